// @ts-check
import { isSchemaComponent } from "./lib/components.mjs";
import { isObject } from "./lib/objects.mjs";

/** @typedef {import("./lib/objects.mjs").Context} Context */

/**
 * Every enum has a name of its own, so that types, guards and docs can speak of it.
 * @type {import("@redocly/openapi-core").Oas3Rule}
 */
export default function enumComponent() {
  /** @type {(node: unknown, ctx: Pick<Context, "location" | "report">) => void} */
  const check = (node, { location, report }) => {
    if (!isObject(node) || (isSchemaComponent(location) && node.$ref === undefined)) return;
    for (const keyword of ["enum", "const"]) {
      if (node[keyword] === undefined) continue;
      report({
        message: `Inline ${keyword}; make it a schema of its own in components/schemas.`,
        location: location.child([keyword]).key(),
      });
    }
  };
  return {
    Schema: check,
    ref: (node, ctx) => {
      if (ctx.type.name === "Schema") check(node, ctx);
    },
  };
}
