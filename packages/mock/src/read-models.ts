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
 * @throws {@link SeedError} with every place where the text is not what the API's description promises of models
 */
export function readModels(text: string, source: string): readonly Model[] {
  const value = parse(text, source);
  if (!isSeed(value)) throw new SeedError((isSeed.errors ?? []).map(sayError(source)).join("\n"));
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

function sayError(source: string) {
  return ({ instancePath, message, params }: ErrorObject): string => {
    const more: unknown = params.allowedValues ?? params.additionalProperty;
    return `${source}: ${instancePath || "/"}: ${message}${more === undefined ? "" : `: ${JSON.stringify(more)}`}`;
  };
}
