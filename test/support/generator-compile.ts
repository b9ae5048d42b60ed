import { symlinkSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import ts from "typescript";
import { repository } from "./generator-files.js";

/** One set of packages below a folder: `packages/enums/src` and `packages/client/src`. */
export interface Packages {
  readonly folder: string;
  readonly scope: string;
}

const strict: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  skipLibCheck: true,
};

/**
 * Compiles all packages below a folder as one program.
 *
 * @param more - further files to compile with them
 * @returns every complaint of the compiler, and a function that writes JavaScript to `dist`
 */
export function compile(
  root: string,
  packages: readonly Packages[],
  more: readonly string[] = [],
): { readonly complaints: readonly string[]; emit(): void } {
  writeFileSync(join(root, "package.json"), '{ "type": "module" }');
  symlinkSync(join(repository, "node_modules"), join(root, "node_modules"), "junction");
  const index = (folder: string, name: string) => join(folder, "packages", name, "src/index.ts");
  const program = ts.createProgram({
    rootNames: [
      ...packages.flatMap(({ folder }) => [
        index(folder, "enums"),
        index(folder, "client"),
        join(folder, "packages/client/src/generated/wire.ts"),
      ]),
      ...more,
    ],
    options: {
      ...strict,
      rootDir: root,
      outDir: join(root, "dist"),
      paths: Object.fromEntries(
        packages.map(({ folder, scope }) => [`${scope}/enums`, [index(folder, "enums")]]),
      ),
    },
  });
  return {
    complaints: ts.getPreEmitDiagnostics(program).map((found) => describe(root, found)),
    emit: () => void program.emit(),
  };
}

function describe(root: string, { file, start = 0, messageText }: ts.Diagnostic): string {
  const message = ts.flattenDiagnosticMessageText(messageText, "\n");
  if (file === undefined) return message;
  const { line } = file.getLineAndCharacterOfPosition(start);
  const path = relative(root, file.fileName).split(sep).join("/");
  return `${path}:${line + 1} ${message}`;
}
