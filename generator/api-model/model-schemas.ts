import type { JsonValue } from "../json/nodes.js";

export type { JsonValue } from "../json/nodes.js";

export type TypeRef =
  | { readonly kind: "scalar"; readonly scalar: Scalar; readonly format?: string }
  | { readonly kind: "literal"; readonly value: string | number | boolean }
  | EnumReference
  | SchemaReference
  | { readonly kind: "array"; readonly items: TypeRef }
  /** An object with values of one type, under any names or under those of an enum. */
  | { readonly kind: "map"; readonly values: TypeRef; readonly names?: EnumReference }
  /** A list whose first items have types of their own; of them, the first `required` are always there. */
  | {
      readonly kind: "tuple";
      readonly items: readonly TypeRef[];
      readonly required: number;
      /** What may follow; `undefined` where nothing may. */
      readonly rest: TypeRef | undefined;
    }
  | { readonly kind: "union"; readonly members: readonly TypeRef[] }
  /** A value of all types at once, where they cannot be written as one object. */
  | { readonly kind: "intersection"; readonly members: readonly TypeRef[] }
  /** A member of a union that a field distinguishes from the others. */
  | {
      readonly kind: "tagged";
      readonly type: TypeRef;
      readonly field: string;
      readonly values: readonly (string | number | boolean)[];
    }
  /** A schema that allows no value. */
  | { readonly kind: "never" }
  /** Any JSON value: a schema without a type. */
  | { readonly kind: "json" };

/** A use of an enum. */
export interface EnumReference {
  readonly kind: "enum";
  readonly name: string;
  readonly enum: EnumModel;
}

/** A use of a schema with a name of its own; the schema may hold itself. */
export interface SchemaReference {
  readonly kind: "schema";
  readonly name: string;
  readonly schema: SchemaModel;
}

export type Scalar = "string" | "number" | "integer" | "boolean" | "null";

/** Limits of JSON Schema, under its own keywords. */
export interface Limits {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minProperties?: number;
  readonly maxProperties?: number;
}

/** What every described thing of the document has in common. */
export interface Described {
  readonly description: string;
  readonly deprecated: boolean;
  /** Where the vendor's page disagrees with itself, for readers. */
  readonly inconsistency: string | undefined;
  /** JSON pointer into the bundled document. */
  readonly pointer: string;
  /** Where to read more. */
  readonly externalDocs?: ExternalDocs;
}

export interface ExternalDocs {
  readonly url: string;
  readonly description: string;
}

export interface EnumMember {
  readonly value: string | number | boolean;
  /** Name in the value object: unique within the enum, a valid identifier. */
  readonly name: string;
  readonly description: string;
  /** What to do instead, for a value that should no longer be used. */
  readonly deprecated: string | undefined;
  /** Where the value was seen, if the vendor's page does not have it. */
  readonly observed: string | undefined;
}

export interface EnumModel extends Described {
  readonly name: string;
  readonly members: readonly EnumMember[];
}

export type SchemaModel = ObjectSchema | AliasSchema;

interface NamedType extends Described {
  readonly name: string;
  /**
   * The name of its type in params, where lists may be readonly: its own if responses do not have it. `undefined` for a
   * schema that no params lead to, and for one of responses that leads to no list.
   */
  readonly inputName?: string;
}

export interface ObjectSchema extends NamedType {
  readonly kind: "object";
  readonly properties: readonly Property[];
  /** The type of fields under names that are not listed; `undefined` where the document describes none. */
  readonly others: TypeRef | undefined;
  readonly relations: readonly Relation[];
}

/** A named component that is not an object: a list, a map, a union, a scalar. */
export interface AliasSchema extends NamedType {
  readonly kind: "alias";
  readonly type: TypeRef;
  readonly limits: Limits;
}

export interface Property extends Described {
  readonly name: string;
  readonly type: TypeRef;
  readonly required: boolean;
  readonly limits: Limits;
  readonly default: JsonValue | undefined;
  readonly examples: readonly JsonValue[];
  readonly secret: boolean;
  readonly rules: FieldRules;
}

