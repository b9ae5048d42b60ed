import { isRecord } from "./json.js";
import { type Entries, renderEntries, renderValue, type Syntax } from "./literal.js";
import type { SampleOperation, SampleRequest } from "./sample.js";
import { quoteText } from "./text.js";
import type { WireRequest } from "./wire-request.js";

/** As Prettier and Biome format it, by their defaults. */
const syntax: Syntax = {
  indent: "  ",
  width: 80,
  words: { null: "null", true: "true", false: "false" },
  renderKey,
  packsNumbers: true,
  dropsLongText: true,
};

/** A program that makes the call with the generated client. */
export function renderTypeScript(
  operation: SampleOperation,
  request: SampleRequest,
  wire: WireRequest,
): string {
  const { client, server, hasResult } = operation;
  const params = mergeParams(operation, request, wire);
  if (typeof params === "string") return `// ${params}`;
  const isElsewhere = server !== client.baseURL;
  const options = isElsewhere ? renderEntries(syntax, [["baseURL", server]], "") : "";
  const call = renderCall(
    `${hasResult ? "const response = " : ""}await client.${client.resource}.${client.method}`,
    [...wire.path, ...listObjects(wire, params)],
  );
  return [
    `import ${client.className} from ${quoteText(client.packageName)};`,
    "",
    `const client = new ${client.className}(${options});`,
    "",
    call,
    ...(hasResult ? ["console.log(response);"] : []),
  ].join("\n");
}

/** The one params object, in which the client tells query and body apart by their names; or why there is none. */
function mergeParams(
  { parameters }: SampleOperation,
  request: SampleRequest,
  { body = {} }: WireRequest,
): Entries | string {
  if (!isRecord(body)) return "The client sends objects only, and this body is none.";
  const given = new Map(Object.entries(request.parameters));
  const query = parameters.flatMap(({ in: place, name }) => {
    const value = given.get(name);
    return place === "path" || value === undefined ? [] : [[name, value] as const];
  });
  const inQuery = new Set(
    parameters.flatMap(({ in: place, name }) => (place === "query" ? [name] : [])),
  );
  const clash = Object.keys(body).find((name) => inQuery.has(name));
  return clash === undefined
    ? [...query, ...Object.entries(body)]
    : `The client sends ${quoteText(clash)} in the query, so it cannot be in the body.`;
}

/** The params, and the options of the call: the client has one media type for all bodies, unless it is told another. */
function listObjects({ body, mediaType }: WireRequest, params: Entries): Entries[] {
  const isOther = body !== undefined && mediaType !== "application/json";
  const headers: Entries = [["headers", { "Content-Type": mediaType }]];
  if (isOther) return [params, headers];
  return params.length === 0 ? [] : [params];
}

/** A call with one object at its end opens that on its first line, if that fits. */
function renderCall(callee: string, args: readonly (string | number | Entries)[]): string {
  const render = (margin: string) =>
    args.map((arg) =>
      typeof arg === "object"
        ? renderEntries(syntax, arg, margin)
        : renderValue(syntax, arg, margin, margin.length),
    );
  const line = `${callee}(${render("").join(", ")});`;
  const [first = ""] = line.split("\n");
  const isOneObject = args.filter((arg) => typeof arg === "object").length <= 1;
  if (args.length === 0 || (isOneObject && first.length <= syntax.width)) return line;
  const lines = render(syntax.indent).map((text) => `${syntax.indent}${text},`);
  return [`${callee}(`, ...lines, ");"].join("\n");
}

/** Quoted only where it must be. As a plain key, even in quotes, `__proto__` would set the prototype. */
function renderKey(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? name : quoteText(name);
}
