import openapiTS, {
  astToString,
  type OpenAPI3,
  type OpenAPITSOptions,
  type TransformNodeOptions,
} from "openapi-typescript";
import ts from "typescript";
import type { GeneratedFile } from "../emitter.js";
import type { ApiModel, JsonValue } from "../model.js";
import { renderFile, renderImports } from "../render.js";
import { escapeDoc } from "../tsdoc.js";
import { renderOpenType } from "./types.js";

const path = "packages/client/src/generated/wire.ts";

/**
 * `@scope/client/wire`: the document's types as openapi-fetch takes them, made by openapi-typescript. This adapter
 * is all that knows the library.
 */
export async function emitWire(api: ApiModel): Promise<GeneratedFile[]> {
  // The model holds the document as JSON; the lint that loaded it has checked that it is OpenAPI 3.
  const source = escapeTexts(api.document) as unknown as OpenAPI3;
  const used = new Set<string>();
  const nodes = await openapiTS(source, {
    ...openTypes(api, used),
    silent: true,
    defaultNonNullable: false,
  });
  const enums = api.enums.map(({ name }) => name).filter((name) => used.has(name));
  const imports = renderImports({
    [`${api.client.scope}/enums`]: enums.length === 0 ? [] : [...enums, "Unlisted"],
    "../json.js": used.has("JsonValue") ? ["JsonValue"] : [],
  });
  const { text } = renderFile(
    api,
    path,
    [imports].filter((block) => block !== ""),
  );
  return [{ path, text: `${text}\n${showSigns(astToString(nodes))}` }];
}

const texts: ReadonlySet<string> = new Set(["description", "summary", "title"]);

/** A copy of the document whose texts cannot start a tag in the comments that the library makes of them. */
function escapeTexts(node: JsonValue): JsonValue {
  if (Array.isArray(node)) return node.map(escapeTexts);
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => {
      if (key === "required" && Array.isArray(value))
        return [key, value.map(String).map(hideSigns)];
      if (typeof value !== "string") return [hideSigns(key), escapeTexts(value)];
      if (named.has(key)) return [key, hideSigns(value)];
      return [hideSigns(key), texts.has(key) ? escapeDoc(value) : value];
    }),
  );
}

/** Keywords whose values are keys elsewhere, or become keys. */
const named: ReadonlySet<string> = new Set(["name", "operationId", "propertyName"]);

/** The library makes references of keys and reads them back, whatever `%` and `#` mean in them. */
const signs = [
  { sign: "%", standIn: "\uFDD0" },
  { sign: "#", standIn: "\uFDD1" },
] as const;

function hideSigns(key: string): string {
  return signs.reduce((text, { sign, standIn }) => text.replaceAll(sign, standIn), key);
}

function showSigns(source: string): string {
  return signs.reduce((text, { sign, standIn }) => {
    const escaped = `\\u${standIn.charCodeAt(0).toString(16).toUpperCase()}`;
    return text.replaceAll(standIn, sign).replaceAll(escaped, sign);
  }, source);
}

/**
 * Enums take unlisted values, open values are JSON, and optional fields take `undefined`, as in our interfaces.
 *
 * @param used - receives the names that the types speak of
 */
function openTypes(
  api: ApiModel,
  used: Set<string>,
): Pick<OpenAPITSOptions, "postTransform" | "transformProperty"> {
  const enums = new Map(api.enums.map((model) => [`#${hideSigns(model.pointer)}`, model.name]));
  const refer = (name: string, text = name): ts.TypeNode => {
    used.add(name);
    return ts.factory.createTypeReferenceNode(text);
  };
  return {
    postTransform(type: ts.TypeNode, { path: pointer }: TransformNodeOptions) {
      const name = enums.get(pointer ?? "");
      if (name !== undefined) {
        const open = renderOpenType(api, { kind: "enum", name });
        return refer(name, takesNull(type) ? `${open} | null` : open);
      }
      return openValues(type, () => refer("JsonValue"));
    },
    transformProperty(property) {
      if (property.questionToken === undefined || property.type === undefined) return undefined;
      const type = ts.factory.createUnionTypeNode([
        property.type,
        ts.factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword),
      ]);
      return ts.factory.updatePropertySignature(
        property,
        property.modifiers,
        property.name,
        property.questionToken,
        type,
      );
    },
  };
}

function takesNull(type: ts.TypeNode): boolean {
  return ts.isUnionTypeNode(type)
    ? type.types.some(takesNull)
    : ts.isLiteralTypeNode(type) && type.literal.kind === ts.SyntaxKind.NullKeyword;
}

/** Where the document says nothing of a value, it is JSON; so are the values of an object without known fields. */
function openValues(type: ts.TypeNode, json: () => ts.TypeNode): ts.TypeNode {
  const { transformed } = ts.transform(type, [
    (context) => (root) => {
      const visit = (node: ts.Node): ts.Node => {
        if (node.kind === ts.SyntaxKind.UnknownKeyword) return json();
        if (isEmptyRecord(node))
          return ts.factory.updateTypeReferenceNode(
            node,
            node.typeName,
            ts.factory.createNodeArray([stringType(), json()]),
          );
        return ts.visitEachChild(node, visit, context);
      };
      return ts.visitNode(root, visit, ts.isTypeNode);
    },
  ]);
  return transformed[0] ?? type;
}

const stringType = () => ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword);

/** `Record<string, never>`, as the library writes an object without known fields. */
function isEmptyRecord(node: ts.Node): node is ts.TypeReferenceNode {
  return (
    ts.isTypeReferenceNode(node) && node.typeArguments?.at(1)?.kind === ts.SyntaxKind.NeverKeyword
  );
}
