import { readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import ts from "typescript";
import type { Tree } from "./generator-files.js";
import { isObject, stringOf } from "./narrow.js";

/** Whole packages of one document, by their paths below a folder. */
export interface WholePackages {
  readonly folder: string;
  readonly texts: Tree;
}

function namePackage({ texts }: WholePackages, folder: "enums" | "client"): string {
  const manifest: unknown = JSON.parse(texts[`${folder}/package.json`] ?? "{}");
  return stringOf(isObject(manifest) ? manifest.name : undefined, `the name of the ${folder}`);
}

/** Groups in which no two documents call their packages the same. */
export function splitByScope<Packages extends WholePackages>(
  all: readonly Packages[],
): Packages[][] {
  const batches: Map<string, Packages>[] = [];
  for (const packages of all) {
    const name = namePackage(packages, "enums");
    const free = batches.find((batch) => !batch.has(name));
    if (free === undefined) batches.push(new Map([[name, packages]]));
    else free.set(name, packages);
  }
  return batches.map((batch) => [...batch.values()]);
}

/** Writes the project that compiles several of them, as strictly as can be. */
export function writeProject(root: string, all: readonly WholePackages[]): void {
  const at = ({ folder }: WholePackages, path: string): string =>
    `./${relative(root, join(folder, path)).split(sep).join("/")}`;
  const compilerOptions = {
    target: "es2022",
    lib: ["es2022", "dom", "dom.iterable"],
    module: "nodenext",
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    verbatimModuleSyntax: true,
    skipLibCheck: true,
    noEmit: true,
    paths: Object.fromEntries(
      all.map((packages) => [namePackage(packages, "enums"), [at(packages, "enums/src/index.ts")]]),
    ),
  };
  const files = all.flatMap((packages) =>
    Object.keys(packages.texts)
      .filter((path) => /^(?:enums|client)\/src\/.*\.ts$/.test(path))
      .map((path) => at(packages, path)),
  );
  writeFileSync(join(root, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
}

/** The project at a folder as the compiler sees it, which can also write its declarations. */
export function openProject(root: string): ts.Program {
  const config: unknown = JSON.parse(readFileSync(join(root, "tsconfig.json"), "utf8"));
  const { options, fileNames, errors } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  return ts.createProgram({
    rootNames: fileNames,
    options: {
      ...options,
      ...{ noEmit: false, declaration: true, emitDeclarationOnly: true },
      ...{ rootDir: root, outDir: join(root, declarations) },
    },
    configFileParsingDiagnostics: errors,
  });
}

const declarations = "declarations";

/** What TypeScript complains of in a project. */
export function listComplaints(root: string, program: ts.Program): string[] {
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const place = file?.getLineAndCharacterOfPosition(start ?? 0);
    const path = file && relative(root, file.fileName).split(sep).join("/");
    return `${path}:${(place?.line ?? 0) + 1} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
  });
}

/** How many types the compiler makes for a program that uses the published declarations of a client. */
export function countInstantiations(
  root: string,
  project: ts.Program,
  packages: WholePackages,
  writeUsage: (client: string) => string,
): number {
  project.emit();
  writeFileSync(join(root, declarations, "package.json"), '{ "type": "module" }');
  const folder = join(root, declarations, relative(root, packages.folder));
  const usage = join(packages.folder, "usage.ts");
  const client = namePackage(packages, "client");
  writeFileSync(usage, writeUsage(client));
  const paths = {
    [namePackage(packages, "enums")]: [join(folder, "enums/src/index.d.ts")],
    [client]: [join(folder, "client/src/index.d.ts")],
  };
  const program = ts.createProgram({
    rootNames: [usage],
    options: { ...project.getCompilerOptions(), noEmit: true, paths },
  });
  // A program that does not compile would be counted as a cheap one.
  for (const { messageText } of program.getSemanticDiagnostics())
    throw new Error(ts.flattenDiagnosticMessageText(messageText, " "));
  return program.getInstantiationCount();
}
