import openapiTS, {
  astToString,
  type OpenAPI3,
  type OpenAPITSOptions,
  type TransformNodeOptions,
} from "openapi-typescript";
import ts from "typescript";
import { childPointer, parsePointer } from "../build-model/build-context.js";
import { allowsNull, orNull } from "../build-model/type-refs.js";
import type { GeneratedFile } from "../emitter.js";
import type { ApiModel, JsonValue, TypeRef } from "../model.js";
import { renderFile, renderImports } from "../render.js";
import { escapeDoc } from "../tsdoc.js";
import { renderOpenType } from "./types.js";

const path = "packages/client/src/generated/wire.ts";

/**
 * `@scope/client/wire`: the document's operations as openapi-fetch takes them, made by openapi-typescript, in terms
 * of our own schemas. This adapter is all that knows the library.
 */
export async function emitWire(api: ApiModel): Promise<GeneratedFile[]> {
  const named = nameComponents(api);
  // The model holds the document as JSON; the lint that loaded it has checked that it is OpenAPI 3.
  const source = prepareDocument(api.document, named) as unknown as OpenAPI3;
  const nodes = await openapiTS(source, {
    ...openTypes(api, named),
    silent: true,
    defaultNonNullable: false,
  });
  const used = new Set(nodes.flatMap((node) => [...listNames(node)]));
  const enums = api.enums.map(({ name }) => name).filter((name) => used.has(name));
  const imports = renderImports({
    [`${api.client.scope}/enums`]: enums.length === 0 ? [] : [...enums, "Unlisted"],
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

const component = /^\/components\/schemas\/[^/]+$/;

/** The names that types refer to. */
function* listNames(node: ts.Node): Generator<string> {
  if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName))
    yield* node.typeName.text.match(/[\w$]+/g) ?? [];
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* listNames(child);
}

/** Our types of the components, by pointer. */
function nameComponents(api: ApiModel): ReadonlyMap<string, TypeRef> {
  const found = new Map<string, TypeRef>();
  for (const model of [...api.schemas, ...api.enums]) {
    const { name, pointer } = model;
    const key = hideSigns(pointer);
    if (!component.test(pointer) || found.has(key)) continue;
    const type: TypeRef = "members" in model ? { kind: "enum", name } : { kind: "schema", name };
    const isAlias = "kind" in model && model.kind === "alias";
    found.set(key, !isAlias && allowsNullAt(api, pointer) ? orNull(type) : type);
  }
  return found;
}

function allowsNullAt({ document }: ApiModel, pointer: string): boolean {
  const node = parsePointer(`#${pointer}`).reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : {}),
    document,
  );
  return typeof node === "object" && node !== null && allowsNull(node);
}

/** Components that something refers into; the library checks that what is referred to is there. */
function listOpenedComponents(document: JsonValue): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: JsonValue): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      const [inner] = key === "$ref" ? (intoComponent.exec(String(value))?.slice(1) ?? []) : [];
      if (inner !== undefined) found.add(decodeURIComponent(inner));
      visit(value);
    }
  };
  visit(document);
  return found;
}

const intoComponent = /^#(\/components\/schemas\/[^/]+)\//;

const texts: ReadonlySet<string> = new Set(["description", "summary", "title"]);

/** Keywords whose values are keys elsewhere, or become keys. */
const keyTexts: ReadonlySet<string> = new Set(["name", "operationId", "propertyName"]);

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
 * A copy of the document for the library: texts cannot start a tag in the comments that it makes of them, components
 * that have a type of ours are left out, and so are discriminators, for which it writes names of schemas where other
 * values are on the wire. What is defined inside a schema has no name to be called by from outside.
 */
function prepareDocument(document: JsonValue, named: ReadonlyMap<string, TypeRef>): JsonValue {
  const open = listOpenedComponents(document);
  const prepare = (node: JsonValue, pointer: string): JsonValue => {
    if (typeof node !== "object" || node === null) return node;
    if (Array.isArray(node)) return node.map((item, index) => prepare(item, `${pointer}/${index}`));
    if (named.has(hideSigns(pointer)) && !open.has(pointer)) return {};
    return Object.fromEntries(
      Object.entries(node).flatMap(([key, value]) => {
        if (isDiscriminator(key, value)) return [];
        if (key === "$ref" && /\/\$defs\//.test(String(value))) return [];
        return [prepareEntry(key, value, (inner) => prepare(inner, childPointer(pointer, key)))];
      }),
    );
  };
  return prepare(document, "");
}

type Prepare = (node: JsonValue) => JsonValue;

function prepareEntry(key: string, value: JsonValue, prepare: Prepare): [string, JsonValue] {
  if (key === "required" && Array.isArray(value)) return [key, value.map(String).map(hideSigns)];
  if (typeof value !== "string") return [hideSigns(key), prepare(value)];
  if (keyTexts.has(key)) return [key, hideSigns(value)];
  return [hideSigns(key), texts.has(key) ? escapeDoc(value) : value];
}

/** A field may have the name as well, but it is no object with the name of another field. */
function isDiscriminator(key: string, value: JsonValue): boolean {
  if (key !== "discriminator" || typeof value !== "object" || value === null) return false;
  return "propertyName" in value && typeof value.propertyName === "string";
}

/** Enums take unlisted values, open values are JSON, and optional fields take `undefined`, as in our interfaces. */
function openTypes(
  api: ApiModel,
  named: ReadonlyMap<string, TypeRef>,
): Pick<OpenAPITSOptions, "postTransform" | "transformProperty"> {
  const enums = new Map(api.enums.map((model) => [`#${hideSigns(model.pointer)}`, model.name]));
  const refer = (text: string): ts.TypeNode => ts.factory.createTypeReferenceNode(text);
  return {
    postTransform(type: ts.TypeNode, { path: pointer = "" }: TransformNodeOptions) {
      const known = named.get(decodeURIComponent(pointer).slice(1));
      if (known !== undefined) return refer(renderOpenType(api, known));
      const name = enums.get(pointer);
      if (name === undefined) return openValues(type, () => refer("JsonValue"));
      const open = renderOpenType(api, { kind: "enum", name });
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
