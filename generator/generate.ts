import { buildApiModel } from "./api-model/build-api-model.js";
import type { ApiModel } from "./api-model/model.js";
import { buildClientModel } from "./client-model/build-client-model.js";
import type { Diagnostic } from "./diagnostics.js";
import { type LoadOptions, loadDocument } from "./document/load-document.js";
import type { GeneratedFile } from "./emitters/emitter.js";
import {
  type Emitters,
  emitters,
  ownEmitters,
  type Part,
  packageEmitters,
} from "./emitters/index.js";
import { assemblePackages } from "./package-files/assemble.js";
import { readOwnPackages } from "./package-files/read-own.js";

export interface GenerateOptions extends LoadOptions {
  /** The one part to make; without it all of them. */
  readonly only?: Part | undefined;
  /** Called with each problem of the document that is no reason to stop. */
  readonly onWarning?: (warning: Diagnostic) => void;
  /** Called when a stage of the run begins, with its name. */
  readonly onStage?: (stage: string) => void;
}

/**
 * Everything the generator makes of one document, as values; nothing is written.
 *
 * @param specPath - path of the root document
 * @param source - what to call the document in the header of generated files
 * @param options - which references may be followed, and who receives the warnings
 * @throws {@link SpecError} where the document cannot be used
 */
export async function generate(
  specPath: string,
  source: string,
  options?: GenerateOptions,
): Promise<GeneratedFile[]> {
  return emitAll(await readModel(specPath, source, options));
}

/**
 * The same of this repository's own document: also what only its own packages have. Here a misspelt keyword is a
 * mistake, where it may be another tool's in a document of somebody else.
 */
export async function generateOwn(
  specPath: string,
  source: string,
  options: GenerateOptions = {},
): Promise<GeneratedFile[]> {
  const model = await readModel(specPath, source, { ...options, strict: true });
  return emitAll(model, ownEmitters, options);
}

/** The same as whole packages: `enums`, `client` and `docs`, with all that is needed to build them. */
export async function generateWhole(
  specPath: string,
  source: string,
  options?: GenerateOptions,
): Promise<GeneratedFile[]> {
  return packModel(await readModel(specPath, source, options), options);
}

/** @throws {@link SpecError} where the document cannot be used */
export async function readModel(
  specPath: string,
  source: string,
  options: GenerateOptions = {},
): Promise<ApiModel> {
  options.onStage?.("document");
  const document = await loadDocument(specPath, options);
  options.onStage?.("api model");
  const model = buildApiModel(document, source, options.onWarning);
  // Of a document with errors, buildApiModel reports the warnings too.
  for (const warning of document.problems) options.onWarning?.(warning);
  return model;
}

/** Whole packages of the model. */
export async function packModel(
  model: ApiModel,
  options: GenerateOptions = {},
): Promise<GeneratedFile[]> {
  const { only } = options;
  const generated = await emitAll(model, packageEmitters, options);
  const files = assemblePackages(model, generated, await readOwnPackages());
  const isIncluded = (path: string) => path.startsWith("docs/") === (only === "docs");
  return only === undefined ? files : files.filter(({ path }) => isIncluded(path));
}

/** What each emitter makes of the client that follows from the model. */
export async function emitAll(
  model: ApiModel,
  list: Emitters = emitters,
  { only, onStage }: GenerateOptions = {},
): Promise<GeneratedFile[]> {
  onStage?.("client model");
  const client = buildClientModel(model);
  const chosen = only === undefined ? { ...list.client, ...list.docs } : list[only];
  const files: GeneratedFile[] = [];
  for (const [name, emit] of Object.entries(chosen)) {
    onStage?.(name);
    files.push(...(await emit(client)));
  }
  return files;
}
