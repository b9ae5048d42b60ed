import Scenario, {
  type ModelUpdateParams,
  type ModelUpdateParamsFor,
  type ModelUpdateResponse,
  Scenario as NamedScenario,
} from "@scenario-models/client";
import { describe, expectTypeOf, it } from "vitest";

declare const client: Scenario;
declare const id: string;

describe("a call that is right", () => {
  it("compiles with every kind of field", () => {
    client.models.update(id);
    client.models.update(id, {});
    client.models.update(id, { name: "Cinematic Realism", thumbnail: null });
    client.models.update(id, { classSlug: null, epoch: null, originalAssets: true });
    client.models.update(id, { concepts: [{ modelId: id, scale: 1, modelEpoch: "000006" }] });
    client.models.update(id, { type: "flux.1-lora", parameters: { rank: 16, samplePrompts: [] } });
    client.models.update(id, {}, { headers: { "X-Trace": "1" }, signal: AbortSignal.abort() });
  });

  it("resolves with the response", () => {
    expectTypeOf(client.models.update(id)).resolves.toEqualTypeOf<ModelUpdateResponse>();
    expectTypeOf(client.models.update).parameter(1).toEqualTypeOf<ModelUpdateParams | undefined>();
  });

  it("may have readonly lists, at any depth", () => {
    client.models.update(id, { concepts: [{ modelId: id, scale: 1 }] as const });
    client.models.update(id, { parameters: { samplePrompts: ["a fox"] } } as const);
    const prompts: readonly string[] = ["a fox"];
    const params = { type: "flux.1-lora", parameters: { samplePrompts: prompts } } as const;
    client.models.update(id, params satisfies ModelUpdateParamsFor<"flux.1-lora">);
    client.models.update(id, params, { middleware: [{ onRequest: () => undefined }] as const });
    // @ts-expect-error -- list of strings
    client.models.update(id, { parameters: { samplePrompts: [1] as const } });
  });

  it("may have undefined in every field", () => {
    client.models.update(id, {
      originalAssets: undefined,
      classSlug: undefined,
      concepts: undefined,
      epoch: undefined,
      name: undefined,
      negativePromptEmbedding: undefined,
      parameters: undefined,
      promptEmbedding: undefined,
      shortDescription: undefined,
      thumbnail: undefined,
      type: undefined,
    });
    client.models.update(id, { parameters: { rank: undefined, lrScheduler: undefined } });
    client.models.update(id, { concepts: [{ modelId: id, scale: 1, modelEpoch: undefined }] });
    client.models.update(id, undefined, undefined);
    client.models.update(id, {}, { headers: undefined, signal: undefined });
    new Scenario({ apiKey: undefined, apiSecret: undefined, baseURL: undefined, fetch: undefined });
    expectTypeOf<{
      [Field in keyof ModelUpdateParams]-?: undefined extends ModelUpdateParams[Field]
        ? never
        : Field;
    }>().toEqualTypeOf<{ [Field in keyof ModelUpdateParams]-?: never }>();
  });

  it("may start from a model that was read", async () => {
    const { model } = await client.models.update(id);
    client.models.update(id, { parameters: model.parameters, concepts: model.concepts });
    client.models.update(id, { type: model.type, epoch: model.epoch, name: model.name });
    client.models.update(id, { parameters: { ...model.parameters, rank: 16 } });
  });

  it("uses the default export, which also has a name", () => {
    expectTypeOf(NamedScenario).toEqualTypeOf(Scenario);
  });
});

describe("a misspelt field", () => {
  it("is refused at the top", () => {
    // @ts-expect-error -- name
    client.models.update(id, { nmae: "Cinematic Realism" });
    // @ts-expect-error -- originalAssets
    client.models.update(id, { originalAsset: true });
    // @ts-expect-error -- numUNetTrainSteps is a parameter
    client.models.update(id, { numUNetTrainSteps: 10 });
  });

  it("is refused next to right ones", () => {
    client.models.update(id, {
      name: "Cinematic Realism",
      // @ts-expect-error -- shortDescription
      shortDescripton: "Detailed scenes.",
    });
  });

  it("is refused in the parameters", () => {
    // @ts-expect-error -- learningRate
    client.models.update(id, { parameters: { learnigRate: 1 } });
    // @ts-expect-error -- numUNetTrainSteps
    client.models.update(id, { parameters: { numUnetTrainSteps: 10 } });
  });

  it("is refused in a concept", () => {
    // @ts-expect-error -- modelEpoch
    client.models.update(id, { concepts: [{ modelId: id, scale: 1, epoch: "000001" }] });
  });

  it("is refused in the options", () => {
    // @ts-expect-error -- apiKey
    new Scenario({ apikey: "key" });
    // @ts-expect-error -- signal
    client.models.update(id, {}, { signals: undefined });
  });
});

