import type { JsonValue } from "../json/nodes.js";

export type { JsonValue } from "../json/nodes.js";

export type TypeRef =
  | { readonly kind: "scalar"; readonly scalar: Scalar; readonly format?: string }
  | { readonly kind: "literal"; readonly value: string | number | boolean }
  | EnumReference
  | SchemaReference
  | { readonly kind: "array"; readonly items: TypeRef }
  /** An object whose fields all have one type, under any names or under the values of an enum. */
  | { readonly kind: "map"; readonly values: TypeRef; readonly names?: EnumReference }
  /** A list whose first items have types of their own; the first `required` items are always present. */
  | {
      readonly kind: "tuple";
      readonly items: readonly TypeRef[];
      readonly required: number;
      /** The type of further items; `undefined` if there may be none. */
      readonly rest: TypeRef | undefined;
    }
  | { readonly kind: "union"; readonly members: readonly TypeRef[] }
  /** A value that has all of the types, where they cannot be merged into one object. */
  | { readonly kind: "intersection"; readonly members: readonly TypeRef[] }
  /** A member of a discriminated union, with its values of the discriminator field. */
  | {
      readonly kind: "tagged";
      readonly type: TypeRef;
      readonly field: string;
      readonly values: readonly (string | number | boolean)[];
    }
  /** A schema that allows no value. */
  | { readonly kind: "never" }
  /** Any JSON value, for a schema without a type or with one that cannot be expressed. */
  | { readonly kind: "json" };

export interface EnumReference {
  readonly kind: "enum";
  readonly name: string;
  readonly enum: EnumModel;
}

/** A reference to a named schema, which may refer back to the schema it is in. */
export interface SchemaReference {
  readonly kind: "schema";
  readonly name: string;
  readonly schema: SchemaModel;
}

export type Scalar = "string" | "number" | "integer" | "boolean" | "null";

/** Limits, under the keywords of JSON Schema. */
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

/** What all parts of the document that have a description share. */
export interface Described {
  readonly description: string;
  readonly deprecated: boolean;
  /** An inconsistency in the vendor's documentation, as a note for readers. */
  readonly inconsistency: string | undefined;
  /** JSON pointer into the bundled document. */
  readonly pointer: string;
  readonly externalDocs?: ExternalDocs;
}

export interface ExternalDocs {
  readonly url: string;
  readonly description: string;
}

export interface EnumMember {
  readonly value: string | number | boolean;
  /** Its key in the generated constant with the values by name: a valid identifier, unique within the enum. */
  readonly name: string;
  readonly description: string;
  /** For a deprecated value: what to do instead. */
  readonly deprecated: string | undefined;
  /** Where the value was observed, if the vendor's page does not list it. */
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
   * The name of its type in params, where lists are readonly. Equals `name` if responses do not use the schema.
   * `undefined` if params do not use it, or if both use it and it contains no list, so that one type serves both.
   */
  readonly inputName?: string;
}

export interface ObjectSchema extends NamedType {
  readonly kind: "object";
  readonly properties: readonly Property[];
  /** The type of fields under names that are not listed; `undefined` if the document describes none. */
  readonly others: TypeRef | undefined;
  readonly relations: readonly Relation[];
}

/** A named schema that is not an object with listed fields: a list, a map, a union, an intersection, a scalar. */
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
  /** Where the field was observed, if the vendor's page does not list it. */
  readonly observed: string | undefined;
  readonly availability: Availability | undefined;
  readonly limits: readonly CaseLimits[];
  readonly defaults: readonly CaseDefault[];
  readonly deprecatedFor: CaseDeprecation | undefined;
  readonly replacedBy: readonly string[];
  readonly requiresState: StateRequirement | undefined;
}

export interface Rule {
  /** `undefined` if the document gives none; issues then name the rule by its kind and field. */
  readonly id: string | undefined;
  readonly severity: "error" | "warning" | "off";
  readonly basis: Basis;
  /** Where it was observed, if its basis is `observed`. */
  readonly source: string | undefined;
}

/** The evidence for a statement: the vendor's documentation page, an observation elsewhere, or a conclusion. */
export type Basis = "documented" | "observed" | "inferred";

export interface FieldValues {
  readonly field: string;
  readonly values: readonly (string | number | boolean)[];
}

/** When a rule applies. */
export type Condition =
  | { readonly kind: "cases"; readonly cases: readonly ModelCase[] }
  | { readonly kind: "types"; readonly types: readonly string[] }
  /** Sibling fields have one of these values. */
  | { readonly kind: "when"; readonly fields: readonly FieldValues[] }
  /** A condition that cannot be checked in a request, in words that complete "for …". */
  | { readonly kind: "context"; readonly text: string };

export interface Availability extends Rule {
  readonly condition: Condition;
  /**
   * The sibling field that refers to the model the condition is about, if that is not the model being read or updated.
   */
  readonly subject: string | undefined;
  /** Further cases in which the API was observed to accept the field. */
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

/** A relation between fields, as written in the document. */
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

/** A case of `x-cases`: model types to which the same rules apply. */
export interface ModelCase {
  readonly id: string;
  readonly title: string;
  /** The noun that follows the title in sentences: "training". */
  readonly noun: string;
  /** Types that the vendor's page assigns to the case. */
  readonly documented: readonly string[];
  /** Types that were observed to belong to it. */
  readonly observed: readonly string[];
  /** Where they were observed. */
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
  /** The document's word for a case, in the singular. */
  readonly name: string;
  /** The field of the request with the type of the model. */
  readonly requestType: FieldReference;
  /** The field of the model with its type. */
  readonly modelType: FieldReference;
  /** The schema with fields that are available in some cases only. */
  readonly governs: ObjectSchema;
  readonly list: readonly ModelCase[];
}
