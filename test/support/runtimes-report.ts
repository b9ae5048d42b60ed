import { listOf, objectOf, stringOf } from "./narrow.js";

/** What one check of test/runtimes found. */
export interface Finding {
  readonly name: string;
  readonly ok: boolean;
  readonly error: string | undefined;
}

/** What a whole run found. */
export type Report = readonly Finding[];

export function readReport(value: unknown): Report {
  return listOf(value, "the report").map((item) => {
    const { name, ok, error } = objectOf(item, "a finding");
    return {
      name: stringOf(name, "name"),
      ok: ok === true,
      error: error === undefined ? undefined : stringOf(error, "error"),
    };
  });
}
