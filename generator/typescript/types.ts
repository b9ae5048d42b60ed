import type { EnumModel, EnumReference, SchemaModel, TypeRef } from "../api-model/model.js";
import { findObject, listEnums } from "../api-model/walk-types.js";
import type { ClientModules } from "../client-model/modules.js";
import { printKey, printLiteral, printUnion } from "./literals.js";
import type { SourceFile } from "./source-file.js";

/**
 * Prints types as callers see them, and imports the names they use. Enums also accept values that the API has added
 * since.
 */
export class TypePrinter {
  constructor(
    readonly file: SourceFile,
    readonly modules: ClientModules,
    /**
     * Prints a map. Declarations of aliases pass a function that prints an index signature, because `Record` may not
     * refer to the alias that contains it.
     */
    readonly printMap = (values: string): string => `Record<string, ${values}>`,
    readonly isSent = false,
  ) {}

  /** The printer for params, whose lists are readonly. */
  get sent(): TypePrinter {
    return new TypePrinter(this.file, this.modules, this.printMap, true);
  }

  /** The name of a schema's type. */
  nameSchema({ name, inputName = name }: SchemaModel): string {
    return this.file.type(this.isSent ? inputName : name, this.modules.schema(name));
  }

  print(type: TypeRef): string {
    switch (type.kind) {
      case "scalar":
        return type.scalar === "integer" ? "number" : type.scalar;
      case "literal":
        return printLiteral(type.value);
      case "enum":
        return this.#printEnum(type);
      case "schema":
        return this.nameSchema(type.schema);
      case "array":
        return `${this.#readonly}${parenthesize(this.print(type.items))}[]`;
      case "map":
        return type.names === undefined
          ? this.printMap(this.print(type.values))
          : `{ [Name in ${this.file.type(type.names.name, this.modules.enums)}]?: ${this.print(type.values)} | undefined }`;
      case "tuple":
        return this.#printTuple(type);
      case "union":
        return this.#printUnion(type.members);
      case "intersection":
        return type.members.map((member) => parenthesize(this.print(member))).join(" & ");
      case "tagged":
        return this.#printTagged(type);
      case "json":
        return this.file.type(
          this.isSent ? "JsonInput" : "JsonValue",
          this.modules.runtime("type-helpers"),
        );
      case "never":
        return "never";
    }
  }

  #printEnum({ name, enum: model }: EnumReference): string {
    const listed = this.file.type(name, this.modules.enums);
    const kinds = listOpenKinds(model);
    if (kinds.length === 0) return listed;
    const unlisted = this.file.type("Unlisted", this.modules.enums);
    return `${listed} | ${unlisted}${kinds.join() === "string" ? "" : `<${kinds.join(" | ")}>`}`;
  }

  #printTuple({ items, required, rest }: Extract<TypeRef, { kind: "tuple" }>): string {
    const slots = items.map((item, index) =>
      index < required ? this.print(item) : `${parenthesize(this.print(item))}?`,
    );
    if (rest !== undefined) slots.push(`...${parenthesize(this.print(rest))}[]`);
    return `${this.#readonly}[${slots.join(", ")}]`;
  }

  get #readonly(): string {
    return this.isSent ? "readonly " : "";
  }

  /** Removes duplicates: types that differ only in their format are the same in TypeScript. */
  #printUnion(members: readonly TypeRef[]): string {
    const hasListed = members.some(({ kind }) => kind === "enum" || kind === "literal");
    const texts = members.map((member) => {
      const text = this.print(member);
      // A plain `string` would absorb the listed values, which editors then could not complete.
      if (text === "string" && hasListed) return "(string & Record<never, never>)";
      return member.kind === "intersection" || member.kind === "tagged" ? `(${text})` : text;
    });
    return [...new Set(texts)].join(" | ");
  }

  #printTagged(type: Tagged): string {
    const whole = this.print(type.type);
    const base = hasOpenTag(type) ? `Omit<${whole}, ${printLiteral(type.field)}>` : whole;
    return `${parenthesize(base)} & { ${printKey(type.field)}: ${printUnion(type.values)} }`;
  }
}

type Tagged = Extract<TypeRef, { kind: "tagged" }>;

/** Whether the discriminator field is an open enum, whose listed values do not narrow the union. */
function hasOpenTag({ type, field }: Tagged): boolean {
  const schema = findObject(type);
  const tag = schema?.properties.find(({ name }) => name === field);
  if (tag === undefined || schema?.others !== undefined) return false;
  return listEnums(tag.type).some((one) => listOpenKinds(one).length > 0);
}

/** The types of values that may be added to an enum; a boolean enum cannot grow. */
function listOpenKinds({ members }: EnumModel): string[] {
  const kinds = members.map(({ value }) => typeof value);
  return [...new Set(kinds)]
    .filter((kind) => kind !== "boolean")
    .sort()
    .reverse();
}

/** Parenthesizes a type that is part of a larger one, if needed. */
function parenthesize(text: string): string {
  return /[|&]|^readonly /.test(text) ? `(${text})` : text;
}
