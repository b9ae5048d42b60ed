import { findPatternFlags } from "../api-model/limits.js";
import type {
  Availability,
  Condition,
  FieldRules,
  FieldValues,
  Limits,
  ModelCase,
  Parameter,
  Property,
  Relation,
  Rule,
  TypeRef,
} from "../api-model/model.js";
import { isNull } from "../api-model/walk-types.js";
import {
  type ClientModules,
  nameCase,
  nameSchemaCheck,
  nameValues,
} from "../client-model/modules.js";
import { printInlineJson, printInlineObject, printLiteral } from "../typescript/literals.js";
import type { SourceFile } from "../typescript/source-file.js";

const scalarTypes = {
  string: "string",
  number: "number",
  integer: "integer",
  boolean: "boolean",
  null: "nullType",
} as const;

/** Prints types and rules as expressions of the runtime's combinators, which the file imports. */
export class CheckPrinter {
  constructor(
    readonly file: SourceFile,
    readonly modules: ClientModules,
  ) {}

  use(combinator: string): string {
    return this.file.value(combinator, this.modules.runtime("rules/index"));
  }

  useType(name: string): string {
    return this.file.type(name, this.modules.runtime("rules/index"));
  }

  useCase(found: ModelCase): string {
    return this.file.value(nameCase(found), this.modules.cases);
  }

  /** The constant with the values of an enum. */
  useValues(name: string): string {
    return this.file.value(nameValues(name), this.modules.enums);
  }

  printField(field: Parameter | Property): string {
    const limits = this.#printLimits(field.limits);
    const rules = [
      ...(limits.length === 0 ? [] : [`${this.use("limits")}(${limits.join(", ")})`]),
      ...("rules" in field ? this.#printRules(field.rules) : []),
    ];
    const text = `${this.use("field")}(${[this.printType(field.type), ...rules].join(", ")})`;
    const required = field.required ? `${this.use("required")}(${text})` : text;
    return "secret" in field && field.secret ? `${this.use("secret")}(${required})` : required;
  }

  printType(type: TypeRef): string {
    switch (type.kind) {
      case "scalar":
        return this.use(scalarTypes[type.scalar]);
      case "literal":
        return `${this.use("literal")}(${printLiteral(type.value)})`;
      case "enum":
        return `${this.use("enumOf")}(${this.useValues(type.name)})`;
      case "schema":
        return this.file.value(nameSchemaCheck(type.name), this.modules.schemaCheck(type.name));
      case "array":
        return `${this.use("listOf")}(${this.printType(type.items)})`;
      case "map":
        return type.names === undefined
          ? `${this.use("mapOf")}(${this.printType(type.values)})`
          : `${this.use("mapOf")}(${this.printType(type.values)}, ${this.useValues(type.names.name)})`;
      case "union":
        return this.#printUnion(type.members);
      case "tagged":
        return this.printType(type.type);
      case "tuple":
        return `${this.use("listOf")}(${this.use("json")})`;
      // Each part would report the fields of the others as unknown.
      case "intersection":
      case "json":
        return this.use("json");
      case "never":
        return this.use("never");
    }
  }

  #printUnion(members: readonly TypeRef[]): string {
    const types = members.filter((type) => !isNull(type));
    const [only] = types;
    if (only !== undefined && types.length === 1 && members.length === 2)
      return `${this.use("nullable")}(${this.printType(only)})`;
    return `${this.use("anyOf")}(${members.map((member) => this.printType(member)).join(", ")})`;
  }

