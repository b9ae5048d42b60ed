import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import ts from "typescript";

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
  const texts = new Map(
    samples.map((sample, index) => [`${root}sample-${index}.ts`, { sample, version: index }]),
  );
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, ...rest) => {
    const code = texts.get(name)?.sample.code;
    // The appended export makes a module of a block that imports nothing, and moves no line.
    const format = {
      languageVersion: ts.ScriptTarget.ES2022,
      impliedNodeFormat: ts.ModuleKind.ESNext,
    } as const;
    return code === undefined
      ? getSourceFile.call(host, name, ...rest)
      : ts.createSourceFile(name, `${code}\nexport {};`, format);
  };
  host.fileExists = (name) => texts.has(name) || fileExists.call(host, name);
  host.readFile = (name) => texts.get(name)?.sample.code ?? readFile.call(host, name);
  const program = ts.createProgram([...texts.keys()], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const message = ts.flattenDiagnosticMessageText(messageText, "\n");
    const sample = texts.get(file?.fileName ?? "")?.sample;
    if (file === undefined || sample === undefined) return `${file?.fileName}: ${message}`;
    const place = file.getLineAndCharacterOfPosition(start ?? 0);
    return `${sample.file}:${sample.line + place.line}:${place.character + 1}: ${message}`;
  });
}

export function transpile({ code }: Sample): string {
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  return ts.transpileModule(code, { compilerOptions }).outputText;
}
