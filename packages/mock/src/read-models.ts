import type { Model } from "@scenario-models/client";
import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import { schemas } from "./generated/schemas.js";

/** Models that cannot be used, with all that is wrong with them. */
export class SeedError extends Error {
  override readonly name = "SeedError";
}

/** A mock's models as JSON: what it is seeded with and what it gives back. */
export interface Seed {
  readonly models: readonly Model[];
}

const ajv = new Ajv2020({ allErrors: true, strict: false });
const isSeed = ajv.compile<Seed>({
  type: "object",
  required: ["models"],
  properties: { models: { type: "array", items: { $ref: "#/$defs/Model" } } },
  additionalProperties: false,
  $defs: schemas,
});

/**
 * Reads models from JSON, `{ "models": [ … ] }`.
 *
 * @param source - what to call the text in messages: the name of its file
 * @throws {@link SeedError} with every location where a model differs from the API's description
 */
export function readModels(text: string, source: string): readonly Model[] {
  const value = parse(text, source);
  if (Array.isArray(value))
    throw new SeedError(`${source}: this is a list; the models stand in { "models": [ … ] }`);
  if (!isSeed(value)) throw new SeedError(formatErrors(source, isSeed.errors ?? []));
  const ids = value.models.map(({ id }) => id);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (twice !== -1)
    throw new SeedError(`${source}: /models/${twice}/id: another model has the id ${ids[twice]}`);
  return value.models;
}

function parse(text: string, source: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new SeedError(`${source}${findPlace(text, message)}: this is no JSON: ${message}`);
  }
}

/** Line and column, where the engine tells the position; else it shows what is around. */
function findPlace(text: string, message: string): string {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position === undefined) return "";
  const lines = text.slice(0, Number(position)).split("\n");
  return `:${lines.length}:${(lines.at(-1) ?? "").length + 1}`;
}

/** A line for each location, which lists all fields that are missing there. */
function formatErrors(source: string, errors: readonly ErrorObject[]): string {
  const missing = new Map<string, string[]>();
  const lines: string[] = [];
  for (const { instancePath, keyword, message, params } of errors) {
    const location = instancePath || "/";
    const more: unknown = params.allowedValues ?? params.additionalProperty;
    if (keyword === "required")
      missing.set(location, [...(missing.get(location) ?? []), String(params.missingProperty)]);
    else
      lines.push(`${location}: ${message}${more === undefined ? "" : `: ${JSON.stringify(more)}`}`);
  }
  const incomplete = [...missing].map(
    ([location, names]) => `${location}: is missing ${names.join(", ")}`,
  );
  return [
    ...[...incomplete, ...lines].map((line) => `${source}: ${line}`),
    "Start from what the server's GET /_mock/models gives, or from createModel.",
  ].join("\n");
}
