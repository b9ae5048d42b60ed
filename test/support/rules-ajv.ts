import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import { objectOf } from "./narrow.js";
import { readShape, type Shape } from "./rules-ajv-shape.js";
import { checkAnything } from "./rules-calls.js";
import { bundleSpec } from "./spec-bundle.js";

export interface Body {
  /** The schema as another implementation of JSON Schema reads it. */
  readonly validate: ValidateFunction;
  readonly shape: Shape;
}

/** The request body, from the YAML. */
export async function readBody(): Promise<Body> {
  const { components } = await bundleSpec();
  const schemas = objectOf(objectOf(components, "components").schemas, "schemas");
  const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true });
  // Only responses have dates; what one looks like is outside the comparison.
  ajv.addFormat("date-time", true);
  ajv.addSchema({ $id: "spec:/document", components });
  return {
    validate: ajv.compile({ $ref: "spec:/document#/components/schemas/ModelUpdateBody" }),
    shape: readShape(schemas.ModelUpdateBody, schemas),
  };
}

/** Kinds of issues that JSON Schema knows too. What it has no keyword for is none of Ajv's business. */
const shared = new Set([
  "type",
  "enum",
  "required",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "pattern",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minProperties",
  "maxProperties",
]);

function pointerOf({ instancePath, keyword, params }: ErrorObject): string {
  const missing = keyword === "required" ? `/${String(params.missingProperty)}` : "";
  return `${instancePath}${missing}`;
}

export interface Comparison {
  /** The pointers that Ajv rejects, and those of our issues, each sorted and once. */
  readonly rejected: readonly string[];
  readonly found: readonly string[];
  /** Why Ajv rejects them: keywords, with `null` set apart from other types. */
  readonly reasons: readonly string[];
}

export function compare({ validate }: Body, body: unknown): Comparison {
  validate(body);
  const errors = validate.errors ?? [];
  const tidy = (pointers: readonly string[]): string[] => [...new Set(pointers)].sort();
  const rejected = tidy(errors.map(pointerOf));
  // A limit of a case is reported in place of the schema's own, which it tightens; so is a field that cannot be set.
  const isInPlace = (rule: string, pointer: string) =>
    /^(?:limits|available-for):/.test(rule) && rejected.includes(pointer);
  const issues = checkAnything(body).filter(
    ({ rule, pointer }) => shared.has(rule) || isInPlace(rule, pointer),
  );
  return {
    rejected,
    found: tidy(issues.map(({ pointer }) => pointer)),
    reasons: errors.map(({ keyword, data }) =>
      keyword === "type" && data === null ? "null" : keyword,
    ),
  };
}
