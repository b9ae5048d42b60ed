import { type DocumentNode, findNode } from "../../json/nodes.js";
import type { SamplesByOperation } from "../samples/describe.js";

/**
 * Gives every operation the samples of its first example, as Redoc shows one sample of a language.
 *
 * @returns the languages, as Redoc's options name them
 */
export function addSamples(
  document: DocumentNode,
  samplesOf: SamplesByOperation,
): { lang: string; label: string }[] {
  const languages = new Map<string, string>();
  for (const [{ pointer }, [first]] of samplesOf) {
    const node = findNode(document, pointer);
    if (node === undefined || first === undefined) continue;
    node["x-codeSamples"] = first.samples.map(({ id, title, code }) => {
      languages.set(id, title);
      return { lang: id, label: title, source: code };
    });
  }
  return [...languages].map(([lang, label]) => ({ lang, label }));
}
