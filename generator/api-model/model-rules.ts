import type { Limits, ObjectSchema, Property } from "./model.js";

/** What the extension vocabulary says of one field. */
export interface FieldRules {
  readonly availability: Availability | undefined;
  readonly limits: readonly CaseLimits[];
  readonly defaults: readonly CaseDefault[];
  readonly deprecatedFor: CaseDeprecation | undefined;
  readonly replacedBy: readonly string[];
  readonly requiresState: StateRequirement | undefined;
}

export interface Rule {
  /** `undefined` where the document gives none: issues then name the rule by its kind and place. */
  readonly id: string | undefined;
  readonly severity: "error" | "warning" | "off";
  readonly basis: "documented" | "inferred";
}

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

/** What a relation says, as it stands in the document. */
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
