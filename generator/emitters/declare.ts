import { StructureKind, VariableDeclarationKind, type WriterFunction } from "ts-morph";
import type { Statement } from "../typescript/render.js";
import { renderDocs } from "../typescript/tsdoc.js";

/** A constant of a generated file, with a sentence of what it is. */
export function declareConstant(
  name: string,
  type: string,
  initializer: string | WriterFunction,
  description: string,
  isExported = true,
): Statement {
  return {
    kind: StructureKind.VariableStatement,
    docs: renderDocs({ paragraphs: [description] }),
    isExported,
    declarationKind: VariableDeclarationKind.Const,
    declarations: [{ name, type, initializer }],
  };
}