/** The rules of one field, from the extensions. */
export interface FieldRules {
  /** Where the field was seen, if the vendor's page does not have it. */
  readonly observed: string | undefined;
  readonly availability: Availability | undefined;
  readonly limits: readonly CaseLimits[];
  readonly defaults: readonly CaseDefault[];
  readonly deprecatedFor: CaseDeprecation | undefined;
  readonly replacedBy: readonly string[];
  readonly requiresState: StateRequirement | undefined;
}

export interface Rule {
  /** `undefined` where the document gives none: issues then name the rule by its kind and field. */
  readonly id: string | undefined;
  readonly severity: "error" | "warning" | "off";
  readonly basis: Basis;
  /** Where it was observed, if that is its basis. */
  readonly source: string | undefined;
}

/** The evidence for a statement: the vendor's page, what was seen elsewhere, or a conclusion. */
export type Basis = "documented" | "observed" | "inferred";

export interface FieldValues {
  readonly field: string;
  readonly values: readonly (string | number | boolean)[];
}

/** In which case something holds. */
export type Condition =
  | { readonly kind: "cases"; readonly cases: readonly ModelCase[] }
  | { readonly kind: "types"; readonly types: readonly string[] }
  | { readonly kind: "when"; readonly fields: readonly FieldValues[] }
  /** A case no request can show, in words that complete "for …". */
  | { readonly kind: "context"; readonly text: string };

export interface Availability extends Rule {
  readonly condition: Condition;
  /** The sibling field that names the model the condition is about, if it is not the model itself. */
  readonly subject: string | undefined;
  /** Further cases in which the field was seen to be accepted. */
  readonly observed: readonly ObservedCondition[];
}

export interface ObservedCondition {
  readonly condition: Condition;
  readonly source: string;
}

export interface CaseLimits extends Rule {
  readonly condition: Condition;
  /** Only the bounds that are tighter than the field's own. */
  readonly limits: Limits;
}

export interface CaseDefault {
  readonly condition: Condition;
  readonly value: string | number | boolean | undefined;
  readonly formula: string | undefined;
  /** A further condition in words that complete "if …". */
  readonly provided: string | undefined;
}

export interface CaseDeprecation extends Rule {
  readonly cases: readonly ModelCase[];
  readonly replacedBy: readonly string[];
}

export interface StateRequirement extends Rule {
  readonly equals: readonly FieldValues[];
  readonly present: readonly string[];
}

export type Relation = Rule & RelationStatement;

/** A relation as it stands in the document. */
export type RelationStatement =
  | { readonly kind: "same-length"; readonly field: string; readonly as: string }
  | { readonly kind: "not-greater-than"; readonly field: string; readonly than: string }
  | { readonly kind: "mutually-exclusive"; readonly fields: readonly string[] }
  | {
      readonly kind: "required-for";
      readonly field: string;
      readonly types: readonly string[];
      readonly minItems?: number;
    };

/** A case of `x-cases`: model types for which the same rules hold. */
export interface ModelCase {
  readonly id: string;
  readonly title: string;
  /** What follows the title in sentences: "training". */
  readonly noun: string;
  /** Types that the vendor's page itself assigns to the case. */
  readonly documented: readonly string[];
  /** Types that were seen to belong to it. */
  readonly observed: readonly string[];
  /** Where they were seen. */
  readonly source?: string;
  /** Types that most likely belong to it. */
  readonly inferred: readonly string[];
}

/** A field, and the schema that has it. */
export interface FieldReference {
  readonly schema: ObjectSchema;
  readonly property: Property;
}

export interface Cases {
  /** What the document calls one case, in the singular. */
  readonly name: string;
  readonly requestType: FieldReference;
  readonly modelType: FieldReference;
  readonly governs: ObjectSchema;
  readonly list: readonly ModelCase[];
}
