import type {
  Oas3_1Definition,
  Oas3_1Schema,
  Oas3Encoding,
  Oas3Header,
  Oas3Operation,
  Oas3Parameter,
  Oas3PathItem,
  Oas3RequestBody,
  Oas3Response,
  Oas3SecurityScheme,
  Oas3Server,
  OasRef,
} from "@redocly/openapi-core";
import type { CaseBounds } from "./limits.js";
import type { ErrorEntry, JsonValue, ModelCase, RelationStatement, Rule } from "./model.js";

/** A schema of OpenAPI, with the extensions of `extensions.schema.json`. */
export type Schema = Omit<Oas3_1Schema, SchemaKeywords> & SchemaExtensions & OpenKeywords;
type SchemaKeywords = keyof OpenKeywords;

/** Keywords that the library types more narrowly than OpenAPI 3.0 and 3.1 allow. */
interface OpenKeywords {
  type?: string | string[];
  enum?: (string | number | boolean | null)[];
  const?: JsonValue;
  exclusiveMinimum?: number | boolean;
  exclusiveMaximum?: number | boolean;
  nullable?: boolean;
  properties?: Record<string, SchemaOrRef | boolean>;
  additionalProperties?: SchemaOrRef | boolean;
  patternProperties?: Record<string, SchemaOrRef | boolean>;
  propertyNames?: SchemaOrRef | boolean;
  items?: SchemaOrRef | boolean;
  prefixItems?: (SchemaOrRef | boolean)[];
  discriminator?: Discriminator;
  oneOf?: (SchemaOrRef | boolean)[];
  anyOf?: (SchemaOrRef | boolean)[];
  allOf?: (SchemaOrRef | boolean)[];
  default?: JsonValue;
  example?: JsonValue;
  examples?: JsonValue[];
}

export interface Discriminator {
  propertyName: string;
  mapping?: Record<string, string>;
}

export type SchemaOrRef =
  | Schema
  | (OasRef & { description?: string; deprecated?: boolean } & SchemaExtensions);
export type Operation = Oas3Operation<Oas3_1Schema> & OperationExtensions;
export type Parameter = Oas3Parameter<Oas3_1Schema> & { "x-name"?: string };
/** The Encoding Object of a form field. */
export type Encoding = Partial<Oas3Encoding<Oas3_1Schema>>;
export type Header = Oas3Header<Oas3_1Schema>;
export type Server = Oas3Server;
export type PathItem = Oas3PathItem<Oas3_1Schema>;
export type RequestBody = Oas3RequestBody<Oas3_1Schema>;
export type Response = Oas3Response<Oas3_1Schema>;
export type SecurityScheme = Oas3SecurityScheme & {
  "x-credentials"?: Record<string, string | { option: string; variable: string }>;
};
export type Definition = Oas3_1Definition & RootExtensions;

interface RootExtensions {
  info?: { summary?: string };
  "x-client"?: { name: string; scope: string; environment: string };
  "x-cases"?: CasesExtension;
  "x-errors"?: ErrorsExtension;
}

interface CasesExtension {
  name: string;
  noun: string;
  requestType: string;
  modelType: string;
  governs: string;
  list: (Omit<ModelCase, "noun" | "observed"> & Partial<Pick<ModelCase, "observed">>)[];
}

interface ErrorsExtension {
  name: string;
  reason?: string;
  details?: string;
  list: Omit<ErrorEntry, "example">[];
}

interface OperationExtensions {
  "x-method"?: string;
  "x-safe-to-repeat"?: boolean;
}

export type RuleExtension = Partial<Rule>;

type Primitive = string | number | boolean;

export interface ConditionExtension {
  cases?: string[];
  types?: string[];
  when?: Record<string, Primitive[]>;
  context?: string;
}

export type LimitsExtension = ConditionExtension & RuleExtension & CaseBounds;

export interface SchemaExtensions {
  "x-available-for"?: ConditionExtension &
    RuleExtension & { subject?: string; observed?: (ConditionExtension & { source: string })[] };
  "x-limits"?: LimitsExtension[];
  "x-defaults"?: (ConditionExtension & {
    value?: Primitive;
    formula?: string;
    provided?: string;
  })[];
  "x-deprecated-for"?: RuleExtension & { cases: string[]; replacedBy?: string[] };
  "x-replaced-by"?: string[];
  "x-relations"?: (RuleExtension & RelationStatement)[];
  "x-requires-state"?: RuleExtension & { equals?: Record<string, Primitive[]>; present?: string[] };
  "x-secret"?: boolean;
  "x-inconsistency"?: string;
  "x-observed"?: string;
  "x-enum-varnames"?: string[];
  "x-enumDescriptions"?: Record<string, string> | string[];
  "x-enumDeprecated"?: Record<string, string>;
  "x-enumObserved"?: Record<string, string>;
}
