import ts from "typescript";

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
export function printSyntax(path: string, text: string): string {
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
