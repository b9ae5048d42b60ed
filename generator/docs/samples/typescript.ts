import type { JsonValue } from "../../api-model/model.js";
import { isList, isRecord } from "./json.js";
import { Code, type Entries, renderEntries, renderValue, type Syntax } from "./literal.js";
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
  const { client, server, hasResult, result } = operation;
  const params = mergeParams(operation, request, wire);
  if (typeof params === "string") return `// ${params}`;
  const isElsewhere = server !== client.baseURL;
  const options = isElsewhere ? renderEntries(syntax, [["baseURL", server]], "") : "";
  const call = renderCall(
    `${hasResult ? "const response = " : ""}await client.${client.resource}.${client.method}`,
    [...wire.path.map(wrap), ...(params.length === 0 ? [] : [params])],
  );
  return [
    `import ${client.className} from ${quoteText(client.packageName)};`,
    "",
    `const client = new ${client.className}(${options});`,
    "",
    call,
    ...(hasResult ? [`console.log(response${result === "binary" ? ".size" : ""});`] : []),
  ].join("\n");
}

/** The one params object, in which the client tells query and body apart by their names; or why there is none. */
function mergeParams(
  { parameters, isWhole, form, uploads = [] }: SampleOperation,
  request: SampleRequest,
  wire: WireRequest,
): Entries | string {
  const { body = {} } = wire;
  const given = new Map(Object.entries(request.parameters));
  const query = parameters.flatMap(({ in: place, name }) => {
    const value = given.get(name);
    return place === "path" || value === undefined ? [] : [[name, value] as const];
  });
  if (isWhole && wire.body !== undefined) {
    return [...query, ["body", form === "binary" ? makeFile("your-file") : body]];
  }
  if (!isRecord(body)) return "The client sends objects only, and this body is none.";
  const inQuery = new Set(
    parameters.flatMap(({ in: place, name }) => (place === "path" ? [] : [name])),
  );
  const clash = Object.keys(body).find((name) => inQuery.has(name));
  return clash === undefined
    ? [
        ...query,
        ...Object.entries(body).map(
          ([name, value]) => [name, uploads.includes(name) ? makeFiles(value) : value] as const,
        ),
      ]
    : `The client sends ${quoteText(clash)} in the query, so it cannot be in the body.`;
}

const makeFile = (value: JsonValue): Code => new Code(`new Blob([${quoteText(String(value))}])`);

function makeFiles(value: JsonValue): Code {
  if (!isList(value)) return makeFile(value);
  return new Code(`[${value.map((one) => makeFile(one).text).join(", ")}]`);
}

/** Objects in the path are values, not the params. */
function wrap(value: JsonValue): JsonValue | Code {
  return typeof value === "object" ? new Code(renderValue(syntax, value, "", 0)) : value;
}

/** A call with one object at its end opens that on its first line, if that fits. */
function renderCall(callee: string, args: readonly (JsonValue | Code | Entries)[]): string {
  const render = (margin: string) =>
    args.map((arg) =>
      isEntries(arg)
        ? renderEntries(syntax, arg, margin)
        : renderValue(syntax, arg, margin, margin.length),
    );
  const line = `${callee}(${render("").join(", ")});`;
  const [first = ""] = line.split("\n");
  const isOneObject = args.filter(isEntries).length <= 1;
  if (args.length === 0 || (isOneObject && first.length <= syntax.width)) return line;
  const lines = render(syntax.indent).map((text) => `${syntax.indent}${text},`);
  return [`${callee}(`, ...lines, ");"].join("\n");
}

function isEntries(arg: JsonValue | Code | Entries): arg is Entries {
  return Array.isArray(arg);
}

/** Quoted only where it must be. As a plain key, even in quotes, `__proto__` would set the prototype. */
function renderKey(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? name : quoteText(name);
}
