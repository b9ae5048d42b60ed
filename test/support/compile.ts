import { join, relative, sep } from "node:path";
import ts from "typescript";
import { repository, type Tree } from "./generator-files.js";

/** Where files are that exist only for the compiler; they find the repository's packages. */
const root = join(repository, "test/virtual");

const strict: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  noEmit: true,
};

/** What the packages themselves are held to. */
const stricter: ts.CompilerOptions = {
  noImplicitOverride: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  declaration: true,
  isolatedDeclarations: true,
};

/** Options that take our packages from their sources, or the declarations that are published. */
export function useOwnPackages(from: "src" | "dist" = "src"): ts.CompilerOptions {
  const locate = (name: string) => [
    join(repository, "packages", name, from === "src" ? "src/index.ts" : "dist/index.d.ts"),
  ];
  return {
    paths: {
      "@scenario-models/client": locate("client"),
      "@scenario-models/enums": locate("enums"),
    },
  };
}

/** The options of this repository, its packages included. */
export function readOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(repository, "tsconfig.json"), ts.sys.readFile);
  return ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, repository).options;
}

/** Packages in a folder of their own: `packages/enums/src` and `packages/client/src`. */
export interface Packages {
  readonly folder: string;
  readonly scope: string;
  readonly tree: Tree;
}

/** A program of several sets of packages and the files beside them, held to what our own packages are. */
export function createPackageProgram(packages: readonly Packages[], more: Tree = {}): ts.Program {
  const source = (folder: string, path: string) => [join(root, folder, "packages", path)];
  const paths = packages.flatMap(({ folder, scope }) => [
    [`${scope}/enums`, source(folder, "enums/src/index.ts")],
    [`${scope}/client`, source(folder, "client/src/index.ts")],
    [`${scope}/client/rules`, source(folder, "client/src/rules-entry.ts")],
  ]);
  const files = packages.flatMap(({ folder, tree }) =>
    Object.entries(tree).map(([path, text]) => [`${folder}/${path}`, text]),
  );
  const entries = packages.flatMap(({ folder }) =>
    ["enums/src/index.ts", "client/src/index.ts", "client/src/generated/wire-contract.ts"].map(
      (path) => `${folder}/packages/${path}`,
    ),
  );
  return createProgram(
    { ...Object.fromEntries(files), ...more },
    { ...stricter, paths: Object.fromEntries(paths) },
    [...entries, ...Object.keys(more)],
  );
}

/** Parsed files of the compiler and of packages, which programs with like options can share. */
const shared = new Map<string, ts.SourceFile | undefined>();

/** A program of files that exist only here. */
export function createProgram(
  files: Tree,
  more: ts.CompilerOptions = useOwnPackages(),
  roots: readonly string[] = Object.keys(files),
): ts.Program {
  const options = { ...strict, ...more };
  const texts = new Map(Object.entries(files).map(([path, text]) => [pathOf(path), text]));
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.directoryExists = () => true;
  host.getSourceFile = (path, version, ...rest) => {
    if (!path.includes("/node_modules/")) return getSourceFile(path, version, ...rest);
    const key = `${path} ${JSON.stringify(version)}`;
    const file = shared.get(key) ?? getSourceFile(path, version, ...rest);
    shared.set(key, file);
    return file;
  };
  return ts.createProgram(roots.map(pathOf), options, host);
}

/** The path that the compiler has of a file. */
export function pathOf(path: string): string {
  return join(root, path).split(sep).join("/");
}

/** What the compiler says of a place. */
export interface Complaint {
  readonly path: string;
  /** From 1, as editors count. */
  readonly line: number;
  readonly character: number;
  readonly code: number;
  readonly message: string;
  /** Where it points to, and the text there. */
  readonly start: number;
  readonly at: string;
}

/** What the compiler has to say about all of a program, or about some of its files. */
export function listComplaints(
  program: ts.Program,
  isChecked: (file: ts.SourceFile) => boolean = () => true,
): Complaint[] {
  const about = program
    .getSourceFiles()
    .filter(isChecked)
    .flatMap((file) => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
      ...(program.getCompilerOptions().declaration ? program.getDeclarationDiagnostics(file) : []),
    ]);
  const found = [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics(), ...about];
  return found.map(({ file, start = 0, length = 0, code, messageText }) => {
    const place = file?.getLineAndCharacterOfPosition(start) ?? { line: 0, character: 0 };
    return {
      path: file === undefined ? "" : relative(root, file.fileName).split(sep).join("/"),
      line: place.line + 1,
      character: place.character + 1,
      code,
      message: ts.flattenDiagnosticMessageText(messageText, "\n"),
      start,
      at: file?.text.slice(start, start + length) ?? "",
    };
  });
}

/** What the compiler says of one file of a program. */
export function listComplaintsOf(program: ts.Program, name: string): Complaint[] {
  const wanted = program.getSourceFile(pathOf(name));
  if (wanted === undefined) throw new Error(`${name} is not part of the program.`);
  return listComplaints(program, (file) => file === wanted);
}
