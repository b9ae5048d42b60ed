import openapiTS, {
  astToString,
  type OpenAPI3,
  type OpenAPITSOptions,
  type TransformNodeOptions,
} from "openapi-typescript";
import ts from "typescript";
import { copyDocument, findNode } from "../document-nodes.js";
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
  const source = escapeTexts(nameOperations(api)) as unknown as OpenAPI3;
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
  return [{ path, text: `${text}\n${astToString(nodes)}` }];
}

/** The document with the ids that its operations have in the model, as the library refuses one that comes twice. */
function nameOperations(api: ApiModel): JsonValue {
  const document = copyDocument(api.document);
  for (const { id, pointer } of api.operations) {
    const node = findNode(document, pointer);
    if (node?.operationId !== undefined) node.operationId = id;
  }
  // A copy of JSON is JSON.
  return document as JsonValue;
}

const texts: ReadonlySet<string> = new Set(["description", "summary", "title"]);

/** A copy of the document whose texts cannot start a tag in the comments that the library makes of them. */
function escapeTexts(node: JsonValue): JsonValue {
  if (Array.isArray(node)) return node.map(escapeTexts);
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      texts.has(key) && typeof value === "string" ? escapeDoc(value) : escapeTexts(value),
    ]),
  );
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
  const enums = new Map(api.enums.map((model) => [`#${model.pointer}`, model.name]));
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
