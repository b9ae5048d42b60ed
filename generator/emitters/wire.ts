import openapiTS, {
  astToString,
  type OpenAPI3,
  type OpenAPITSOptions,
  type TransformNodeOptions,
} from "openapi-typescript";
import ts from "typescript";
import type { GeneratedFile } from "../emitter.js";
import type { ApiModel } from "../model.js";
import { renderFile, renderImports } from "../render.js";
import { renderOpenType } from "./types.js";

const path = "packages/client/src/generated/wire.ts";

/**
 * `@scope/client/wire`: the document's types as openapi-fetch takes them, made by openapi-typescript. This adapter
 * is all that knows the library.
 */
export async function emitWire(api: ApiModel): Promise<GeneratedFile[]> {
  // The model holds the document as JSON; the lint that loaded it has checked that it is OpenAPI 3.
  const source = structuredClone(api.document) as unknown as OpenAPI3;
  const nodes = await openapiTS(source, {
    ...openTypes(api),
    silent: true,
    defaultNonNullable: false,
  });
  const imports = renderImports({
    [`${api.client.scope}/enums`]:
      api.enums.length === 0 ? [] : [...api.enums.map(({ name }) => name), "Unlisted"],
    "../json.js": ["JsonValue"],
  });
  const { text } = renderFile(
    api,
    path,
    [imports].filter((block) => block !== ""),
  );
  return [{ path, text: `${text}\n${astToString(nodes)}` }];
}

/** Enums take unlisted values, open values are JSON, and optional fields take `undefined`, as in our interfaces. */
function openTypes(api: ApiModel): Pick<OpenAPITSOptions, "postTransform" | "transformProperty"> {
  const enums = new Map(api.enums.map((model) => [`#${model.pointer}`, model.name]));
  return {
    postTransform(type: ts.TypeNode, { path: pointer }: TransformNodeOptions) {
      const name = enums.get(pointer ?? "");
      if (name !== undefined)
        return ts.factory.createTypeReferenceNode(renderOpenType(api, { kind: "enum", name }));
      return type.kind === ts.SyntaxKind.UnknownKeyword
        ? ts.factory.createTypeReferenceNode("JsonValue")
        : undefined;
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
