import { childPointer } from "../json/pointer.js";
import { ContentBuilder } from "./build-content.js";
import { type BuildContext, type Located, resolveRef } from "./build-context.js";
import { httpMethods, listPaths } from "./build-operations.js";
import type { ApiEvent } from "./model.js";
import { toTypeName } from "./naming.js";
import type * as OpenApi from "./openapi-types.js";
import { describe } from "./read-descriptions.js";
import type { SchemaRegistry } from "./schema-registry.js";

type Items = Readonly<Record<string, OpenApi.PathItem | { $ref: string }>>;

/** The requests that the API sends to webhooks and callbacks, with the types of their bodies. */
export function buildEvents(context: BuildContext, registry: SchemaRegistry): ApiEvent[] {
  const content = new ContentBuilder(context, registry);
  const readItem = (
    { node, pointer }: Located<OpenApi.PathItem>,
    event: Pick<ApiEvent, "kind" | "name" | "address" | "operation">,
    typeName: string,
  ): ApiEvent[] =>
    httpMethods.flatMap((method) => {
      const request: OpenApi.Operation | undefined = node[method];
      if (request === undefined) return [];
      const { requestBody, summary = "" } = request;
      const location = childPointer(pointer, method, "requestBody");
      const type =
        requestBody &&
        content.readEvent(
          resolveRef<OpenApi.RequestBody>(context, requestBody, location),
          typeName,
        );
      const described = describe(request, childPointer(pointer, method));
      return [
        { ...event, ...described, httpMethod: method.toUpperCase(), summary: summary.trim(), type },
      ];
    });
  const webhooks = Object.entries((context.root.webhooks ?? {}) as Items).flatMap(([name, item]) =>
    readItem(
      resolveRef<OpenApi.PathItem>(context, item, childPointer("/webhooks", name)),
      { kind: "webhook", name, address: undefined, operation: undefined },
      `${toTypeName(name)}Webhook`,
    ),
  );
  const callbacks = listPaths(context).flatMap(({ item }) =>
    httpMethods.flatMap((method) =>
      Object.entries(item.node[method]?.callbacks ?? {}).flatMap(([name, callback]) => {
        const operation = childPointer(item.pointer, method);
        const location = childPointer(operation, "callbacks", name);
        const found = resolveRef<Items>(context, callback as Items, location);
        return Object.entries(found.node).flatMap(([address, inner]) =>
          readItem(
            resolveRef<OpenApi.PathItem>(context, inner, childPointer(found.pointer, address)),
            { kind: "callback", name, address, operation },
            `${toTypeName(name)}Callback`,
          ),
        );
      }),
    ),
  );
  return [...webhooks, ...callbacks];
}
