import { kebabCase } from "change-case";
import { toPropertyName } from "../build-model/naming.js";
import type {
  ApiModel,
  CaseLimits,
  Condition,
  FieldRules,
  Limits,
  ObjectSchema,
  Parameter,
  Property,
  Relation,
  Rule,
  TypeRef,
} from "../model.js";
import { renderImports, renderKey, renderLiteral } from "../render.js";
import { makeRuleId } from "../rule-ids.js";
import { nameTrainer, trainersModule } from "./rule-trainers.js";

const scalarTypes = {
  string: "string",
  number: "number",
  integer: "integer",
  boolean: "boolean",
  null: "nothing",
} as const;

/** Names of the combinators that are types. */
const typeNames = new Set(["Type", "Check", "StandardSchema"]);

type Field = Parameter | Property;

/** Writes rules as expressions of the runtime's combinators, and remembers what the file has to import. */
export class Expressions {
  readonly #api: ApiModel;
  readonly #own: string | undefined;
  readonly #runtime = new Set<string>();
  readonly #values = new Set<string>();
  readonly #trainers = new Set<string>();
  readonly #schemas = new Set<string>();

  /** @param own - the schema that the file declares itself */
  constructor(api: ApiModel, own: string | undefined) {
    this.#api = api;
    this.#own = own;
  }

  use(combinator: string): string {
    this.#runtime.add(combinator);
    return combinator;
  }

  /** The list of an enum's values. */
  useValues(name: string): string {
    const values = `${toPropertyName(name)}Values`;
    this.#values.add(values);
    return values;
  }

  useTrainer(id: string): string {
    const name = nameTrainer(id);
    this.#trainers.add(name);
    return name;
  }

  renderImports(): string {
    const schemas = [...this.#schemas].map((name) => [
      `./${kebabCase(name)}.js`,
      [`${toPropertyName(name)}Rules`],
    ]);
    const names = [...this.#runtime].map((name) => (typeNames.has(name) ? `type ${name}` : name));
    return renderImports(
      {
        [`${this.#api.client.scope}/enums`]: this.#values,
        "../../rules/index.js": names,
        [`./${trainersModule}.js`]: this.#trainers,
        ...Object.fromEntries(schemas),
      },
      false,
    );
  }

  writeObject(
    schema: Pick<ObjectSchema, "name" | "relations"> & { readonly properties: readonly Field[] },
  ): string {
    const fields = schema.properties.map(
      (property) => `${renderKey(property.name)}: ${this.#writeField(schema.name, property)},`,
    );
    const relations = schema.relations.flatMap((relation) =>
      this.#writeRelation(schema.name, relation),
    );
    return `${this.use("object")}(${[renderLiteral(schema.name), `{\n${fields.join("\n")}\n}`, ...relations].join(", ")})`;
  }

  #writeField(owner: string, field: Field): string {
    const limits = this.#writeLimits(field.limits);
    const rules = [
      ...(limits.length === 0 ? [] : [`${this.use("keeps")}(${limits.join(", ")})`]),
      ...("rules" in field ? this.#writeRules(`${owner}.${field.name}`, field.rules) : []),
    ];
    const text = `${this.use("field")}(${[this.writeType(field.type), ...rules].join(", ")})`;
    const required = field.required ? `${this.use("required")}(${text})` : text;
    return "secret" in field && field.secret ? `${this.use("secret")}(${required})` : required;
  }

  writeType(type: TypeRef): string {
    switch (type.kind) {
      case "scalar":
        return this.use(scalarTypes[type.scalar]);
      case "literal":
        return `${this.use("literal")}(${renderLiteral(type.value)})`;
      case "enum":
        return `${this.use("oneOf")}(${this.useValues(type.name)})`;
      case "schema":
        if (type.name !== this.#own) this.#schemas.add(type.name);
        return `${toPropertyName(type.name)}Rules`;
      case "array":
        return `${this.use("listOf")}(${this.writeType(type.items)})`;
      case "map":
        return `${this.use("mapOf")}(${this.writeType(type.values)})`;
      case "union":
        return `${this.use("anyOf")}(${type.members.map((member) => this.writeType(member)).join(", ")})`;
      case "json":
        return this.use("json");
    }
  }

  #writeLimits(limits: Limits): string[] {
    return Object.entries(limits).flatMap(([keyword, limit]) => {
      if (keyword === "uniqueItems") return limit === true ? [`${this.use(keyword)}()`] : [];
      return [`${this.use(keyword)}(${renderLiteral(limit)})`];
    });
  }

