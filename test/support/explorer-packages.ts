import { cp, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import { generate } from "../../generator/generate.js";
import { copyRuntime, repository, specOf, writeTree } from "./generator-files.js";

export const dataModule = "packages/docs/src/generated/explorer-data.ts";

/**
 * Packages made of another document, as if the repository were its own: the explorer as it is, with the client, the
 * enums and the data of that document.
 *
 * @param name - a fixture of the generator
 * @param scope - under which the packages import each other
 */
export async function makePackages(root: string, name: string, scope: string): Promise<void> {
  const files = await generate(specOf(name), "openapi.yaml");
  await copyRuntime(root);
  await writeTree(root, Object.fromEntries(files.map(({ path, text }) => [path, text])));
  const docs = join(root, "packages/docs");
  for (const part of ["explorer", "reference", "styles", "site.ts"]) {
    const source = join(repository, "packages/docs/src", part);
    await cp(source, join(docs, "src", part), { recursive: true });
  }
  await writeFile(
    join(docs, "package.json"),
    JSON.stringify({ name: `${scope}/docs`, type: "module" }),
  );
  await writeFile(join(root, "package.json"), '{ "type": "module" }');
  for (const folder of ["generator", "node_modules"]) {
    await symlink(join(repository, folder), join(root, folder), "junction");
  }
}

/** What the compiler says of the explorer's data in each of the folders, under the project's own settings. */
export function compileData(
  folders: readonly { readonly root: string; readonly scope: string }[],
): string[] {
  const { config } = ts.readConfigFile(join(repository, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, repository);
  const paths = folders.flatMap(({ root, scope }) => {
    const source = (path: string) => [join(root, "packages", path)];
    return [
      [`${scope}/enums`, source("enums/src/index.ts")],
      [`${scope}/client`, source("client/src/index.ts")],
      [`${scope}/client/rules`, source("client/src/rules.ts")],
    ] as const;
  });
  const modules = folders.map(({ root }) => join(root, dataModule));
  const program = ts.createProgram(modules, { ...options, paths: Object.fromEntries(paths) });
  // That the clients compile is for other tests to see.
  const found = modules.flatMap((module) => {
    const file = program.getSourceFile(module);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  });
  return found.map(({ file, start = 0, messageText }) => {
    const { line = 0 } = file?.getLineAndCharacterOfPosition(start) ?? {};
    return `${file?.fileName}:${line + 1} ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  });
}
