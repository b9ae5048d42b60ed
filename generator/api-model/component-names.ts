import { parsePointer } from "../json/pointer.js";
import type { BuildContext } from "./build-context.js";
import { toTypeName } from "./naming.js";

/**
 * What the names of types inside a component begin with, as operations share it: not with the operation that happens to
 * be the first. `undefined` for what is no component.
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
