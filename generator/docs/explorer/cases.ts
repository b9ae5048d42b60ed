import type { CaseData, ForTypes, NoteData } from "../../../packages/docs/src/explorer/data.js";
import { narrowLimits } from "../../api-model/limits.js";
import { noRules } from "../../api-model/lookup.js";
import type { Availability, Condition, FieldRules, Property } from "../../api-model/model.js";
import {
  formatRules,
  labelCondition,
  phraseCaseDefault,
  phraseLimits,
} from "../../client-model/sentences.js";
import { printSentence } from "./markup.js";

/** Limits and defaults that some models have of their own: first what is said of limits, then of defaults. */
export function listCases({ rules, limits }: Property): CaseData[] {
  return [
    ...rules.limits.map((found) => ({
      ...describeCase(found.condition),
      limits: phraseLimits(narrowLimits(limits, found)).map(printSentence),
    })),
    ...rules.defaults.map((found) => ({
      ...describeCase(found.condition),
      default: printSentence(phraseCaseDefault(found)),
    })),
  ];
}

function describeCase(condition: Condition): CaseData {
  return { label: printSentence(labelCondition(condition)), ...listTypes(condition) };
}

function listTypes(condition: Condition): ForTypes {
  if (condition.kind === "types") return { types: condition.types };
  if (condition.kind !== "cases") return {};
  return {
    types: condition.cases.flatMap(({ documented, inferred }) => [...documented, ...inferred]),
  };
}

/** What else the rules say, each in the sentence that every other page has for it. */
export function listNotes(rules: FieldRules): NoteData[] {
  const { availability, deprecatedFor, requiresState } = rules;
  const say = (one: Partial<FieldRules>): string =>
    printSentence(formatRules({ ...noRules, ...one }).join(" "));
  return [
    ...(availability === undefined
      ? []
      : // Once the type is known, the rule itself tells.
        [{ text: say({ availability }), ...(isByType(availability) ? { types: [] } : {}) }]),
    ...(deprecatedFor === undefined
      ? []
      : [
          {
            text: say({ deprecatedFor }),
            types: deprecatedFor.cases.flatMap(({ documented }) => documented),
          },
        ]),
    ...(requiresState === undefined ? [] : [{ text: say({ requiresState }) }]),
  ];
}

function isByType({ condition, subject, severity }: Availability): boolean {
  const isDecided = condition.kind === "cases" || condition.kind === "types";
  return isDecided && subject === undefined && severity !== "off";
}

/** The rule that refuses the field in some cases, under the id that the rules module gives it. */
export function nameAvailability(anchor: string, { availability }: FieldRules): string | undefined {
  return availability === undefined ? undefined : (availability.id ?? `available-for:${anchor}`);
}
