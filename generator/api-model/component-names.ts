import { parsePointer } from "../json/pointer.js";
import type { BuildContext } from "./build-context.js";
import { toTypeName } from "./naming.js";

/**
 * The prefix for types inside a shared component, so that they are not named after the first operation that uses it.
 * `undefined` for a pointer that is not a request body, response or parameter under `components`.
 */
export function nameSharedComponent(
  { schemaTypeNames }: BuildContext,
  pointer: string,
): string | undefined {
  const [components, section, key = "", ...inner] = parsePointer(pointer);
  if (components !== "components" || key === "" || inner.length > 0) return undefined;
  const name = toTypeName(key);
  switch (section) {
    case "requestBodies":
      return name.replace(/(?<=.)(?:Request)?Body$/, "");
    case "responses":
      return name.replace(/(?<=.)Response$/, "");
    case "parameters":
      return schemaTypeNames.has(name) ? `${name}Parameter` : name;
    default:
      return undefined;
  }
}
