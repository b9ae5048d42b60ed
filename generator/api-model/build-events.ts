import { childPointer } from "../json/pointer.js";
import { ContentBuilder } from "./build-content.js";
import { type BuildContext, resolveRef } from "./build-context.js";
import { httpMethods } from "./build-operations.js";
import { toTypeName } from "./naming.js";
import type * as OpenApi from "./openapi.js";
import type { SchemaRegistry } from "./schema-registry.js";

type Items = Readonly<Record<string, OpenApi.PathItem | { $ref: string }>>;

/** What the API sends by itself, to webhooks and callbacks: its bodies become types, as their only use here. */
export function buildEvents(context: BuildContext, registry: SchemaRegistry): void {
  const content = new ContentBuilder(context, registry);
  const addItems = (items: Items, pointer: string, name: (key: string) => string): void => {
    for (const [key, item] of Object.entries(items)) {
      const found = resolveRef<OpenApi.PathItem>(context, item, childPointer(pointer, key));
      for (const method of httpMethods) {
        const body = found.node[method]?.requestBody;
        if (body === undefined) continue;
        const location = childPointer(found.pointer, method, "requestBody");
        content.readEvent(resolveRef<OpenApi.RequestBody>(context, body, location), name(key));
      }
    }
  };
  addItems(context.root.webhooks ?? {}, "/webhooks", (key) => `${toTypeName(key)}Webhook`);
  for (const [path, item] of Object.entries(context.root.paths ?? {})) {
    if (!path.startsWith("/")) continue;
    const found = resolveRef<OpenApi.PathItem>(context, item, childPointer("", "paths", path));
    for (const method of httpMethods) {
      for (const [event, callback] of Object.entries(found.node[method]?.callbacks ?? {})) {
        const location = childPointer(found.pointer, method, "callbacks", event);
        const { node, pointer } = resolveRef<Items>(context, callback as Items, location);
        addItems(node, pointer, () => `${toTypeName(event)}Callback`);
      }
    }
  }
}
