import type { CasesView } from "../../../packages/docs/src/view.js";
import { narrowLimits } from "../../api-model/limits.js";
import { findBasis } from "../../api-model/lookup.js";
import type { ApiModel, Cases, Condition, ModelCase, Property } from "../../api-model/model.js";
import {
  markBasis,
  phraseCaseDefault,
  phraseLimits,
  renderCode,
} from "../../client-model/sentences.js";
import type { TextReader } from "../text-reader.js";

/** The cases with their model types, and what each makes of every field of the schema that they govern. */
export function buildCases(texts: TextReader, { cases }: ApiModel): CasesView | undefined {
  if (cases === undefined) return undefined;
  const { name, governs, list } = cases;
  return {
    name,
    list: list.map((found) => ({
      id: found.id,
      title: found.title,
      label: markBasis(found.title, findBasis(found)),
      documented: found.documented,
      observed: found.observed,
      source: found.source,
      inferred: found.inferred,
    })),
    marks: listMarks(cases),
    schema: governs.name,
    rows: governs.properties.map((property) => ({
      anchor: `${governs.name}.${property.name}`,
      name: property.name,
      cells: list.map((found) => texts.inline(describeCell(property, found))),
    })),
  };
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
          `(observed) marks what was seen elsewhere and the vendor's reference does not state: a limit, a field that the ${name} takes or, in a title, the model types of the ${name}. It never stops a request.`,
        ]
      : []),
    ...(bases.has("inferred")
      ? [
          `(inferred) marks a conclusion; in a title, one about the model types of the ${name}. It never stops a request.`,
        ]
      : []),
  ];
}

/** Limits and defaults of a case override those of the schema. */
function describeCell({ rules, limits, default: fallback }: Property, found: ModelCase): string {
  const { availability, deprecatedFor } = rules;
  const isObserved =
    availability?.observed.some(({ condition }) => names(condition, found)) === true;
  if (availability !== undefined && !isObserved && !names(availability.condition, found, true))
    return markBasis("–", availability.basis);
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
  if (facts.length > 0) return markBasis(facts.join("; "), basis);
  return availability === undefined ? "not stated" : markBasis("yes", basis);
}

/** @param otherwise - the result for a condition that is not about cases */
function names(condition: Condition, found: ModelCase, otherwise = false): boolean {
  return condition.kind === "cases" ? condition.cases.includes(found) : otherwise;
}
