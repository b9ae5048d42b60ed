import { vi } from "vitest";
import type { Result } from "../../scripts/spec-mutations/run-mutation.js";

export interface Half {
  readonly failures: readonly string[];
  /** How many of a hundred changes were refused, as others refer to what was changed: these show nothing. */
  readonly refusedPercent: number;
}

/** Changes every other fact of the document, from the first or from the second one on, so that two files share the minutes. */
export async function mutateHalf(half: 0 | 1): Promise<Half> {
  rememberTexts();
  // What is imported before has the steps that remember nothing.
  const { readFacts } = await import("./spec-mutations.js");
  const { listFailures, runMutation } = await import(
    "../../scripts/spec-mutations/run-mutation.js"
  );
  const { root, before, facts } = await readFacts();
  const results: Result[] = [];
  for (const fact of facts.filter((_, index) => index % 2 === half))
    results.push(await runMutation(root, before, fact));
  const refused = results.filter(({ refusal }) => refusal !== undefined);
  return {
    failures: listFailures(results),
    refusedPercent: (100 * refused.length) / results.length,
  };
}

/**
 * Lets the formatter and the parser of Markdown keep what they made of a text: a change of one fact leaves most texts
 * as they are, and takes a quarter less time then.
 */
function rememberTexts(): void {
  vi.doMock(import("../../generator/typescript/format.js"), async (importOriginal) => {
    const { formatTypeScript } = await importOriginal();
    const formatted = new Map<string, string>();
    return {
      formatTypeScript: (path, text) =>
        remember(formatted, `${path}\n${text}`, () => formatTypeScript(path, text)),
    };
  });
  vi.doMock(import("../../generator/docs/parse-markdown.js"), async (importOriginal) => {
    const { parseMarkdown } = await importOriginal();
    const parsed = new Map<string, ReturnType<typeof parseMarkdown>>();
    return {
      // Who asks may change what it gets.
      parseMarkdown: (text) => structuredClone(remember(parsed, text, () => parseMarkdown(text))),
    };
  });
}

function remember<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
