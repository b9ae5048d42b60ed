import type { Issue, Model, ModelUpdateBody } from "@scenario-models/client";
import { checkModelUpdate } from "@scenario-models/client/rules";

/** A body that was parsed. Its lists are mutable, as nothing else refers to them. */
export type UpdateBody = ModelUpdateBody & Pick<Model, "concepts" | "parameters">;

/** The body of a request, or what is wrong with it. */
export type ReadBody =
  | { readonly body: UpdateBody }
  | { readonly message: string; readonly issues?: readonly Issue[] };

/**
 * Rules that are only warnings in the client, because the API may be newer than its description. To the mock they are
 * errors.
 */
const unknownThings = new Set(["enum", "unknown"]);

/** Validates the text of a body against the API's description, and against the model that it updates. */
export function readBody(type: string | null, text: string, model: Model): ReadBody {
  if (!/^application\/json\s*(?:;|$)/i.test(type ?? ""))
    return {
      message: `the body must have the content type application/json, not ${type ?? "none"}`,
    };
  const value = parse(text);
  if ("fault" in value) return { message: `the body is not valid JSON: ${value.fault}` };
  const body = value.json;
  if (!isBody(body)) return { message: "the body must be an object" };
  const issues = [...checkModelUpdate(body, { model }), ...checkEpoch(body, model)].filter(
    ({ severity, rule }) => severity === "error" || unknownThings.has(rule),
  );
  return issues.length === 0
    ? { body }
    : { message: issues.map(({ message }) => message).join("; "), issues };
}

function parse(text: string): { readonly json: unknown } | { readonly fault: string } {
  try {
    return { json: JSON.parse(text) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

/** Only tests for an object; the check validates the rest. */
function isBody(value: unknown): value is UpdateBody {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An epoch must be one of the model's, which no schema states. */
function checkEpoch({ epoch }: UpdateBody, { epochs = [] }: Model): Issue[] {
  const known = epochs.map((one) => one.epoch);
  if (typeof epoch !== "string" || known.length === 0 || known.includes(epoch)) return [];
  return [
    {
      pointer: "/epoch",
      rule: "epoch",
      severity: "error",
      message: `epoch must be one of the model's epochs: ${known.join(", ")}`,
      limit: known,
      value: epoch,
      link: "#ModelUpdateParams.epoch",
    },
  ];
}
