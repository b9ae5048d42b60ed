/** What a measurement came to, or why it came to nothing. */
export type Outcome<Value> = { readonly value: Value } | { readonly failed: string };

/** Measures one of many, so that its failure is not the end of the others. */
export async function attempt<Value>(measure: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { value: await measure() };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

/** Reads something of a measurement; of a failed one, its failure. */
export function mapOutcome<Value, Result>(
  outcome: Outcome<Value>,
  read: (value: Value) => Result,
): Outcome<Result> {
  return "failed" in outcome ? outcome : { value: read(outcome.value) };
}
