import { findRequestSchemas, widenOthers } from "../api-model/lookup.js";
import type { AliasSchema, ObjectSchema } from "../api-model/model.js";
import type { ClientModel } from "../client-model/client-model.js";
import { formatDeprecation, formatLimits, formatRelations } from "../client-model/sentences.js";
import { SourceFile } from "../typescript/source-file.js";
import { declareInterface, declareType, type Statement } from "../typescript/statements.js";
import { tagDeprecated } from "../typescript/tsdoc.js";
import { TypePrinter } from "../typescript/types.js";
import type { GeneratedFile } from "./emitter.js";
import { declareProperty } from "./fields.js";

const folder = "packages/client/src/generated/schemas";

/** `@scope/client`, types: one readable, exported interface per component, in a file of its own. */
export function emitSchemas(client: ClientModel): GeneratedFile[] {
  const { schemas } = client.api;
  const requests = findRequestSchemas(client.api);
  const files = schemas.map((schema) => {
    const file = new SourceFile(client, client.modules.schema(schema.name));
    return file.print([
      schema.kind === "object"
        ? declareObject(new TypePrinter(file, client.modules), schema, requests.has(schema))
        : declareAlias(new TypePrinter(file, client.modules, printSignature), schema),
    ]);
  });
  const index = new SourceFile(client, `${folder}/index.ts`);
  const exports = schemas.map(
    ({ name }) => `export type { ${name} } from "${index.specify(client.modules.schema(name))}";`,
  );
  return [...files, index.print([exports.join("\n") || "export {};"])];
}

/** Unlike a `Record`, a signature may lead back to the alias that it is a part of. */
const printSignature = (values: string): string => `{ [name: string]: ${values} }`;

function declareAlias(types: TypePrinter, schema: AliasSchema): Statement {
  return declareType({
    name: schema.name,
    docs: {
      paragraphs: [schema.description, ...formatLimits(schema.limits), schema.inconsistency ?? ""],
      tags: tagDeprecated(schema.deprecated ? formatDeprecation() : undefined),
    },
    isExported: true,
    type: types.print(schema.type),
  });
}

function declareObject(types: TypePrinter, schema: ObjectSchema, isRequest: boolean): Statement {
  const others = widenOthers(schema);
  return declareInterface({
    name: schema.name,
    docs: {
      paragraphs: [
        schema.description,
        formatRelations(schema.relations, isRequest).join("\n"),
        schema.inconsistency ?? "",
      ],
      tags: tagDeprecated(schema.deprecated ? formatDeprecation() : undefined),
    },
    isExported: true,
    fields: schema.properties.map((property) => declareProperty(types, property)),
    index: others === undefined ? undefined : `${types.print(others)} | undefined`,
  });
}
