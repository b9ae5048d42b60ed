import { childPointer } from "../json/pointer.js";
import { type BuildContext, resolveRef } from "./build-context.js";
import { nameSharedComponent } from "./component-names.js";
import { readLimits } from "./limits.js";
import { isJson } from "./media-types.js";
import type { JsonValue, Operation, Parameter, ParameterStyle } from "./model.js";
import { findFreeName, toTypeName } from "./naming.js";
import type * as OpenApi from "./openapi-types.js";
import { describe } from "./read-descriptions.js";
import type { SchemaRegistry } from "./schema-registry.js";

/** Parameters, with the pointer of the path item or operation that lists them. */
export interface ParameterList {
  readonly parameters: readonly (OpenApi.Parameter | { $ref: string })[];
  readonly pointer: string;
}

/**
 * Headers that OpenAPI describes elsewhere; parameters of these names are ignored (OpenAPI 3.1, "Parameter Object").
 */
const reservedHeaders: ReadonlySet<string> = new Set(["accept", "content-type", "authorization"]);

/**
 * The parameters of an operation; a later list overrides an earlier one. A `{variable}` of the path without a parameter
 * is a string, and a path parameter without a variable is dropped.
 */
export function buildParameters(
  context: BuildContext,
  registry: SchemaRegistry,
  { typePrefix: prefix, path, pointer: whole }: Pick<Operation, "typePrefix" | "path" | "pointer">,
  lists: readonly ParameterList[],
): Parameter[] {
  const merged = new Map<string, Parameter>();
  for (const { parameters, pointer } of lists) {
    parameters.forEach((listed, index) => {
      const location = childPointer(pointer, "parameters", index);
      const found = resolveRef<OpenApi.Parameter>(context, listed, location);
      if (found.node.in === "header" && reservedHeaders.has(found.node.name.toLowerCase())) return;
      const parameter = buildParameter(context, registry, prefix, found.node, found.pointer);
      merged.set(`${parameter.in} ${parameter.wireName}`, parameter);
    });
  }
  const variables = new Set([...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name));
  const missing = [...variables].filter((name) => !merged.has(`path ${name}`));
  return [
    ...missing.map((name) => {
      const node: OpenApi.Parameter = { name, in: "path", schema: { type: "string" } };
      return buildParameter(context, registry, prefix, node, whole);
    }),
    ...[...merged.values()].filter((one) => one.in !== "path" || variables.has(one.wireName)),
  ];
}

function buildParameter(
  context: BuildContext,
  registry: SchemaRegistry,
  prefix: string,
  node: OpenApi.Parameter,
  pointer: string,
): Parameter {
  const [mediaType, media] = Object.entries(node.content ?? {})[0] ?? [];
  const location =
    mediaType === undefined
      ? childPointer(pointer, "schema")
      : childPointer(pointer, "content", mediaType, "schema");
  // The library types schemas without our extensions.
  const given = (media?.schema ?? node.schema) as OpenApi.SchemaOrRef | undefined;
  const schema = resolveRef<OpenApi.Schema>(context, given ?? {}, location).node;
  const name = node["x-name"] ?? node.name;
  const nameHint = nameSharedComponent(context, pointer) ?? prefix + toTypeName(name);
  const where = readLocation(node.in);
  const style = readStyle(node, where, mediaType);
  return {
    name,
    wireName: node.name,
    in: where,
    required: where === "path" || (node.required ?? false),
    style,
    explode: node.explode ?? style === "form",
    allowReserved: node.allowReserved ?? false,
    type: registry.inRequest(() => registry.typeOf(given, location, nameHint)),
    limits: readLimits(schema),
    default: schema.default,
    examples: readExamples(context, node, schema, pointer),
    ...describe(node, pointer),
  };
}

/** The lint has checked that it is one of the four. */
function readLocation(location: string | undefined): Parameter["in"] {
  return location === "path" || location === "header" || location === "cookie" ? location : "query";
}

const styles: Readonly<Record<Parameter["in"], readonly ParameterStyle[]>> = {
  path: ["simple", "label", "matrix"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  header: ["simple"],
  cookie: ["form"],
};

/**
 * `json` for a parameter with a JSON media type. Otherwise the given style, or the default style of the location if
 * none is given, it is not allowed there, or the parameter has another media type.
 */
function readStyle(
  { style }: OpenApi.Parameter,
  location: Parameter["in"],
  mediaType: string | undefined,
): ParameterStyle {
  const [usual = "form"] = styles[location];
  if (mediaType !== undefined) return isJson(mediaType) ? "json" : usual;
  return styles[location].find((known) => known === style) ?? usual;
}

function readExamples(
  context: BuildContext,
  node: OpenApi.Parameter,
  schema: OpenApi.Schema,
  pointer: string,
): JsonValue[] {
  if (node.example !== undefined) return [node.example as JsonValue];
  const named = Object.entries(node.examples ?? {}).flatMap(([name, example]) => {
    const location = childPointer(pointer, "examples", name);
    const { value } = resolveRef(context, example as { value?: JsonValue }, location).node;
    return value === undefined ? [] : [value];
  });
  if (named.length > 0) return named;
  return schema.examples ?? (schema.example === undefined ? [] : [schema.example]);
}

/** Where several parameters have one name, the first of these locations keeps it. */
const namedLocations = ["query", "header", "cookie"] as const;

/**
 * Gives each parameter a unique name in the params object. A parameter with the name of a body field or of another
 * parameter gets its location as a suffix: `idQuery`. Path parameters are positional arguments and keep their names.
 *
 * @param fields - names of the body's fields
 */
export function nameParams(
  context: BuildContext,
  parameters: readonly Parameter[],
  fields: readonly string[],
): Parameter[] {
  const wanted = new Set([...fields, ...parameters.map(({ name }) => name)]);
  const taken = new Set(fields);
  const names = new Map<Parameter, string>();
  for (const location of namedLocations) {
    for (const parameter of parameters.filter((one) => one.in === location)) {
      const name = taken.has(parameter.name)
        ? findFreeName(
            `${parameter.name}${toTypeName(location)}`,
            (one) => taken.has(one) || wanted.has(one),
          )
        : parameter.name;
      taken.add(name);
      names.set(parameter, name);
      if (name === parameter.name) continue;
      context.warn(
        parameter.pointer,
        `The ${location} parameter ${JSON.stringify(parameter.name)} has the name of another field of the params object; it is called ${name} there.`,
        "Give the parameter another name there with x-name.",
      );
    }
  }
  return parameters.map((parameter) => ({
    ...parameter,
    name: names.get(parameter) ?? parameter.name,
  }));
}
