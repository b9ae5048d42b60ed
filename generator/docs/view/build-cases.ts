import type { CasesView } from "../../../packages/docs/src/view.js";
import type { ApiModel, Cases, Condition, ModelCase, Property } from "../../api-model/model.js";
import { findBasis, listCases } from "../../api-model/model-cases.js";
import { markBasis, phraseLimits } from "../../client-model/sentences.js";
import type { TextReader } from "../text-reader.js";
import { phraseBasics } from "./build-field-cases.js";

/**
 * The cases with their model types, and a table of the fields, by case, of the schema that the rules of the cases are
 * about.
 */
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

/** Explanations of the marks that occur in titles and cells. */
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
          `(observed) marks what was seen elsewhere and the vendor's reference does not state: a limit, a field that the ${name} takes or, in a title, the model types of the ${name}. It never blocks a request.`,
        ]
      : []),
    ...(bases.has("inferred")
      ? [
          `(inferred) marks a conclusion; in a title, one about the model types of the ${name}. It never blocks a request.`,
        ]
      : []),
  ];
}

/** The rules of a field in a case, as a phrase. */
function describeCell(field: Property, found: ModelCase): string {
  const { availability, deprecatedFor } = field.rules;
  const isHere = ({ condition }: { readonly condition: Condition }): boolean =>
    listCases(condition).includes(found);
  const isObserved = availability?.observed.some(isHere) === true;
  const isElsewhere = availability?.condition.kind === "cases" && !isHere(availability);
  if (isElsewhere && !isObserved) return markBasis("–", availability.basis);
  // If the field is only observed to be available in the case, one mark is enough.
  const { limits, observed, defaults } = phraseBasics(field, isHere, isObserved);
  const facts = [
    ...limits,
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
