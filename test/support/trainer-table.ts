import table from "../fixtures/trainer-table.json" with { type: "json" };

/** Written by hand from the vendor's page and from what was observed elsewhere, and read by nothing but tests. */
interface Coverage {
  readonly documented: readonly string[];
  readonly observed?: readonly string[];
  readonly inferred: readonly string[];
  /** By the vendor's page. */
  readonly takes: readonly string[];
  /** As observed. */
  readonly accepts?: readonly string[];
}

export const coverages: Readonly<Record<string, Coverage>> = table.trainers;
const untrained: readonly string[] = table.untrained;
export const forAll: readonly string[] = table.forAll;
export const validValues: Readonly<Record<string, unknown>> = table.values;
export const parameterNames: readonly string[] = Object.keys(table.values);

export const listTypes = ({ documented, observed = [], inferred }: Coverage): string[] => [
  ...documented,
  ...observed,
  ...inferred,
];
export const allTypes: readonly string[] = [
  ...Object.values(coverages).flatMap(listTypes),
  ...untrained,
];

export type Expected = "error" | "warning" | "silence";

/** What must be said of a parameter for a model of a type. */
export function expectAvailability(type: string, parameter: string): Expected {
  if (forAll.includes(parameter)) return "silence";
  const coverage = Object.values(coverages).find((one) => listTypes(one).includes(type));
  if (coverage === undefined) return "warning";
  // The page is older than the types that it assigns to no trainer.
  if (!coverage.documented.includes(type)) return "silence";
  return coverage.takes.includes(parameter) ? "silence" : "error";
}
