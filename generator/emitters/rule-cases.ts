import { StructureKind, VariableDeclarationKind } from "ts-morph";
import { inCase, typed } from "../../packages/client/src/rules/cases.js";
import type { ApiModel, Condition, ModelCase } from "../api-model/model.js";
import { toPropertyName } from "../api-model/naming.js";
import { renderImports, renderLiteral, type Statement, writeObject } from "../typescript/render.js";

/** The module of the cases that rules depend on. */
export const casesModule = "cases";

/** The constant that holds a case. */
export function nameCase({ id }: ModelCase): string {
  return `${toPropertyName(id)}Case`;
}

export function renderCases(api: ApiModel): Statement[] {
  return [
    renderImports({ "../../rules/index.js": ["ModelCase"] }),
    ...(api.cases?.list ?? []).map(
      (found): Statement => ({
        kind: StructureKind.VariableStatement,
        isExported: true,
        declarationKind: VariableDeclarationKind.Const,
        declarations: [
          {
            name: nameCase(found),
            type: "ModelCase",
            initializer: writeObject(
              Object.entries(found).map(([key, value]) => ({
                key,
                value: renderLiteral(value),
              })),
            ),
          },
        ],
      }),
    ),
  ];
}

/** A condition in the words of the runtime's messages, which complete "only available for …". */
export function formatReason(condition: Condition): string {
  if (condition.kind === "types") return typed(...condition.types).format();
  return condition.kind === "cases" ? inCase(...condition.cases).format() : "";
}
