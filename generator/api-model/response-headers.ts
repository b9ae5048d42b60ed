import { childPointer } from "../json/pointer.js";
import { type BuildContext, resolveRef } from "./build-context.js";
import type { ResponseHeader } from "./model.js";
import type * as OpenApi from "./openapi.js";

/** The node of a header, as both versions of OpenAPI write it. */
interface HeaderNode {
  readonly description?: string;
  readonly required?: boolean;
  readonly deprecated?: boolean;
  readonly schema?: OpenApi.SchemaOrRef;
}

/** The headers of a response, for readers: the client gives them as they are. */
export function readResponseHeaders(
  context: BuildContext,
  response: OpenApi.Response,
  pointer: string,
): ResponseHeader[] {
  // The library's type of a header is that of OpenAPI 3.1 without our extensions.
  const headers = (response.headers ?? {}) as Readonly<
    Record<string, HeaderNode | { $ref: string }>
  >;
  return (
    Object.entries(headers)
      // OpenAPI describes it elsewhere.
      .filter(([name]) => name.toLowerCase() !== "content-type")
      .map(([name, header]) => {
        const found = resolveRef<HeaderNode>(
          context,
          header,
          childPointer(pointer, "headers", name),
        );
        const { description = "", required = false, deprecated = false, schema = {} } = found.node;
        return {
          name,
          description: description.trim(),
          type: nameType(context, schema, childPointer(found.pointer, "schema")),
          required,
          deprecated,
        };
      })
  );
}

function nameType(context: BuildContext, schema: OpenApi.SchemaOrRef, pointer: string): string {
  const { type = "string", format } = resolveRef<OpenApi.Schema>(context, schema, pointer).node;
  const name = Array.isArray(type) ? type.join(" or ") : type;
  return format === undefined ? name : `${name} (${format})`;
}
