import type { PhrasingContent, RootContent } from "mdast";
import { narrowLimits } from "../../api-model/limits.js";
import type { ApiModel, Condition, ModelCase, Property } from "../../api-model/model.js";
import {
  capitalize,
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
        `Which ${name} covers which model types. Documented is what the vendor's reference ties to the ${name}; inferred is what most likely belongs to it and may be wrong.`,
      ),
    ),
    table([
      [[text(capitalize(name))], [text("Documented types")], [text("Inferred types")]],
      ...cases.list.map(({ title, documented, inferred }) => [
        [text(title)],
        types(documented),
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
    ...(list.some(isInferred) ? [paragraph(...parseInline(noteInferred(name)))] : []),
    table([
      [[text("Field")], ...list.map(renderTitle)],
      ...schema.properties.map((property) => [
        [link(`#${encodeURIComponent(`${schema.name}.${property.name}`)}`, code(property.name))],
        ...list.map((found) => renderCell(property, found)),
      ]),
    ]),
  ];
}

function noteInferred(name: string): string {
  return `Inferred: no model type is documented for this ${name}. Which types it covers is a guess, so what is said of it never stops a request.`;
}

function isInferred({ documented }: ModelCase): boolean {
  return documented.length === 0;
}

function renderTitle(found: ModelCase): PhrasingContent[] {
  return [text(isInferred(found) ? `${found.title} (inferred)` : found.title)];
}

/** Limits and defaults of a case override those of the schema. */
function renderCell(
  { rules, limits, default: fallback }: Property,
  found: ModelCase,
): PhrasingContent[] {
  const { availability, deprecatedFor } = rules;
  if (availability !== undefined && !names(availability.condition, found, true))
    return [text(availability.basis === "inferred" ? "– (inferred)" : "–")];
  const own = rules.limits.filter(({ condition }) => names(condition, found));
  const ownDefaults = rules.defaults
    .filter(({ condition }) => names(condition, found))
    .map(phraseCaseDefault);
  const defaults =
    ownDefaults.length === 0 && fallback !== undefined ? [renderCode(fallback)] : ownDefaults;
  const facts = [
    ...phraseLimits(own.reduce(narrowLimits, limits)),
    ...defaults.map((phrase) => `default ${phrase}`),
    ...(deprecatedFor?.cases.includes(found) === true ? ["deprecated"] : []),
  ];
  if (facts.length > 0) return parseInline(facts.join("; "));
  return [text(availability === undefined ? "not stated" : "yes")];
}

/** @param otherwise - the result for a condition that is not about cases */
function names(condition: Condition, found: ModelCase, otherwise = false): boolean {
  return condition.kind === "cases" ? condition.cases.includes(found) : otherwise;
}