describe("a wrong value", () => {
  it("is refused: an enum's", () => {
    // @ts-expect-error -- flux.1-lora
    client.models.update(id, { type: "flux1-lora" });
    // @ts-expect-error -- cosine
    client.models.update(id, { parameters: { lrScheduler: "cosin" } });
    // @ts-expect-error -- likeness alone
    client.models.update(id, { parameters: { optimizeFor: "all" } });
  });

  it("is refused: null where nothing can be unset", () => {
    // @ts-expect-error -- string
    client.models.update(id, { name: null });
    // @ts-expect-error -- list
    client.models.update(id, { concepts: null });
    // @ts-expect-error -- object
    client.models.update(id, { parameters: null });
    // @ts-expect-error -- enum
    client.models.update(id, { type: null });
    // @ts-expect-error -- number
    client.models.update(id, { parameters: { rank: null } });
    // @ts-expect-error -- query
    client.models.update(id, { originalAssets: null });
    // @ts-expect-error -- string in a concept
    client.models.update(id, { concepts: [{ modelId: id, scale: 1, modelEpoch: null }] });
    // @ts-expect-error -- the params themselves
    client.models.update(id, null);
  });

  it("is refused: an incomplete concept", () => {
    // @ts-expect-error -- scale is missing
    client.models.update(id, { concepts: [{ modelId: id }] });
    // @ts-expect-error -- modelId is missing
    client.models.update(id, { concepts: [{ scale: 1 }] });
    // @ts-expect-error -- scale cannot be undefined
    client.models.update(id, { concepts: [{ modelId: id, scale: undefined }] });
    // @ts-expect-error -- not a list
    client.models.update(id, { concepts: { modelId: id, scale: 1 } });
  });

  it("is refused: another type", () => {
    // @ts-expect-error -- number
    client.models.update(id, { parameters: { learningRate: "0.0001" } });
    // @ts-expect-error -- number in a concept
    client.models.update(id, { concepts: [{ modelId: id, scale: "1" }] });
    // @ts-expect-error -- string
    client.models.update(id, { name: 64 });
    // @ts-expect-error -- boolean
    client.models.update(id, { originalAssets: "true" });
    // @ts-expect-error -- list of strings
    client.models.update(id, { parameters: { samplePrompts: "a fox" } });
    // @ts-expect-error -- string
    client.models.update(7, {});
    // @ts-expect-error -- no id
    client.models.update();
  });
});

describe("a model that was read", () => {
  it("has the documented fields and no others", async () => {
    const { model, ...rest } = await client.models.update(id);
    expectTypeOf<keyof typeof rest>().toEqualTypeOf<never>();
    expectTypeOf(model.id).toEqualTypeOf<string>();
    expectTypeOf(model.trainingImagesNumber).toEqualTypeOf<number>();
    // @ts-expect-error -- no such field
    model.nope;
    // @ts-expect-error -- no such parameter
    model.parameters?.nope;
    // @ts-expect-error -- the fields are below model
    (await client.models.update(id)).id;
  });

  it("may lack what is optional", async () => {
    const { model } = await client.models.update(id);
    expectTypeOf(model.name).toEqualTypeOf<string | undefined>();
    // @ts-expect-error -- possibly undefined
    model.parameters.rank;
    // @ts-expect-error -- possibly undefined
    model.epochs[0];
  });
});

describe("what is not exported", () => {
  it("cannot be imported", () => {
    type Client = typeof import("@scenario-models/client");
    // @ts-expect-error -- internal
    expectTypeOf<Client["Transport"]>();
    // @ts-expect-error -- internal
    expectTypeOf<Client["basicAuth"]>();
    // @ts-expect-error -- internal
    expectTypeOf<Client["fillPath"]>();
    // @ts-expect-error -- the wire's types have an entry point of their own
    expectTypeOf<import("@scenario-models/client").components>();
    type Enums = typeof import("@scenario-models/enums");
    // @ts-expect-error -- internal
    expectTypeOf<Enums["isOneOf"]>();
  });

  it("cannot be reached through the client", () => {
    // @ts-expect-error -- internal
    client.transport;
    // @ts-expect-error -- raw openapi-fetch
    client.PUT;
    // @ts-expect-error -- private
    client.models.transport;
  });
});
