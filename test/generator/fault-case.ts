import type { Edit, SeenFault } from "../support/generator-faults.js";

export interface FaultCase {
  readonly given: string;
  readonly edits: readonly Edit[];
  readonly want: readonly SeenFault[];
}

export const root = "openapi.yaml";
export const path = "paths/gear.yaml";
export const parameters = "components/parameters.yaml";
export const schema = (name: string): string => `components/schemas/${name}.yaml`;

/** A case with one edit and one fault. */
export function inFile(
  file: string,
  given: string,
  from: string,
  to: string,
  want: SeenFault,
): FaultCase {
  return { given, edits: [{ file, from, to }], want: [want] };
}
