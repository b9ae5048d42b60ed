import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import { bundlerResolution, countInstantiations, options } from "../type-cost.js";
import { type Generator, oursId } from "./subjects.js";

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
  const resolution = generator.needsBundler ? bundlerResolution : {};
  const own = isOurs ? { paths: await mapPackages(out, "src", "ts"), ...emitted(out) } : {};
  const whole = ts.createProgram(await listSources(out), { ...options, ...resolution, ...own });
  const errors = ts.getPreEmitDiagnostics(whole).length;
  if (isOurs) whole.emit();
  const paths = isOurs ? { paths: await mapPackages(out, "declarations", "d.ts") } : {};
  const program = join(out, "program.ts");
  return {
    errors,
    instantiations: await countInstantiations(program, call, { ...resolution, ...paths }),
  };
}

function emitted(out: string): ts.CompilerOptions {
  return {
    noEmit: false,
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
