import { buildModel } from "./build-model/build-model.js";
import type { Diagnostic } from "./diagnostics.js";
import type { GeneratedFile } from "./emitter.js";
import { emitters } from "./emitters/index.js";
import { loadDocument } from "./load.js";

/**
 * Everything the generator makes of one document, as values; nothing is written.
 *
 * @param specPath - path of the root document
 * @param source - what to call the document in the header of generated files
 * @param warn - is told what comes out otherwise than the document's author may expect
 * @throws {@link SpecError} where the document cannot be used
 */
export async function generate(
  specPath: string,
  source: string,
  warn?: (diagnostic: Diagnostic) => void,
): Promise<GeneratedFile[]> {
  const model = buildModel(await loadDocument(specPath), source, warn);
  const outputs = await Promise.all(emitters.map((emit) => emit(model)));
  return outputs.flat();
}
