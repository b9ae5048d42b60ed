import { childPointer } from "../json/pointer.js";
import { type BuildContext, resolveRef } from "./build-context.js";
import type { ResponseHeader } from "./model.js";
import type * as OpenApi from "./openapi-types.js";

export function readResponseHeaders(
  context: BuildContext,
  response: OpenApi.Response,
  pointer: string,
): ResponseHeader[] {
  return (
    Object.entries(response.headers ?? {})
      // A header `Content-Type` is ignored (OpenAPI 3.1, "Response Object"); the keys of `content`
      // state it.
      .filter(([name]) => name.toLowerCase() !== "content-type")
      .map(([name, header]) => {
        const found = resolveRef<OpenApi.Header>(
          context,
          header,
          childPointer(pointer, "headers", name),
        );
        const { description = "", required = false, deprecated = false, schema = {} } = found.node;
        return {
          name,
          description: description.trim(),
          // The library types schemas without our extensions.
          type: nameType(
            context,
            schema as OpenApi.SchemaOrRef,
            childPointer(found.pointer, "schema"),
          ),
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
