import { join } from "node:path";
import { build } from "esbuild";
import ts from "typescript";
import type { GeneratedFile } from "../../generator/emitters/emitter.js";
import { generate } from "../../generator/generate.js";
import { hostileStrings } from "../fixtures/hostile/strings.js";
import { repository, useSpecs } from "./generator-files.js";
import { mergeFixtures, poison } from "./hostile-document.js";

const writeSpec = useSpecs();
const document = mergeFixtures();

/**
 * What the generator makes of the document in which every string is another one of the hostile ones; the rounds, as
 * many as there are strings, put each string in each place.
 *
 * @param round - `undefined` for harmless words
 */
export async function generateHostile(
  round: number | undefined,
  changeUrls: boolean,
): Promise<readonly GeneratedFile[]> {
  const ids = new Map<string, number>();
  const change = (text: string): string => {
    const id = ids.get(text) ?? ids.size;
    ids.set(text, id);
    // The number keeps apart what was different before.
    const hostile = hostileStrings[(id + (round ?? 0)) % hostileStrings.length] ?? "";
    return `${round === undefined ? "word" : hostile}w${id}`;
  };
  return generate(writeSpec(poison(document, change, changeUrls)), "openapi.json");
}

/** The trees of the TypeScript files, in an order that does not depend on the names of the files. */
export function listTrees(files: readonly GeneratedFile[]): string[] {
  return files
    .filter(({ path }) => path.endsWith(".ts"))
    .map(({ path, text }) => printSyntax(path, text))
    .sort();
}

/** The whole client as one script, its rules and drift sensor included. */
export async function bundleClient(files: readonly GeneratedFile[]): Promise<string> {
  const texts = new Map(files.map(({ path, text }) => [join(repository, path), text]));
  const entry = [["index"], ["rules", "rules-entry"], ["drift", "drift-sensor"]].map(
    ([name, file = name]) =>
      `export * as ${name} from ${JSON.stringify(join(repository, `packages/client/src/${file}.ts`))};`,
  );
  const { outputFiles } = await build({
    stdin: { contents: entry.join("\n"), resolveDir: repository, loader: "ts" },
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    plugins: [
      {
        name: "generated",
        setup({ onResolve, onLoad }) {
          // Of the generated files none is read from the disk: there are those of our own document.
          onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir }) => {
            const file = join(resolveDir, path).replace(/\.js$/, ".ts");
            return texts.has(file) ? { path: file, namespace: "generated" } : undefined;
          });
          onResolve({ filter: /^@[^/]*\/enums$/ }, () => ({
            path: join(repository, "packages/enums/src/index.ts"),
          }));
          onLoad({ filter: /.*/, namespace: "generated" }, ({ path }) => ({
            contents: texts.get(path) ?? "",
            loader: "ts",
            resolveDir: join(path, ".."),
          }));
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? "";
}

const names: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.Identifier,
  ts.SyntaxKind.StringLiteral,
  ts.SyntaxKind.NoSubstitutionTemplateLiteral,
  ts.SyntaxKind.ComputedPropertyName,
]);

/**
 * The tree of a file as kinds of nodes; names and texts are one kind, whatever they say. The order of what the
 * generator sorts by name is left out: imports, and the members of sorted lists of them.
 */
function printSyntax(path: string, text: string): string {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, false, ts.ScriptKind.TS);
  const print = (node: ts.Node): string => {
    if (names.has(node.kind)) return "name";
    const children: string[] = [];
    ts.forEachChild(node, (child) => {
      children.push(print(child));
    });
    if (ts.isSourceFile(node) || ts.isNamedImports(node)) children.sort();
    return children.length === 0 ? `${node.kind}` : `${node.kind}(${children.join(" ")})`;
  };
  return print(file);
}

/** What the parser has to complain of. */
export function listSyntaxErrors(path: string, text: string): string[] {
  const { diagnostics = [] } = ts.transpileModule(text, {
    fileName: path,
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}
