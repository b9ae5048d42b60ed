import table from "../fixtures/trainer-table.json" with { type: "json" };

/** Written by hand from the vendor's page, and read by nothing but tests. */
interface Coverage {
  readonly documented: readonly string[];
  readonly inferred: readonly string[];
  readonly takes: readonly string[];
}

export const coverages: Readonly<Record<string, Coverage>> = table.trainers;
const untrained: readonly string[] = table.untrained;
export const forAll: readonly string[] = table.forAll;
export const validValues: Readonly<Record<string, unknown>> = table.values;
export const parameterNames: readonly string[] = Object.keys(table.values);

export const allTypes: readonly string[] = [
  ...Object.values(coverages).flatMap(({ documented, inferred }) => [...documented, ...inferred]),
  ...untrained,
];

export type Expected = "error" | "warning" | "silence";

/** What must be said of a parameter for a model of a type. */
export function expectAvailability(type: string, parameter: string): Expected {
  if (forAll.includes(parameter)) return "silence";
  const coverage = Object.values(coverages).find(({ documented, inferred }) =>
    [...documented, ...inferred].includes(type),
  );
  if (coverage?.takes.includes(parameter) === true) return "silence";
  return coverage?.documented.includes(type) === true ? "error" : "warning";
}
