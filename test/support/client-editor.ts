import { fileURLToPath } from "node:url";
import ts from "typescript";
import { readOptions } from "./compile.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const file = `${root}test/types/virtual.ts`;

/** What an editor knows about a piece of code; `|` marks the place of the cursor. */
export interface Editor {
  hover(code: string): string;
  /** The documentation that a hover shows below the type. */
  documentation(code: string): string;
  completions(code: string): string[];
  problems(code: string): string[];
}

/** An editor that has this repository open. */
export function openEditor(): Editor {
  let text = "";
  let version = 0;
  const options = readOptions();
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getScriptFileNames: () => [file],
    getScriptVersion: (name) => (name === file ? String(version) : "0"),
    getScriptSnapshot(name) {
      const found = name === file ? text : ts.sys.readFile(name);
      return found === undefined ? undefined : ts.ScriptSnapshot.fromString(found);
    },
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
  });
  const open = (code: string): number => {
    const cursor = code.lastIndexOf("|");
    text = cursor === -1 ? code : code.slice(0, cursor) + code.slice(cursor + 1);
    version += 1;
    return cursor;
  };
  return {
    hover(code) {
      const info = service.getQuickInfoAtPosition(file, open(code));
      return ts.displayPartsToString(info?.displayParts);
    },
    documentation(code) {
      const info = service.getQuickInfoAtPosition(file, open(code));
      return ts.displayPartsToString(info?.documentation);
    },
    completions(code) {
      const list = service.getCompletionsAtPosition(file, open(code), undefined);
      return (list?.entries ?? []).map(({ name }) => name);
    },
    problems(code) {
      open(code);
      const found = [
        ...service.getSyntacticDiagnostics(file),
        ...service.getSemanticDiagnostics(file),
      ];
      return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
    },
  };
}

/** Names of everything, types included, that a module exports. */
export function exportsOf(path: string): string[] {
  const program = ts.createProgram([`${root}${path}`], readOptions());
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(`${root}${path}`);
  const symbol = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  if (symbol === undefined) throw new Error(`${path} is not a module`);
  return checker.getExportsOfModule(symbol).map(({ name }) => name);
}
