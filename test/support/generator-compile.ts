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
  declaration: true,
  isolatedDeclarations: true,
  skipLibCheck: true,
};

/** All packages below a folder as one program, with what holds the clients to their documents. */
export function createProgram(
  root: string,
  packages: readonly Packages[],
  more: readonly string[] = [],
): ts.Program {
  writeFileSync(join(root, "package.json"), '{ "type": "module" }');
  symlinkSync(join(repository, "node_modules"), join(root, "node_modules"), "junction");
  return ts.createProgram({
    rootNames: [
      ...packages.flatMap(({ folder }) => [
        join(folder, "packages/enums/src/index.ts"),
        join(folder, "packages/client/src/index.ts"),
        join(folder, "packages/client/src/generated/wire-contract.ts"),
      ]),
      ...more,
    ],
    options: {
      ...strict,
      noEmit: true,
      paths: Object.fromEntries(packages.flatMap(listPaths)),
    },
  });
}

/**
 * Every complaint of the compiler about all packages below a folder, as one program.
 *
 * @param more - further files to compile with them
 */
export function listComplaints(
  root: string,
  packages: readonly Packages[],
  more: readonly string[] = [],
): readonly string[] {
  return complainOf(root, createProgram(root, packages, more));
}

/** Every complaint of the compiler about a program below a folder. */
export function complainOf(root: string, program: ts.Program): readonly string[] {
  return ts.getPreEmitDiagnostics(program).map((found) => describe(root, found));
}

/** Where the packages find each other. */
function listPaths({ folder, scope }: Packages): [name: string, files: string[]][] {
  const source = (path: string) => [join(folder, "packages", path)];
  return [
    [`${scope}/enums`, source("enums/src/index.ts")],
    [`${scope}/client`, source("client/src/index.ts")],
    [`${scope}/client/rules`, source("client/src/rules-entry.ts")],
  ];
}

function describe(root: string, { file, start = 0, messageText }: ts.Diagnostic): string {
  const message = ts.flattenDiagnosticMessageText(messageText, "\n");
  if (file === undefined) return message;
  const { line } = file.getLineAndCharacterOfPosition(start);
  const path = relative(root, file.fileName).split(sep).join("/");
  return `${path}:${line + 1} ${message}`;
}
