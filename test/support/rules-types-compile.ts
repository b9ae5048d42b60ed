import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("../..", import.meta.url));

const base: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
  skipLibCheck: true,
};

/** Where the packages are taken from: their sources, or the declarations that are published. */
export type Packages = "src" | "dist";

function pathsTo(packages: Packages): ts.CompilerOptions {
  const file = packages === "src" ? "src/index.ts" : "dist/index.d.ts";
  const locate = (name: string): string[] => [join(root, "packages", name, file)];
  return {
    paths: {
      "@scenario-models/client": locate("client"),
      "@scenario-models/enums": locate("enums"),
    },
  };
}

/** A program of one file that uses what was generated below a folder. */
export function createUsage(folder: string, scope: string, usage: string): ts.Program {
  const enums = join(folder, "packages/enums/src/index.ts");
  return ts.createProgram([usage], { ...base, paths: { [`${scope}/enums`]: [enums] } });
}

/** A program of files that exist only here. */
export function createProgram(
  files: Readonly<Record<string, string>>,
  packages: Packages = "src",
): ts.Program {
  const options = { ...base, ...pathsTo(packages) };
  const host = ts.createCompilerHost(options);
  const sources = new Map(
    Object.entries(files).map(([name, text]) => [join(root, "test", name), text]),
  );
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (path) => sources.has(path) || fileExists(path);
  host.readFile = (path) => sources.get(path) ?? readFile(path);
  host.getSourceFile = (path, language, ...rest) => {
    const text = sources.get(path);
    return text === undefined
      ? getSourceFile(path, language, ...rest)
      : ts.createSourceFile(path, text, language);
  };
  return ts.createProgram([...sources.keys()], options, host);
}

/** What the compiler says of one place. */
export interface Complaint {
  readonly code: number;
  readonly message: string;
  /** Where it points to, and the text there. */
  readonly start: number;
  readonly at: string;
}

/** @param name - of a file that exists only here, or the path of one that exists */
export function listComplaints(program: ts.Program, name: string): Complaint[] {
  const file = program.getSourceFile(resolve(root, "test", name));
  if (file === undefined) throw new Error(`${name} is not part of the program.`);
  return ts
    .getPreEmitDiagnostics(program, file)
    .map(({ code, messageText, start = 0, length = 0 }) => ({
      code,
      message: ts.flattenDiagnosticMessageText(messageText, "\n"),
      start,
      at: file.text.slice(start, start + length),
    }));
}
