// @ts-check
import { componentAt, fileNameOf } from "./lib/components.mjs";
import { entriesOf } from "./lib/objects.mjs";
import { layersOf } from "./lib/schemas.mjs";
import { quoted } from "./lib/words.mjs";

/** @typedef {import("./lib/objects.mjs").Location} Location */

const PASCAL_CASE = /^[A-Z][A-Za-z0-9]*$/;

/** @type {(kind: string, name: string) => string | undefined} */
function complaint(kind, name) {
  if (name === "Error") {
    return `Component "Error" clashes with the built-in class; call it "ApiError".`;
  }
  if (kind !== "schemas" || PASCAL_CASE.test(name)) return undefined;
  const better = name
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
  const advice = PASCAL_CASE.test(better) ? `call it ${quoted(better)}` : "rename it";
  return `Schema ${quoted(name)} is not in PascalCase; ${advice}.`;
}

/**
 * Names of components become names of types and files.
 * @type {import("@redocly/openapi-core").Oas3Rule}
 */
export default function componentNames() {
  const listed = new Set();
  /** @type {Map<string, { message: string, location: Location }>} */
  const files = new Map();

  return {
    any: (_node, { location }) => {
      if (location.pointer !== "#/") return;
      const component = componentAt(location);
      if (component === undefined) return;
      const message = complaint(component.kind, component.name);
      if (message !== undefined) files.set(location.absolutePointer, { message, location });
    },
    Components: (node, { location, resolve, report }) => {
      for (const [kind, components] of entriesOf(node)) {
        if (kind.startsWith("x-")) continue;
        const whole = { node: components, location: location.child([kind]) };
        for (const layer of layersOf(whole, resolve)) {
          for (const [name, component] of entriesOf(layer.node)) {
            if (name === "$ref") continue;
            const at = layer.location.child([name]);
            for (const inner of layersOf({ node: component, location: at }, resolve)) {
              listed.add(inner.location.absolutePointer);
            }
            const message = complaint(kind, name);
            if (message !== undefined) report({ message, location: at.key() });

            const file = fileNameOf(component);
            if (file === undefined || file.replace(/\.[^.]+$/, "") === name) continue;
            report({
              message: `Component ${quoted(name)} comes from ${file}; give both the same name.`,
              location: at.child(["$ref"]),
            });
          }
        }
      }
    },
    Root: {
      leave: (_root, { report }) => {
        for (const [pointer, problem] of files) if (!listed.has(pointer)) report(problem);
      },
    },
  };
}
