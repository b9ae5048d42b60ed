import openapiTS, {
  astToString,
  type OpenAPI3,
  type OpenAPITSOptions,
  type TransformNodeOptions,
} from "openapi-typescript";
import ts from "typescript";
import { childPointer } from "../api-model/build-context.js";
import type { ApiModel, TypeRef } from "../api-model/model.js";
import { referTo } from "../api-model/references.js";
import { renderFile, renderImports } from "../typescript/render.js";
import type { GeneratedFile } from "./emitter.js";
import { renderOpenType } from "./types.js";
import {
  hideSigns,
  isInRequest,
  nameComponents,
  nameInputs,
  nameOperations,
  prepareDocument,
  showSigns,
} from "./wire-document.js";

const path = "packages/client/src/generated/wire.ts";

/**
 * `@scope/client/wire`: the document's operations as openapi-fetch takes them, made by openapi-typescript, in terms
 * of our own schemas. This adapter is all that knows the library.
 */
export async function emitWire(api: ApiModel): Promise<GeneratedFile[]> {
  const named = nameComponents(api);
  // The model holds the document as JSON; the lint that loaded it has checked that it is OpenAPI 3.
  const source = prepareDocument(nameOperations(api), named) as unknown as OpenAPI3;
  const nodes = await openapiTS(source, {
    ...openTypes(api, named),
    silent: true,
    defaultNonNullable: false,
  });
  const used = new Set(nodes.flatMap((node) => [...listNames(node)]));
  const enums = api.enums.map(({ name }) => name).filter((name) => used.has(name));
  const imports = renderImports({
    [`${api.client.scope}/enums`]: [...enums, ...(used.has("Unlisted") ? ["Unlisted"] : [])],
    "../json.js": used.has("JsonValue") ? ["JsonValue"] : [],
    "./schemas/index.js": api.schemas.map(({ name }) => name).filter((name) => used.has(name)),
  });
  const { text } = renderFile(
    api,
    path,
    [imports].filter((block) => block !== ""),
  );
  return [{ path, text: `${text}\n${showSigns(astToString(nodes))}` }];
}

/** The names that types refer to. */
function* listNames(node: ts.Node): Generator<string> {
  if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName))
    yield* node.typeName.text.match(/[\w$]+/g) ?? [];
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* listNames(child);
}

/** Enums take unlisted values, open values are JSON, and optional fields take `undefined`, as in our interfaces. */
function openTypes(
  api: ApiModel,
  named: ReadonlyMap<string, TypeRef>,
): Pick<OpenAPITSOptions, "postTransform" | "transformProperty"> {
  const inputs = nameInputs(api, named);
  const enums = new Map(api.enums.map((model) => [`#${hideSigns(model.pointer)}`, model]));
  const refer = (text: string): ts.TypeNode => ts.factory.createTypeReferenceNode(text);
  return {
    postTransform(type: ts.TypeNode, { path: pointer = "" }: TransformNodeOptions) {
      const place = decodeURIComponent(pointer).slice(1);
      const known = named.get(place);
      if (known !== undefined) return refer(renderOpenType(known));
      const model = enums.get(pointer);
      const isSent = isInRequest(place);
      if (model === undefined) {
        return openValues(type, refer("JsonValue"), (node) => {
          const input = isSent ? findInput(node, inputs) : undefined;
          return input && refer(renderOpenType(input));
        });
      }
      const open = renderOpenType(referTo(model));
      return refer(takesNull(type) ? `${open} | null` : open);
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

/** The type that a reference to a component stands for in what is sent, where that is another. */
function findInput(type: ts.Node, inputs: ReadonlyMap<string, TypeRef>): TypeRef | undefined {
  if (!ts.isIndexedAccessTypeNode(type)) return undefined;
  const { indexType } = type;
  if (!ts.isLiteralTypeNode(indexType) || !ts.isStringLiteral(indexType.literal)) return undefined;
  return inputs.get(childPointer("/components/schemas", indexType.literal.text));
}

function takesNull(type: ts.TypeNode): boolean {
  return ts.isUnionTypeNode(type)
    ? type.types.some(takesNull)
    : ts.isLiteralTypeNode(type) && type.literal.kind === ts.SyntaxKind.NullKeyword;
}

/**
 * Where the document says nothing of a value, it is JSON; so are the values of an object without known fields.
 *
 * @param replace - gives what stands in place of a part, if that is something else
 */
function openValues(
  type: ts.TypeNode,
  json: ts.TypeNode,
  replace: (node: ts.Node) => ts.TypeNode | undefined,
): ts.TypeNode {
  const { transformed } = ts.transform(type, [
    (context) => (root) => {
      const visit = (node: ts.Node): ts.Node => {
        const other = replace(node);
        if (other !== undefined) return other;
        if (node.kind === ts.SyntaxKind.UnknownKeyword) return json;
        if (isEmptyRecord(node))
          return ts.factory.updateTypeReferenceNode(
            node,
            node.typeName,
            ts.factory.createNodeArray([stringType(), json]),
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
