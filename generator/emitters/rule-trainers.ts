import { StructureKind, VariableDeclarationKind } from "ts-morph";
import type { ApiModel, Condition } from "../api-model/model.js";
import { toPropertyName } from "../api-model/naming.js";
import { renderImports, renderLiteral, type Statement, writeObject } from "../typescript/render.js";

/** The module of the trainers that rules speak of. */
export const trainersModule = "trainers";

/** The constant that holds a trainer. */
export function nameTrainer(id: string): string {
  return `${toPropertyName(id)}Trainer`;
}

export function renderTrainers(api: ApiModel): Statement[] {
  const trainers = api.trainers?.list ?? [];
  return [
    renderImports({ "../../rules/index.js": ["Trainer"] }),
    ...trainers.map(
      ({ id, title, documented, inferred }): Statement => ({
        kind: StructureKind.VariableStatement,
        isExported: true,
        declarationKind: VariableDeclarationKind.Const,
        declarations: [
          {
            name: nameTrainer(id),
            type: "Trainer",
            initializer: writeObject(
              Object.entries({ id, title, documented, inferred }).map(([key, value]) => ({
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
export function sayCase(api: ApiModel, condition: Condition): string {
  if (condition.kind === "types") return `models of type ${quoteTypes(condition.types)}`;
  if (condition.kind !== "trainers") return "";
  const { trainers } = condition;
  const found = api.trainers?.list.filter(({ id }) => trainers.includes(id)) ?? [];
  const types = found.length === 1 ? found.flatMap(({ documented }) => documented) : [];
  const titles = joinWords(
    found.map(({ title }) => title),
    "and",
  );
  return `${titles} training${types.length === 0 ? "" : ` (type ${quoteTypes(types)})`}`;
}

function quoteTypes(types: readonly string[]): string {
  return joinWords(
    types.map((type) => JSON.stringify(type)),
    "or",
  );
}

function joinWords(words: readonly string[], conjunction: string): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}