  #printLimits(limits: Limits): string[] {
    return Object.entries(limits).flatMap(([keyword, limit]) => {
      if (keyword === "uniqueItems") return limit === true ? [`${this.use(keyword)}()`] : [];
      const isOld = keyword === "pattern" && findPatternFlags(`${limit}`) === "";
      return [`${this.use(keyword)}(${printLiteral(limit)}${isOld ? ', ""' : ""})`];
    });
  }

  #printRules(rules: FieldRules): string[] {
    const { availability, limits, deprecatedFor, requiresState } = rules;
    return [
      ...(availability === undefined || availability.subject !== undefined
        ? []
        : this.#printAvailability(availability)),
      ...limits.flatMap((found) =>
        this.#printConditional(
          found,
          "limitedTo",
          found.condition,
          this.#printLimits(found.limits),
        ),
      ),
      ...(deprecatedFor === undefined
        ? []
        : this.#printConditional(
            deprecatedFor,
            "deprecatedFor",
            { kind: "cases", cases: deprecatedFor.cases },
            [printLiteral(deprecatedFor.replacedBy)],
            "warning",
          )),
      ...(requiresState === undefined
        ? []
        : this.#printRule(requiresState, "requiresState", [
            printFieldValues(requiresState.equals),
            printLiteral(requiresState.present),
          ])),
    ];
  }

  /** Observed availability is not checked: that one case accepts a field says nothing about the others. */
  #printAvailability(availability: Availability): string[] {
    if (availability.basis === "observed") return [];
    const further = availability.observed.flatMap(({ condition }) =>
      canBeRefused(condition) ? (this.#printCondition(condition) ?? []) : [],
    );
    return this.#printConditional(availability, "availableFor", availability.condition, further);
  }

  printRelation(relation: Relation): string[] {
    switch (relation.kind) {
      case "same-length":
        return this.#printRule(relation, "sameLength", quote(relation.field, relation.as));
      case "not-greater-than":
        return this.#printRule(relation, "notGreaterThan", quote(relation.field, relation.than));
      case "mutually-exclusive":
        return this.#printRule(relation, "mutuallyExclusive", [printLiteral(relation.fields)]);
      case "required-for": {
        const { field, types, minItems = 0 } = relation;
        return this.#printRule(relation, "requiredFor", [
          ...quote(field),
          printLiteral(types),
          String(minItems),
        ]);
      }
    }
  }

  /** Prints a rule with its condition; nothing if the condition cannot be checked in a request. */
  #printConditional(
    rule: Rule,
    combinator: string,
    condition: Condition,
    args: readonly string[] = [],
    usual: Rule["severity"] = "error",
  ): string[] {
    const text = this.#printCondition(condition);
    return text === undefined ? [] : this.#printRule(rule, combinator, [text, ...args], usual);
  }

  /** `undefined` for a condition that cannot be checked in a request. */
  #printCondition(condition: Condition): string | undefined {
    switch (condition.kind) {
      case "cases":
        return `${this.use("inCase")}(${condition.cases.map((found) => this.useCase(found)).join(", ")})`;
      case "types":
        return `${this.use("typed")}(${quote(...condition.types).join(", ")})`;
      case "when":
        return `${this.use("beside")}(${printFieldValues(condition.fields)})`;
      case "context":
        return undefined;
    }
  }

  #printRule(
    { id, severity, basis }: Rule,
    combinator: string,
    args: readonly string[],
    usual: Rule["severity"] = "error",
  ): string[] {
    if (severity === "off") return [];
    const options = {
      ...(id === undefined ? {} : { id }),
      ...(severity === usual ? {} : { severity }),
      ...(basis === "documented" ? {} : { basis }),
    };
    const text = `${this.use(combinator)}(${dropEmptyTail(args).join(", ")})`;
    if (Object.keys(options).length === 0) return [text];
    return [`${this.use("configured")}(${printInlineJson(options)}, ${text})`];
  }
}

/**
 * Whether the check could refuse the field under this condition at all: it never refuses a field for a type that
 * documentation assigns to no case, see `createCheck`.
 */
function canBeRefused(condition: Condition): boolean {
  return (
    condition.kind !== "cases" || condition.cases.some(({ documented }) => documented.length > 0)
  );
}

const quote = (...names: readonly string[]): string[] => names.map((name) => printLiteral(name));

function printFieldValues(fields: readonly FieldValues[]): string {
  return printInlineObject(
    fields.map(({ field, values }) => ({ key: field, value: printLiteral(values) })),
  );
}

/** Removes a last argument that equals the combinator's default. */
function dropEmptyTail(args: readonly string[]): readonly string[] {
  const last = args.at(-1);
  return last === "[]" || last === "0" ? args.slice(0, -1) : args;
}
