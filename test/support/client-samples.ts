import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import ts from "typescript";
import { createProgram, listComplaints, readOptions } from "./compile.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A code block of a README. */
export interface Sample {
  /** File and line of the block's first line of code. */
  readonly where: string;
  readonly file: string;
  readonly line: number;
  readonly code: string;
}

/** The TypeScript blocks of the repository's README and of those of its packages. */
export function readSamples(): Sample[] {
  const folders = readdirSync(`${root}packages`).map((name) => `packages/${name}/`);
  const files = ["", ...folders].map((folder) => `${folder}README.md`);
  return files.filter((file) => existsSync(`${root}${file}`)).flatMap(samplesOf);
}

function samplesOf(file: string): Sample[] {
  return codeBlocks(fromMarkdown(readFileSync(`${root}${file}`, "utf8"))).map(({ code, start }) => {
    // The first line of a block is its fence.
    const line = start + 1;
    return { where: `${file}:${line}`, file, line, code };
  });
}

function codeBlocks(node: Nodes): { code: string; start: number }[] {
  if (node.type === "code") {
    const wanted = /^(?:ts|typescript|mts|tsx)$/.test(node.lang ?? "");
    return wanted ? [{ code: node.value, start: node.position?.start.line ?? 0 }] : [];
  }
  if (!("children" in node)) return [];
  return node.children.flatMap((child, index) => {
    const before = node.children[index - 1];
    // This one is meant not to compile; a test of its own compares it with what the compiler says.
    const isWrong = before?.type === "html" && before.value === "<!-- rules:call -->";
    return isWrong ? [] : codeBlocks(child);
  });
}

/** Whether the sample stands on its own, so that a reader can paste it into a file and run it. */
export function isProgram({ code }: Sample): boolean {
  return /^import\b/m.test(code);
}

/** Whether the sample is for a page, where a test of its own runs it. */
export function isForPages({ code }: Sample): boolean {
  return code.includes('from "msw/browser"');
}

/** What the compiler says about the samples, with the README's own lines. */
export function checkSamples(samples: readonly Sample[]): string[] {
  const names = new Map(samples.map((sample, index) => [`sample-${index}.ts`, sample]));
  // The appended export makes a module of a block that imports nothing, and moves no line.
  const files = [...names].map(([name, { code }]) => [name, `${code}\nexport {};`]);
  const program = createProgram(Object.fromEntries(files), readOptions());
  const complaints = listComplaints(program, ({ fileName }) => names.has(basename(fileName)));
  return complaints.map(({ path, line, character, message }) => {
    const { file, line: first } = names.get(path) ?? { file: path, line: 1 };
    return `${file}:${first + line - 1}:${character}: ${message}`;
  });
}

export function transpile({ code }: Sample): string {
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  return ts.transpileModule(code, { compilerOptions }).outputText;
}
