import { readFileSync } from "node:fs";
import ts from "typescript";
import { expect, it } from "vitest";
import { runtimeExports } from "../../../generator/typescript/reserved-names.js";

/** Every name that the client's index exports by itself. */
function listExports(): string[] {
  const path = new URL("../../../packages/client/src/index.ts", import.meta.url);
  const source = ts.createSourceFile(
    "index.ts",
    readFileSync(path, "utf8"),
    ts.ScriptTarget.Latest,
  );
  return source.statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || statement.exportClause === undefined) return [];
    return ts.isNamedExports(statement.exportClause)
      ? statement.exportClause.elements.map(({ name }) => name.text)
      : [];
  });
}

it("the reserved names are those of the client's own exports", () => {
  const own = listExports().filter((name) => name !== "default");
  expect([...runtimeExports].sort()).toEqual(own.sort());
});
