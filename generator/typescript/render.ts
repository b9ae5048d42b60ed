import { readFileSync } from "node:fs";
import { createFromBuffer } from "@dprint/formatter";
import { getPath } from "@dprint/typescript";
import { printStructure, type StatementStructures, type WriterFunction } from "ts-morph";
import type { ApiModel, EnumReference, JsonValue, TypeRef } from "../api-model/model.js";
import type { GeneratedFile } from "../emitters/emitter.js";
import { renderHeader } from "./header.js";

/** A statement of a generated file: a structure, or finished text such as imports. */
export type Statement = StatementStructures | string;

const style = { indentNumberOfSpaces: 2, newLine: "\n", useTrailingCommas: true } as const;

function createFormatter() {
  const made = createFromBuffer(readFileSync(getPath()));
  made.setConfig(
    { lineWidth: 100, indentWidth: 2, newLineKind: "lf" },
    { quoteStyle: "alwaysDouble", "arrowFunction.useParentheses": "force" },
  );
  return made;
}

const formatter = createFormatter();

/** In characters. What is longer takes a formatter of its own: it never gives back the memory that it once needed. */
const longText = 500_000;

/** Prints a TypeScript file: the header, then the statements with a blank line between them. */
export function renderFile(
  api: ApiModel,
  path: string,
  statements: readonly Statement[],
): GeneratedFile {
  const blocks = statements.map((statement) =>
    typeof statement === "string" ? statement : printStructure(statement, style).trimEnd(),
  );
  const fileText = [`// ${renderHeader(api)}`, ...blocks].join("\n\n");
  const own = fileText.length > longText ? createFormatter() : formatter;
  return { path, text: own.formatText({ filePath: path, fileText }) };
}

/** Import declarations, one per module, sorted; modules without names leave no trace. */
export function renderImports(
  modules: Readonly<Record<string, Iterable<string>>>,
  isType = true,
): string {
  return Object.entries(modules)
    .map(([module, names]) => [module, [...new Set(names)].sort()] as const)
    .filter(([, names]) => names.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([module, names]) =>
        `import ${isType ? "type " : ""}{ ${names.join(", ")} } from ${JSON.stringify(module)};`,
    )
    .join("\n");
}

/** An object literal over several lines, with an optional comment over each entry. */
export function writeObject(entries: readonly ObjectEntry[]): WriterFunction {
  return (writer) => {
    writer.inlineBlock(() => {
      for (const { key, value, docs = "" } of entries) {
        if (docs !== "") writer.writeLine(docs);
        writer.writeLine(`${renderKey(key)}: ${value},`);
      }
    });
  };
}

export interface ObjectEntry {
  readonly key: string;
  /** The value, as source text. */
  readonly value: string;
  /** A whole comment, as source text. */
  readonly docs?: string;
}

/** An array literal with an item per line. */
export function writeArray(items: readonly string[]): WriterFunction {
  return (writer) => {
    if (items.length === 0) {
      writer.write("[]");
      return;
    }
    writer.writeLine("[").indent(() => {
      for (const item of items) writer.writeLine(`${item},`);
    });
    writer.write("]");
  };
}

const identifier = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/** A property name, quoted where it is no identifier. `__proto__` is computed, as quoting it would set the prototype. */
export function renderKey(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return identifier.test(name) ? name : renderLiteral(name);
}

/** A literal that any parser reads back unchanged: JSON, but for two line separators and lone surrogates. */
export function renderLiteral(value: JsonValue): string {
  return JSON.stringify(value).replace(
    /[\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16)}`,
  );
}

/**
 * The type as source text.
 *
 * @param nameEnum - how to write an enum; a union of its parts may be returned
 * @param hasOpenTag - whether the field that tells a type from others also takes values that nobody knows yet
 */
export function renderType(
  type: TypeRef,
  nameEnum: (type: EnumReference) => string = ({ name }) => name,
  writeMap = (values: string): string => `Record<string, ${values}>`,
  hasOpenTag: (type: Tagged) => boolean = () => false,
): string {
  const render = (inner: TypeRef): string => renderType(inner, nameEnum, writeMap, hasOpenTag);
  switch (type.kind) {
    case "scalar":
      return type.scalar === "integer" ? "number" : type.scalar;
    case "literal":
      return renderLiteral(type.value);
    case "enum":
      return nameEnum(type);
    case "schema":
      return type.name;
    case "array":
      return `${parenthesize(render(type.items))}[]`;
    case "map":
      return writeMap(render(type.values));
    case "tuple":
      return renderTuple(type, render);
    case "union":
      return renderUnion(type.members, render);
    case "intersection":
      return type.members.map((member) => parenthesize(render(member))).join(" & ");
    case "tagged": {
      const values = type.values.map(renderLiteral).join(" | ");
      const whole = render(type.type);
      const base = hasOpenTag(type) ? `Omit<${whole}, ${renderLiteral(type.field)}>` : whole;
      return `${parenthesize(base)} & { ${renderKey(type.field)}: ${values} }`;
    }
    case "json":
      return "JsonValue";
    case "never":
      return "never";
  }
}

export type Tagged = Extract<TypeRef, { kind: "tagged" }>;

type Render = (type: TypeRef) => string;

function renderTuple(
  { items, required, rest }: Extract<TypeRef, { kind: "tuple" }>,
  render: Render,
): string {
  const places = items.map((item, index) =>
    index < required ? render(item) : `${parenthesize(render(item))}?`,
  );
  if (rest !== undefined) places.push(`...${parenthesize(render(rest))}[]`);
  return `[${places.join(", ")}]`;
}

/** Types that differ in their format only are one to TypeScript. */
function renderUnion(members: readonly TypeRef[], render: Render): string {
  const hasListed = members.some(({ kind }) => kind === "enum" || kind === "literal");
  const texts = members.map((member) => {
    const text = render(member);
    // A plain string would swallow the listed ones, and with them what editors propose.
    if (text === "string" && hasListed) return "(string & Record<never, never>)";
    return member.kind === "intersection" || member.kind === "tagged" ? `(${text})` : text;
  });
  return [...new Set(texts)].join(" | ");
}

/** A part of a larger type, so that what joins its parts does not reach outside. */
function parenthesize(text: string): string {
  return /[|&]/.test(text) ? `(${text})` : text;
}
