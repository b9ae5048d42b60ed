import type { AliasSchema, ObjectSchema, SchemaModel } from "../api-model/model.js";
import { findRequestSchemas } from "../api-model/operation-parts.js";
import { widenOthers } from "../api-model/walk-types.js";
import type { ClientModel } from "../client-model/client-model.js";
import { formatLimits, formatRelations } from "../client-model/sentences.js";
import { SourceFile } from "../typescript/source-file.js";
import { declareInterface, declareType, type Statement } from "../typescript/statements.js";
import { TypePrinter } from "../typescript/types.js";
import type { GeneratedFile } from "./emitter.js";
import { declareProperty, describeNamed } from "./fields.js";

const folder = "packages/client/src/generated/schemas";

/** `@scope/client`, types: an exported interface or type alias for each schema, in a file of its own. */
export function emitSchemas(client: ClientModel): GeneratedFile[] {
  const { schemas } = client.api;
  const requests = findRequestSchemas(client.api);
  const files = schemas.map((schema) => {
    const file = new SourceFile(client, client.modules.schema(schema.name));
    return file.print(
      schema.kind === "object"
        ? declareObject(new TypePrinter(file, client.modules), schema, requests.has(schema))
        : declareAlias(new TypePrinter(file, client.modules, printSignature), schema),
    );
  });
  const index = new SourceFile(client, `${folder}/index.ts`);
  const exports = schemas.map(({ name, inputName = name }) => {
    const names = [...new Set([name, inputName])].join(", ");
    return `export type { ${names} } from "${index.specify(client.modules.schema(name))}";`;
  });
  return [...files, index.print([exports.join("\n") || "export {};"])];
}

/** An index signature, which, unlike `Record`, may refer to the alias that contains it. */
const printSignature = (values: string): string => `{ [name: string]: ${values} }`;

function declareAlias(types: TypePrinter, schema: AliasSchema): Statement[] {
  const docs = describeNamed(schema, formatLimits(schema.limits));
  return listForms(types, schema).map((form) =>
    declareType({
      name: form.nameSchema(schema),
      docs,
      isExported: true,
      type: form.print(schema.type),
    }),
  );
}

function declareObject(types: TypePrinter, schema: ObjectSchema, isRequest: boolean): Statement[] {
  const others = widenOthers(schema);
  const docs = describeNamed(schema, formatRelations(schema.relations, isRequest));
  return listForms(types, schema).map((form, index) => {
    // The type for responses extends the type for params, which has readonly lists; only fields with
    // lists are declared again.
    const isDerived = index > 0;
    const fields = schema.properties.filter(
      ({ type }) => !isDerived || form.print(type) !== form.sent.print(type),
    );
    return declareInterface({
      name: form.nameSchema(schema),
      docs,
      isExported: true,
      extends: isDerived ? [form.sent.nameSchema(schema)] : [],
      fields: fields.map((property) => declareProperty(form, property)),
      index: others === undefined ? undefined : `${form.print(others)} | undefined`,
    });
  });
}

/** The printers for a schema: for params, for responses, or for both. */
function listForms(types: TypePrinter, { name, inputName }: SchemaModel): TypePrinter[] {
  if (inputName === undefined) return [types];
  return inputName === name ? [types.sent] : [types.sent, types];
}
