import type { Operation } from "./model-operations.js";
import type { Cases, FieldRules, Relation } from "./model-rules.js";

export type * from "./model-operations.js";
export type * from "./model-rules.js";

/** A JSON value as it stands in the document: an example, a default, a value of an enum. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** What the emitters see: plain, readonly data in the order of the spec. */
export interface ApiModel {
  readonly info: ApiInfo;
  readonly client: ClientNames;
  readonly servers: readonly Server[];
  readonly security: readonly SecurityScheme[];
  readonly cases: Cases | undefined;
  readonly enums: readonly EnumModel[];
  readonly schemas: readonly SchemaModel[];
  readonly operations: readonly Operation[];
  /** The bundled document itself, for emitters that hand it to another tool. */
  readonly document: JsonValue;
  /** The document as its maintainers call it, named in the header of every generated file. */
  readonly source: string;
  readonly tags: readonly Tag[];
  /** What has changed from release to release, the newest first; empty where nothing was written down. */
  readonly releases: readonly Release[];
}

/** One release of the document, with its changes from the one before. */
export interface Release {
  readonly version: string;
  /** The day of the release: `2026-01-31`. */
  readonly date: string;
  readonly changes: readonly ReleasedChange[];
}

export interface ReleasedChange {
  /** Whether it breaks programs, adds something that breaks none, or is one of texts alone. */
  readonly impact: "major" | "minor" | "patch";
  /** What has changed, as readers know it: `TrainingParameters.rank`. */
  readonly subject: string;
  /** What has become of it, in Markdown. */
  readonly text: string;
  /** For whom it breaks: who sends requests, who reads answers. */
  readonly breaks: readonly ("callers" | "readers")[];
  /** JSON pointer into the bundled document of the release, or of the one before for what is gone. */
  readonly pointer: string;
}

export interface ApiInfo {
  readonly title: string;
  readonly version: string;
  readonly summary: string;
  readonly description: string;
}

/** Names the generated packages carry; from `x-client`, or else from `info.title`. */
export interface ClientNames {
  readonly name: string;
  readonly scope: string;
  readonly environment: string;
}

/** A group of operations: one property of the client. */
export interface Tag {
  readonly name: string;
  readonly description: string;
}

export interface Server {
  readonly url: string;
  readonly description: string;
}

/** One secret or name the caller supplies, as a client option or an environment variable. */
export interface Credential {
  readonly option: string;
  readonly variable: string;
}

export type SecurityScheme = BasicScheme | TokenScheme | KeyScheme;

interface SchemeBasics {
  readonly id: string;
  readonly description: string;
}

export interface BasicScheme extends SchemeBasics {
  readonly kind: "basic";
  readonly username: Credential;
  readonly password: Credential;
}

/** A token in the `Authorization` header: bearer, OAuth 2 and OpenID Connect. */
export interface TokenScheme extends SchemeBasics {
  readonly kind: "token";
  /** What stands before the token: `Bearer`. */
  readonly prefix: string;
  readonly token: Credential;
}

export interface KeyScheme extends SchemeBasics {
  readonly kind: "key";
  readonly in: "header" | "query" | "cookie";
  /** Name of the header, query parameter or cookie. */
  readonly name: string;
  readonly key: Credential;
}

export type TypeRef =
  | { readonly kind: "scalar"; readonly scalar: Scalar; readonly format?: string }
  | { readonly kind: "literal"; readonly value: string | number | boolean }
  | EnumReference
  | SchemaReference
  | { readonly kind: "array"; readonly items: TypeRef }
  | { readonly kind: "map"; readonly values: TypeRef }
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
  /** A member of a union that a field tells from the others. */
  | {
      readonly kind: "tagged";
      readonly type: TypeRef;
      readonly field: string;
      readonly values: readonly (string | number | boolean)[];
    }
  /** A schema that allows no value. */
  | { readonly kind: "never" }
  /** Any JSON value: a schema that says nothing about its type. */
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
  /** Where the vendor's page disagrees with itself, told to readers. */
  readonly oddity: string | undefined;
  /** JSON pointer into the bundled document. */
  readonly pointer: string;
}

export interface EnumMember {
  readonly value: string | number | boolean;
  /** Name in the value object: unique within the enum, a valid identifier. */
  readonly name: string;
  readonly description: string;
  /** What to do instead, for a value that should no longer be used. */
  readonly deprecated: string | undefined;
}

export interface EnumModel extends Described {
  readonly name: string;
  readonly members: readonly EnumMember[];
}

export type SchemaModel = ObjectSchema | AliasSchema;

export interface ObjectSchema extends Described {
  readonly kind: "object";
  readonly name: string;
  readonly properties: readonly Property[];
  /** The type of fields under other names; `undefined` where the document describes none. */
  readonly others: TypeRef | undefined;
  readonly relations: readonly Relation[];
}

/** A named component that is not an object: a list, a map, a union, a scalar. */
export interface AliasSchema extends Described {
  readonly kind: "alias";
  readonly name: string;
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
