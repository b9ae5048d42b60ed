import { fileURLToPath } from "node:url";
import { bundle, createConfig } from "@redocly/openapi-core";
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import fc from "fast-check";
import { isObject } from "./narrow.js";
import { checkAnything } from "./rules-calls.js";

const spec = fileURLToPath(new URL("../../openapi/openapi.yaml", import.meta.url));

/** The schema of the request body, as another implementation of JSON Schema reads it. */
export async function compileBody(): Promise<ValidateFunction> {
  const bundled = await bundle({ ref: spec, config: await createConfig({}) });
  const root: unknown = bundled.bundle.parsed;
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  ajv.addFormat("date-time", true);
  const document = isObject(root) ? root : {};
  ajv.addSchema({ $id: "spec:/document", components: document.components });
  return ajv.compile({ $ref: "spec:/document#/components/schemas/ModelUpdateBody" });
}

/** Keywords whose places are compared; what has no keyword of JSON Schema is none of Ajv's business. */
const ours = new Set([
  "type",
  "enum",
  "required",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "maxLength",
]);

function placeOf({ instancePath, keyword, params }: ErrorObject): string {
  const missing = keyword === "required" ? `/${String(params.missingProperty)}` : "";
  return `${instancePath}${missing}`;
}

/** The places Ajv rejects, and the places we complain of, each sorted and once. */
export function comparePlaces(validate: ValidateFunction, body: unknown) {
  validate(body);
  const rejected = (validate.errors ?? []).map(placeOf);
  const found = checkAnything(body).filter(({ rule }) => ours.has(rule));
  const tidy = (places: readonly string[]): string[] => [...new Set(places)].sort();
  return { rejected: tidy(rejected), found: tidy(found.map(({ pointer }) => pointer)) };
}

const text = fc.string({ maxLength: 8 });
const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer());
const rate = fc.double({ min: 1e-6, max: 0.001, noNaN: true });
const share = fc.double({ min: 0, max: 0.99, noNaN: true });
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const parameters = fc.record(
  {
    batchSize: fc.integer({ min: 1, max: 4 }),
    learningRate: rate,
    learningRateTextEncoder: rate,
    lrScheduler: fc.constantFrom("constant", "cosine", "linear", "polynomial"),
    maxTrainSteps: fc.integer({ min: 0, max: 40_000 }),
    nbEpochs: fc.integer({ min: 1, max: 30 }),
    optimizeFor: fc.constant("likeness"),
    priorLossWeight: rate,
    randomCrop: fc.boolean(),
    randomCropRatio: share,
    rank: fc.integer({ min: 2, max: 128 }),
    samplePrompts: fc.array(text, { maxLength: 3 }),
    seed: fc.maxSafeNat(),
    textEncoderTrainingRatio: share,
    validationFrequency: fc.nat(),
    wandbKey: fc.string({ maxLength: 40 }),
  },
  { requiredKeys: [] },
);

const concept = fc.record(
  { modelId: text, scale: fc.double({ min: -2, max: 2, noNaN: true }), modelEpoch: text },
  { requiredKeys: ["modelId", "scale"] },
);

/** Bodies that the schema accepts. */
export const validBody: fc.Arbitrary<Record<string, unknown>> = fc.record(
  {
    classSlug: fc.option(text),
    concepts: fc.array(concept, { maxLength: 3 }),
    epoch: fc.option(text),
    name: fc
      .string({ maxLength: 64, unit: "grapheme-composite" })
      .filter((name) => [...name].length <= 64),
    parameters,
    shortDescription: text,
    thumbnail: fc.option(text),
    type: fc.constantFrom("custom", "flux.1-lora", "sd-xl-lora", "zimage-lora"),
  },
  { requiredKeys: [] },
);

const junk = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  number,
  text,
  fc.string({ minLength: 41, maxLength: 300 }),
  fc.constant([]),
  fc.constant({}),
  fc.array(fc.oneof(text, number, fc.constant(null)), { maxLength: 2 }),
);

interface Place {
  readonly owner: Record<string, unknown> | unknown[];
  readonly key: string | number;
}

function listPlaces(node: unknown): Place[] {
  if (Array.isArray(node)) {
    return node.flatMap((inner: unknown, key) => [{ owner: node, key }, ...listPlaces(inner)]);
  }
  if (!isObject(node)) return [];
  return Object.keys(node).flatMap((key) => [{ owner: node, key }, ...listPlaces(node[key])]);
}

/** The same with one value anywhere replaced or removed. */
export const brokenBody: fc.Arbitrary<unknown> = fc
  .tuple(validBody, fc.nat(), optional(junk))
  .map(([body, pick, replacement]) => {
    const copy: Record<string, unknown> = structuredClone(body);
    const places = listPlaces(copy);
    const place = places[pick % Math.max(1, places.length)];
    if (place === undefined) return replacement ?? copy;
    if (replacement === undefined) Reflect.deleteProperty(place.owner, place.key);
    else Reflect.set(place.owner, place.key, replacement);
    // What was removed from a list leaves a hole, which JSON has not.
    return JSON.parse(JSON.stringify(copy)) as unknown;
  });

/** Anything JSON can say, under the names of the schema. */
export const wildBody: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(
    fc.constantFrom("name", "type", "concepts", "parameters", "epoch", "thumbnail", "classSlug"),
    fc.jsonValue(),
  ),
);

export const anyBody: fc.Arbitrary<unknown> = fc.oneof(
  { arbitrary: validBody, weight: 1 },
  { arbitrary: brokenBody, weight: 3 },
  { arbitrary: wildBody, weight: 1 },
);
