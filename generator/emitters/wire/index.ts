import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import ts from "typescript";
import type { ClientModel } from "../../client-model/client-model.js";
import { SourceFile } from "../../typescript/source-file.js";
import type { GeneratedFile } from "../emitter.js";
import { createInput, typeKeyword, unescapeKeys } from "./openapi-typescript-input.js";

const path = "packages/client/src/generated/wire.ts";

/**
 * `@scope/client/wire`: the operations of the document in the form of openapi-fetch. openapi-typescript prints them,
 * with our types for schemas.
 */
export async function emitWire(client: ClientModel): Promise<GeneratedFile[]> {
  // The model types the document as JSON; the lint has checked that it is OpenAPI 3.
  const input = createInput(client) as unknown as OpenAPI3;
  const nodes = await openapiTS(input, {
    silent: true,
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    transform: (schema) => readType(Object(schema)[typeKeyword]),
    postTransform: openUnknown,
    transformProperty: acceptUndefined,
  });
  const file = new SourceFile(client, path);
  for (const name of new Set(nodes.flatMap((node) => [...listNames(node)]))) {
    const module = findModule(client, name);
    if (module !== undefined) file.type(name, module);
  }
  const { text } = file.print([]);
  return [{ path, text: `${text}\n${unescapeKeys(astToString(nodes))}` }];
}

/** The module of a name; `undefined` for openapi-typescript's own names. */
function findModule({ api, modules }: ClientModel, name: string): string | undefined {
  if (["Upload", "JsonInput", "JsonValue"].includes(name)) return modules.runtime("type-helpers");
  if (name === "Unlisted" || api.enums.some((model) => model.name === name)) return modules.enums;
  return api.schemas.some((schema) => schema.name === name || schema.inputName === name)
    ? path.replace("wire.ts", "schemas/index.js")
    : undefined;
}

/** Members of a union become separate nodes, so that the library parenthesizes unions in lists. */
function readType(text: unknown): ts.TypeNode | undefined {
  if (typeof text !== "string") return undefined;
  const members = text.includes("{") ? [text] : text.split(/ \| (?![^<]*>)/);
  const [only, ...others] = members.map((one) => ts.factory.createTypeReferenceNode(one));
  return only === undefined || others.length === 0
    ? only
    : ts.factory.createUnionTypeNode([only, ...others]);
}

/** The names in type references. */
function* listNames(node: ts.Node): Generator<string> {
  if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName))
    yield* node.typeName.text.match(/[\p{ID_Continue}$]+/gu) ?? [];
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* listNames(child);
}

/** Replaces `unknown` by `JsonValue`. */
function openUnknown(type: ts.TypeNode): ts.TypeNode {
  const { transformed } = ts.transform(type, [
    (context) => (root) => {
      const visit = (node: ts.Node): ts.Node =>
        node.kind === ts.SyntaxKind.UnknownKeyword
          ? ts.factory.createTypeReferenceNode("JsonValue")
          : ts.visitEachChild(node, visit, context);
      return ts.visitNode(root, visit, ts.isTypeNode);
    },
  ]);
  return transformed[0] ?? type;
}

/** Optional fields accept `undefined`, as in our interfaces. */
function acceptUndefined(property: ts.PropertySignature): ts.PropertySignature | undefined {
  const { modifiers, name, questionToken, type } = property;
  if (questionToken === undefined || type === undefined) return undefined;
  const none = ts.factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword);
  const union = ts.factory.createUnionTypeNode([type, none]);
  return ts.factory.updatePropertySignature(property, modifiers, name, questionToken, union);
}
