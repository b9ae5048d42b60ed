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
  /** The only part to generate; without it, all parts. */
  readonly only?: Part | undefined;
  /** Called with each warning about the document. */
  readonly onWarning?: (warning: Diagnostic) => void;
  /** Called with the name of each stage as it begins. */
  readonly onStage?: (stage: string) => void;
}

/**
 * Generates the files of one document, as values; nothing is written.
 *
 * @param specPath - path of the root document
 * @param source - the name of the document in the header of generated files
 * @param options - how the document is read, and callbacks
 * @throws {@link SpecError} if the document cannot be used
 */
export async function generate(
  specPath: string,
  source: string,
  options?: GenerateOptions,
): Promise<GeneratedFile[]> {
  return emitAll(await readModel(specPath, source, options));
}

/**
 * Generates the files of this repository's own packages. The document is read strictly: unknown keywords, which in
 * other documents may belong to another tool, are errors here.
 */
export async function generateOwn(
  specPath: string,
  source: string,
  options: GenerateOptions = {},
): Promise<GeneratedFile[]> {
  const model = await readModel(specPath, source, { ...options, strict: true });
  return emitAll(model, ownEmitters, options);
}

/** Generates whole packages, `enums`, `client` and `docs`, with everything needed to build them. */
export async function generateWhole(
  specPath: string,
  source: string,
  options?: GenerateOptions,
): Promise<GeneratedFile[]> {
  return packModel(await readModel(specPath, source, options), options);
}

/** @throws {@link SpecError} if the document cannot be used */
export async function readModel(
  specPath: string,
  source: string,
  options: GenerateOptions = {},
): Promise<ApiModel> {
  options.onStage?.("document");
  const document = await loadDocument(specPath, options);
  options.onStage?.("api model");
  const model = buildApiModel(document, source, options.onWarning);
  // For a document with errors, buildApiModel throws the warnings with them.
  for (const warning of document.problems) options.onWarning?.(warning);
  return model;
}

/** Emits whole packages. */
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

/** Builds the client model and runs the emitters, all or those of one part. */
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