  #writeRules(path: string, rules: FieldRules): string[] {
    const { availability, limits, deprecatedFor, requiresState } = rules;
    return [
      ...(availability === undefined || availability.subject !== undefined
        ? []
        : this.#writeConditional(
            availability,
            makeRuleId("available-for", path),
            "only",
            availability.condition,
          )),
      ...limits.flatMap((found) => this.#writeCase(path, found)),
      ...(deprecatedFor === undefined
        ? []
        : this.#writeConditional(
            deprecatedFor,
            makeRuleId("deprecated-for", path),
            "outdated",
            { kind: "trainers", trainers: deprecatedFor.trainers },
            renderLiteral(deprecatedFor.replacedBy),
            "warning",
          )),
      ...(requiresState === undefined
        ? []
        : this.#writeCall(requiresState, makeRuleId("requires-state", path), "requires", [
            renderLiteral(
              Object.fromEntries(requiresState.equals.map(({ field, values }) => [field, values])),
            ),
            renderLiteral(requiresState.present),
          ])),
    ];
  }

  #writeCase(path: string, found: CaseLimits): string[] {
    const { condition, minimum, maximum, includesMinimum, includesMaximum } = found;
    const limits = this.#writeLimits({
      ...(minimum === undefined
        ? {}
        : { [includesMinimum ? "minimum" : "exclusiveMinimum"]: minimum }),
      ...(maximum === undefined
        ? {}
        : { [includesMaximum ? "maximum" : "exclusiveMaximum"]: maximum }),
    });
    return this.#writeConditional(
      found,
      makeRuleId("limits", path, condition),
      "within",
      condition,
      `[${limits.join(", ")}]`,
    );
  }

  /** A rule under a condition; none where no request can decide the condition. */
  #writeConditional(
    rule: Rule,
    automaticId: string,
    combinator: string,
    condition: Condition,
    argument?: string,
    usual: Rule["severity"] = "error",
  ): string[] {
    const text = this.#writeCondition(condition);
    if (text === undefined) return [];
    return this.#writeCall(
      rule,
      automaticId,
      combinator,
      [text, ...(argument === undefined ? [] : [argument])],
      usual,
    );
  }

  /** The condition as source text; `undefined` for one that only readers can decide. */
  #writeCondition(condition: Condition): string | undefined {
    switch (condition.kind) {
      case "trainers":
        return `${this.use("trainedBy")}(${condition.trainers.map((id) => this.useTrainer(id)).join(", ")})`;
      case "types":
        return `${this.use("typed")}(${condition.types.map((type) => renderLiteral(type)).join(", ")})`;
      case "when": {
        const fields = condition.fields.map(
          ({ field, values }) => `${renderKey(field)}: ${renderLiteral(values)}`,
        );
        return `${this.use("beside")}({ ${fields.join(", ")} })`;
      }
      case "context":
        return undefined;
    }
  }

  #writeCall(
    rule: Rule,
    automaticId: string,
    combinator: string,
    args: readonly string[],
    usual: Rule["severity"] = "error",
  ): string[] {
    if (rule.severity === "off") return [];
    const options = {
      ...(rule.id === automaticId ? {} : { id: rule.id }),
      ...(rule.severity === usual ? {} : { severity: rule.severity }),
      ...(rule.basis === "inferred" ? { inferred: true } : {}),
    };
    const isPlain = Object.keys(options).length === 0;
    const kept = isPlain ? dropEmptyTail(args) : [...args, renderLiteral(options)];
    return [`${this.use(combinator)}(${kept.join(", ")})`];
  }

  #writeRelation(owner: string, relation: Relation): string[] {
    const { kind } = relation;
    const id = (field: string): string => makeRuleId(kind, `${owner}.${field}`);
    const quote = (...names: string[]): string[] => names.map((name) => renderLiteral(name));
    switch (kind) {
      case "same-length":
        return this.#writeCall(
          relation,
          id(relation.field),
          "sameLength",
          quote(relation.field, relation.as),
        );
      case "not-greater-than":
        return this.#writeCall(
          relation,
          id(relation.field),
          "notGreaterThan",
          quote(relation.field, relation.than),
        );
      case "mutually-exclusive":
        return this.#writeCall(relation, "", "mutuallyExclusive", [renderLiteral(relation.fields)]);
      case "required-for": {
        const { field, types, minItems = 0 } = relation;
        return this.#writeCall(relation, id(field), "requiredFor", [
          ...quote(field),
          renderLiteral(types),
          String(minItems),
        ]);
      }
    }
  }
}

/** Arguments that equal the combinators' defaults are left out at the end. */
function dropEmptyTail(args: readonly string[]): readonly string[] {
  const last = args.at(-1);
  return last === "[]" || last === "0" ? args.slice(0, -1) : args;
}
