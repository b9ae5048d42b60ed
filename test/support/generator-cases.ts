import { basename } from "node:path";
import { buildApiModel } from "../../generator/api-model/build-api-model.js";
import type { ApiModel } from "../../generator/api-model/model.js";
import { loadDocument } from "../../generator/document/load-document.js";
import { generate } from "../../generator/generate.js";
import type { Packages } from "./compile.js";
import { runtime, specOf, type Tree, writeTree } from "./generator-files.js";

const trees = new Map<string, Promise<Tree>>();

/** What the generator makes of a case, by the paths that the files have under `expected`. */
export function generateCase(name: string): Promise<Tree> {
  const tree = trees.get(name) ?? generateTree(specOf(name));
  trees.set(name, tree);
  return tree;
}

/** What the generator makes of a document, by path. */
export async function generateTree(spec: string): Promise<Tree> {
  const files = await generate(spec, basename(spec));
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}

/** The packages that are generated for a case, each with its hand-written part, to be compiled. */
export async function packagesOf(name: string): Promise<Packages> {
  const { scope } = (await modelOf(name)).client;
  return { folder: name, scope, tree: { ...runtime, ...(await generateCase(name)) } };
}

/** Writes them into a folder. */
export async function writePackages(name: string, folder: string): Promise<void> {
  writeTree(folder, { ...runtime, ...(await generateCase(name)) });
}

export async function modelOf(name: string): Promise<ApiModel> {
  return buildApiModel(await loadDocument(specOf(name)), "openapi.yaml");
}

function keyOf(pointer: string): string | undefined {
  const key = /^\/components\/schemas\/([^/]+)$/.exec(pointer)?.[1];
  return key?.replaceAll("~1", "/").replaceAll("~0", "~");
}

/**
 * A module that compiles only where the wire's type of every component is the interface of it.
 */
export function printWireCheck({ schemas }: ApiModel): string {
  const components = schemas.flatMap(({ name, pointer }, index) => {
    const key = keyOf(pointer);
    // Of two schemas made of one component, the first has its name.
    const isFirst = schemas.findIndex((schema) => schema.pointer === pointer) === index;
    return key === undefined || !isFirst ? [] : [{ name, key: JSON.stringify(key) }];
  });
  if (components.length === 0) return "export {};";
  return [
    'import type { components } from "./generated/wire.js";',
    'import type * as schemas from "./generated/schemas/index.js";',
    // An interface has no null of its own: every field that refers to it says it again.
    "type Same<A, B> = [NonNullable<A>] extends [B] ? ([B] extends [A] ? true : never) : never;",
    ...components.map(
      ({ name, key }) =>
        `export const same${name}: Same<components["schemas"][${key}], schemas.${name}> = true;`,
    ),
  ].join("\n");
}
