import type { ErrorCatalog } from "../api-model/model.js";
import type { ClientModel } from "../client-model/client-model.js";
import { printInlineObject, printLiteral } from "../typescript/literals.js";
import { SourceFile } from "../typescript/source-file.js";
import { declareConstant, declareInterface, type Field } from "../typescript/statements.js";
import { TypePrinter } from "../typescript/types.js";
import type { GeneratedFile } from "./emitter.js";

/** `@scope/client`: the error catalogue, for the error classes and the retries. */
export function emitErrors(client: ClientModel): GeneratedFile[] {
  const file = new SourceFile(client, "packages/client/src/generated/errors.ts");
  const types = new TypePrinter(file, client.modules);
  const { errors } = client.api;
  const catalog = file.type("ErrorCatalog", client.modules.runtime("error-body"));
  return [
    file.print([
      declareInterface({
        name: "DescribedError",
        docs: "What the body of an error says, where the description names a field for it.",
        isExported: true,
        fields: [
          declareFact(
            "code",
            "The kind of the error; the API has more kinds than the description lists.",
            errors === undefined ? "string" : types.print(errors.name.property.type),
          ),
          declareFact("reason", "Why it happened, in words.", "string"),
          declareFact(
            "details",
            "Further facts.",
            types.print(errors?.details?.property.type ?? { kind: "json" }),
          ),
        ],
      }),
      declareConstant({
        name: "errorCatalog",
        docs: "Where the body of an error says what, and what follows from it.",
        isExported: true,
        type: catalog,
        value: errors === undefined ? "{}" : printCatalog(errors),
      }),
    ]),
  ];
}

function printCatalog({ name, reason, details, list }: ErrorCatalog): string {
  const never = list.flatMap((entry) => (entry.repeat === "never" ? (entry.name ?? []) : []));
  const waits = new Set(list.flatMap(({ waitSeconds }) => waitSeconds ?? []));
  return printInlineObject({
    code: printLiteral(name.property.name),
    reason: reason && printLiteral(reason.property.name),
    details: details && printLiteral(details.property.name),
    never: printLiteral(never),
    waits: printLiteral([...waits]),
  });
}

function declareFact(name: string, docs: string, type: string): Field {
  return { name, docs, type: `${type} | undefined`, isReadonly: true };
}
