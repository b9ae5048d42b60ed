import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import type { Generator } from "./subjects.js";
import { oursId } from "./subjects.js";

/** What the compiler says of what a generator has made. */
export interface Judgement {
  readonly errors: number;
  /** What a program with one call costs the compiler. */
  readonly instantiations: number;
}

/**
 * Compiles all files of an output, strictly, and then a program that uses it. Ours is used by its declarations, as
 * it is published; the others have nothing but sources.
 */
export async function judgeOutput(
  generator: Generator,
  out: string,
  call: string,
): Promise<Judgement> {
  const isOurs = generator.id === oursId;
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    types: [],
    strict: true,
    skipLibCheck: true,
    ...(generator.resolution === "bundler"
      ? { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }
      : { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext }),
    ...(isOurs ? { paths: await mapPackages(out, "src", "ts") } : {}),
  };
  const files = await listSources(out);
  const whole = ts.createProgram(files, {
    ...options,
    ...(isOurs ? emitted(out) : { noEmit: true }),
  });
  const errors = ts.getPreEmitDiagnostics(whole).length;
  if (isOurs) whole.emit();
  const program = join(out, "program.ts");
  await writeFile(program, call);
  const paths = isOurs ? { paths: await mapPackages(out, "declarations", "d.ts") } : {};
  const one = ts.createProgram([program], { ...options, ...paths, noEmit: true });
  // A program that does not compile would be counted as a cheap one.
  for (const { messageText } of one.getSemanticDiagnostics())
    throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
  return { errors, instantiations: one.getInstantiationCount() };
}

function emitted(out: string): ts.CompilerOptions {
  return {
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: out,
    outDir: join(out, "declarations"),
  };
}

async function listSources(out: string): Promise<string[]> {
  const entries = await readdir(out, { recursive: true });
  return entries.filter((path) => path.endsWith(".ts")).map((path) => join(out, path));
}

/** Where the compiler finds our packages by their names: in sources, or in the declarations made of them. */
async function mapPackages(
  out: string,
  kind: "src" | "declarations",
  extension: string,
): Promise<Record<string, string[]>> {
  const entries = ["enums", "client"].map(async (folder) => {
    const { name } = JSON.parse(await readFile(join(out, folder, "package.json"), "utf8"));
    const source = kind === "src" ? join(out, folder, "src") : join(out, kind, folder, "src");
    const place: [string, string[]] = [String(name), [join(source, `index.${extension}`)]];
    return place;
  });
  return Object.fromEntries(await Promise.all(entries));
}
