import type { Property, RequestBody } from "../api-model/model.js";
import type { MethodModel, ParamsModel } from "../client-model/client-model.js";
import { printKey, printUnion } from "../typescript/literals.js";
import {
  declareInterface,
  declareType,
  type Field,
  type InterfaceParts,
  type Statement,
} from "../typescript/statements.js";
import type { TypePrinter } from "../typescript/types.js";
import { declareParameter, declareProperty, declareSlot } from "./fields.js";

/**
 * Declares the params type of a method, with a variant without the body if that is optional but has required fields.
 */
export function declareParams({ sent: types }: TypePrinter, method: MethodModel): Statement[] {
  const { params, operation } = method;
  if (params === undefined || params.isOwnSchema) return [];
  const { name, title } = params;
  const docs = `${title} of \`${method.resource}.${method.name}\`, in one object.`;
  const shared = { docs, isExported: true };
  const shape = describeParams(types, params, operation.body);
  if (!operation.body?.isAllOrNone) {
    return [
      typeof shape === "string"
        ? declareType({ ...shared, name, type: shape })
        : declareInterface({ ...shared, ...shape, name }),
    ];
  }
  const none = `${name}WithoutBody`;
  const whole = typeof shape === "string" ? shape : `${name}WithBody`;
  return [
    ...(typeof shape === "string" ? [] : [declareInterface({ ...shape, name: whole })]),
    declareInterface({ name: none, fields: listFieldsWithoutBody(types, params) }),
    declareType({ ...shared, name, type: `${whole} | ${none}` }),
  ];
}

/** The params type: the source text of the body's type if there are no other fields, else the parts of an interface. */
type Shape = string | Omit<InterfaceParts, "name">;

function describeParams(
  types: TypePrinter,
  params: ParamsModel,
  body: RequestBody | undefined,
): Shape {
  const { parameters, bodyFields, uploads, others } = params;
  const fields = parameters.map((parameter) => declareParameter(types, parameter));
  const declareField = (field: Property) =>
    declareProperty(types, field, uploads.includes(field) ? printUpload(types, field) : undefined);
  if (body === undefined) return { fields };
  if (!body.isSpread) return { fields: [...fields, declareBody(types, body)] };
  if (others !== undefined) {
    const files = uploads.map((field) => printUpload(types, field));
    return {
      fields: [...fields, ...bodyFields.map(declareField)],
      index: [...new Set([types.print(others), ...files]), "undefined"].join(" | "),
    };
  }
  const base = types.print(body.type);
  if (fields.length === 0 && uploads.length === 0) return base;
  const kept =
    uploads.length === 0 ? base : `Omit<${base}, ${printUnion(uploads.map(({ name }) => name))}>`;
  return { extends: [kept], fields: [...fields, ...uploads.map(declareField)] };
}

/** The fields of the variant without the body, where each body field can only be `undefined`. */
function listFieldsWithoutBody(
  types: TypePrinter,
  { parameters, bodyFields }: ParamsModel,
): Field[] {
  return [
    ...parameters.map((parameter) => declareParameter(types, parameter)),
    ...bodyFields.map(({ name }) => ({
      name: printKey(name),
      isOptional: true,
      type: "undefined",
    })),
  ];
}

function declareBody(types: TypePrinter, body: RequestBody): Field {
  return {
    ...declareSlot({ name: "body", required: body.required }, printBody(types, body)),
    docs: `The body, sent as \`${body.mediaType}\`.`,
  };
}

function printBody(types: TypePrinter, { form, type }: RequestBody): string {
  if (form === "binary") return nameUpload(types);
  if (form === "multipart") {
    return `Record<string, ${nameUpload(types)} | ${types.print({ kind: "json" })}>`;
  }
  return types.print(type);
}

/** The type of a field that takes a file, which the schema describes as a string. */
function printUpload(types: TypePrinter, { type }: Property): string {
  return type.kind === "array" ? `readonly ${nameUpload(types)}[]` : nameUpload(types);
}

function nameUpload({ file, modules }: TypePrinter): string {
  return file.type("Upload", modules.runtime("type-helpers"));
}
