import type { Model } from "@scenario-models/client";
import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import { schemas } from "./generated/schemas.js";

/** Thrown for models that cannot be read or are invalid, with up to 100 of their problems. */
export class SeedError extends Error {
  override readonly name = "SeedError";
}

/** The models of a mock as JSON, for seeds and dumps. */
export interface Seed {
  readonly models: readonly Model[];
}

const ajv = new Ajv2020({ allErrors: true, strict: false });
const isSeed = ajv.compile<{ models: unknown[] }>({
  type: "object",
  required: ["models"],
  properties: { models: { type: "array" } },
  additionalProperties: false,
});
// One model at a time: for each item of a list Ajv would copy all the errors so far.
const isModel = ajv.compile<Model>({ $ref: "#/$defs/Model", $defs: schemas });

/**
 * Reads models from JSON, `{ "models": [ … ] }`.
 *
 * @param source - the name of the file, for messages
 * @throws {@link SeedError} with the locations, at most 100, where models differ from the API's description
 */
export function readModels(text: string, source: string): readonly Model[] {
  const value = parse(text, source);
  if (Array.isArray(value))
    throw new SeedError(`${source}: this is a list; the models stand in { "models": [ … ] }`);
  if (!isSeed(value)) throw new SeedError(formatErrors(source, isSeed.errors ?? []));
  const models: Model[] = [];
  const errors: ErrorObject[] = [];
  for (const [index, model] of value.models.entries()) {
    if (isModel(model)) models.push(model);
    for (const error of isModel.errors ?? [])
      errors.push({ ...error, instancePath: `/models/${index}${error.instancePath}` });
  }
  if (errors.length > 0) throw new SeedError(formatErrors(source, errors));
  const ids = new Set<string>();
  for (const [index, { id }] of models.entries()) {
    if (ids.has(id))
      throw new SeedError(`${source}: /models/${index}/id: another model has the id ${id}`);
    ids.add(id);
  }
  return models;
}

function parse(text: string, source: string): unknown {
  try {
    // Some editors start UTF-8 files with a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new SeedError(
      `${source}${findPosition(text, message)}: this is not valid JSON: ${message}`,
    );
  }
}

/** Line and column, if the engine reports the position; otherwise its message quotes the text around it. */
function findPosition(text: string, message: string): string {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position === undefined) return "";
  const lines = text.slice(0, Number(position)).split("\n");
  return `:${lines.length}:${(lines.at(-1) ?? "").length + 1}`;
}

/** The largest number of problems that are listed. */
const mostLines = 100;

/** One line for each location; missing fields of an object share a line. */
function formatErrors(source: string, errors: readonly ErrorObject[]): string {
  const missing = new Map<string, string[]>();
  const lines: string[] = [];
  for (const { instancePath, keyword, message, params } of errors) {
    const location = instancePath || "/";
    const more: unknown = params.allowedValues ?? params.additionalProperty;
    if (keyword === "required") {
      const names = missing.get(location) ?? [];
      names.push(String(params.missingProperty));
      missing.set(location, names);
    } else
      lines.push(`${location}: ${message}${more === undefined ? "" : `: ${JSON.stringify(more)}`}`);
  }
  const incomplete = [...missing].map(
    ([location, names]) => `${location}: is missing ${names.join(", ")}`,
  );
  const all = [...incomplete, ...lines];
  const others = all.length - mostLines;
  return [
    ...all.slice(0, mostLines).map((line) => `${source}: ${line}`),
    ...(others > 0 ? [`${source}: ${others} more are wrong`] : []),
    "Start from what the server's GET /_mock/models gives, or from createModel.",
  ].join("\n");
}
