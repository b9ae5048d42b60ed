import { isList, isObject, type JsonValue } from "../json.js";
import { Code, type Entries, renderEntries, renderValue, type Syntax } from "./literal.js";
import type { SampleOperation, SampleRequest } from "./sample.js";
import { quoteText } from "./text.js";

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
  { client, descriptor, server, result, uploads = [] }: SampleOperation,
  { path, params }: SampleRequest,
): string {
  const names = new Set(
    [...descriptor.path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name),
  );
  const fields = Object.entries(isObject(params) ? params : {}).map(
    ([name, value]) => [name, uploads.includes(name) ? makeFiles(value) : value] as const,
  );
  const options = server === client.baseURL ? "" : renderEntries(syntax, [["baseURL", server]], "");
  const call = renderCall(
    `${result === undefined ? "" : "const response = "}await client.${client.resource}.${client.method}`,
    [
      ...[...names].map((name) => wrap(path[name] ?? null)),
      ...(fields.length === 0 ? [] : [fields]),
    ],
  );
  return [
    `import ${client.className} from ${quoteText(client.packageName)};`,
    "",
    `const client = new ${client.className}(${options});`,
    "",
    call,
    ...(result === undefined
      ? []
      : [`console.log(response${result === "binary" ? ".size" : ""});`]),
  ].join("\n");
}

function makeFiles(value: JsonValue): Code {
  if (!isList(value)) return new Code(`new Blob([${quoteText(String(value))}])`);
  return new Code(`[${value.map((one) => makeFiles(one).text).join(", ")}]`);
}

/** Objects in the path are values, not the params. */
function wrap(value: JsonValue): JsonValue | Code {
  return typeof value === "object" ? new Code(renderValue(syntax, value, "", 0)) : value;
}

/** A call whose only object is its last argument opens the object on its first line, if it fits. */
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

/** Quoted only if necessary. `__proto__` is a computed key, because any other would set the prototype. */
function renderKey(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? name : quoteText(name);
}
