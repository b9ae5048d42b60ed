import type { PhrasingContent, RootContent } from "mdast";
import { narrowLimits } from "../../api-model/limits.js";
import { findBasis } from "../../api-model/lookup.js";
import type { ApiModel, Cases, Condition, ModelCase, Property } from "../../api-model/model.js";
import {
  capitalize,
  markBasis,
  phraseCaseDefault,
  phraseLimits,
  renderCode,
} from "../../client-model/sentences.js";
import {
  code,
  heading,
  join,
  link,
  paragraph,
  parseInline,
  table,
  text,
} from "../markdown-nodes.js";

/** Which model types belong to which case. */
export function renderModelCases(api: ApiModel): RootContent[] {
  const { cases } = api;
  if (cases === undefined) return [];
  const { name } = cases;
  const types = (values: readonly string[]) =>
    values.length === 0
      ? [text("none")]
      : join(
          values.map((value) => [code(value)]),
          ", ",
        );
  return [
    heading(2, text(`${capitalize(name)}s`)),
    paragraph(
      text(
        `Which ${name} covers which model types. Documented is what the vendor's reference ties to the ${name}; observed is what was seen elsewhere; inferred is what most likely belongs to it and may be wrong.`,
      ),
    ),
    table([
      [capitalize(name), "Documented types", "Observed types", "Inferred types"].map((title) => [
        text(title),
      ]),
      ...cases.list.map(({ title, documented, observed, source, inferred }) => [
        [text(title)],
        types(documented),
        [...types(observed), ...(source === undefined ? [] : [text(` (${source})`)])],
        types(inferred),
      ]),
    ]),
  ];
}

/** Every field of the governed schema against every case: whether it counts, within what limits, by what default. */
export function renderMatrix(api: ApiModel): RootContent[] {
  if (api.cases === undefined) return [];
  const { name, governs: schema, list } = api.cases;
  return [
    heading(2, text(`Fields by ${name}`)),
    paragraph(
      text("Which fields of "),
      link(`#${encodeURIComponent(schema.name)}`, code(schema.name)),
      text(
        ` each ${name} takes, with the limits and defaults it has for them. A dash means that it does not take the field; where nothing is stated, it may.`,
      ),
    ),
    ...listMarks(api.cases).map((note) => paragraph(text(note))),
    table([
      [[text("Field")], ...list.map(renderTitle)],
      ...schema.properties.map((property) => [
        [link(`#${encodeURIComponent(`${schema.name}.${property.name}`)}`, code(property.name))],
        ...list.map((found) => renderCell(property, found)),
      ]),
    ]),
  ];
}

/** What the marks of titles and cells mean, as far as they occur. */
function listMarks({ name, governs, list }: Cases): string[] {
  const bases = new Set(list.map(findBasis));
  const isObserved = governs.properties.some(
    ({ rules }) =>
      (rules.availability?.observed ?? []).length > 0 ||
      rules.limits.some(({ basis }) => basis === "observed"),
  );
  return [
    ...(isObserved || bases.has("observed")
      ? [
          `(observed) marks what was seen elsewhere and the vendor's reference does not state: a limit, a field that the ${name} takes or, in a title, which model types it covers. It never stops a request.`,
        ]
      : []),
    ...(bases.has("inferred")
      ? [
          `(inferred) marks a conclusion; in a title, which model types the ${name} covers. What is said of it never stops a request.`,
        ]
      : []),
  ];
}

function renderTitle(found: ModelCase): PhrasingContent[] {
  return [text(markBasis(found.title, findBasis(found)))];
}

/** Limits and defaults of a case override those of the schema. */
function renderCell(
  { rules, limits, default: fallback }: Property,
  found: ModelCase,
): PhrasingContent[] {
  const { availability, deprecatedFor } = rules;
  const isObserved =
    availability?.observed.some(({ condition }) => names(condition, found)) === true;
  if (availability !== undefined && !isObserved && !names(availability.condition, found, true))
    return [text(markBasis("–", availability.basis))];
  const own = rules.limits.filter(({ condition }) => names(condition, found));
  // In a case that is itself observed, one mark is enough.
  const observed = isObserved ? [] : own.filter(({ basis }) => basis === "observed");
  const stated = own.filter((one) => !observed.includes(one));
  const ownDefaults = rules.defaults
    .filter(({ condition }) => names(condition, found))
    .map(phraseCaseDefault);
  const defaults =
    ownDefaults.length === 0 && fallback !== undefined ? [renderCode(fallback)] : ownDefaults;
  const facts = [
    ...phraseLimits(stated.reduce(narrowLimits, limits)),
    ...observed
      .flatMap((one) => phraseLimits(one.limits))
      .map((phrase) => markBasis(phrase, "observed")),
    ...defaults.map((phrase) => `default ${phrase}`),
    ...(deprecatedFor?.cases.includes(found) === true ? ["deprecated"] : []),
  ];
  const basis = isObserved ? "observed" : "documented";
  if (facts.length > 0) return parseInline(markBasis(facts.join("; "), basis));
  return [text(availability === undefined ? "not stated" : markBasis("yes", basis))];
}

/** @param otherwise - the result for a condition that is not about cases */
function names(condition: Condition, found: ModelCase, otherwise = false): boolean {
  return condition.kind === "cases" ? condition.cases.includes(found) : otherwise;
}
