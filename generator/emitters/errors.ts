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
        docs: "Fields of error bodies, by the names that errors of the client have for them.",
        isExported: true,
        fields: [
          declareFact(
            "code",
            "The name of the error; the API has names that the description does not list.",
            errors === undefined ? "string" : types.print(errors.name.property.type),
          ),
          declareFact("reason", "The message.", "string"),
          declareFact(
            "details",
            "An object with details.",
            types.print(errors?.details?.property.type ?? { kind: "json" }),
          ),
        ],
      }),
      declareConstant({
        name: "errorCatalog",
        docs: "Names of the fields in error bodies, of errors that are never retried, and of fields with a wait.",
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
