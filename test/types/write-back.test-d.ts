import type {
  JsonInput,
  JsonValue,
  Model,
  ModelConcept,
  ModelRequestOptions,
  ModelType,
  ModelUpdateParamsFor,
  Scenario,
  TrainingParameters,
  Unlisted,
} from "@scenario-models/client";
import { checkModelUpdate } from "@scenario-models/client/rules";
import { describe, expectTypeOf, it } from "vitest";

declare const client: Scenario;
declare const id: string;

/** A model of each type, as it was read. */
type Read = { [Type in ModelType]: Model & { readonly type: Type } };
declare const read: Read;

describe("what one reads", () => {
  it("is a model", () => {
    expectTypeOf(
      client.models.retrieve(id).then(({ model }) => model),
    ).resolves.toEqualTypeOf<Model>();
  });

  it("has lists that can be changed", () => {
    expectTypeOf<Model["concepts"]>().toEqualTypeOf<ModelConcept[] | undefined>();
    expectTypeOf<TrainingParameters["samplePrompts"]>().toEqualTypeOf<string[] | undefined>();
    expectTypeOf<Model["parameters"]>().toEqualTypeOf<TrainingParameters | undefined>();
  });

  it("can be written back, whatever the type of the model", async () => {
    const { model } = await client.models.retrieve(id);
    await client.models.update(id, { parameters: model.parameters }, { model });
    await client.models.update(id, { parameters: { ...model.parameters, rank: 16 } }, { model });
    for (const one of Object.values(read))
      await client.models.update(one.id, { parameters: one.parameters }, { model: one });
    expectTypeOf<{ parameters: Model["parameters"] }>().toExtend<
      ModelUpdateParamsFor<ModelType | Unlisted>
    >();
  });
});

type Writable<Value> = [JsonInput] extends [Value]
  ? JsonValue | Exclude<Value, JsonInput>
  : Value extends string | number | boolean | null | undefined
    ? Value
    : { -readonly [Name in keyof Value]: Writable<Value[Name]> };

describe("the model that a call is checked against", () => {
  it("may have readonly lists, at any depth", () => {
    const asset = { assetId: "asset_1", url: "https://example.com/asset_1" };
    const model = {
      type: "flux.1-lora",
      tags: ["fox"],
      epochs: [{ epoch: "000001", assets: [asset] }],
      parameters: { samplePrompts: ["a fox"] },
    } as const;
    client.models.update(id, { epoch: "000001" }, { model });
    checkModelUpdate({ epoch: "000001" }, { model });
  });

  it("is held to its type, otherwise", () => {
    type Taken = NonNullable<ModelRequestOptions<Model>["model"]>;
    expectTypeOf<Writable<Taken>>().toEqualTypeOf<Partial<Model>>();
    // @ts-expect-error -- list of strings
    client.models.update(id, {}, { model: { tags: [1] as const } });
    // @ts-expect-error -- no such field
    client.models.update(id, {}, { model: { epochs: [{ epoch: "1", asset: [] }] as const } });
    // @ts-expect-error -- list of strings
    checkModelUpdate({}, { model: { parameters: { samplePrompts: [1] } } });
    // @ts-expect-error -- misspelt
    checkModelUpdate({}, { model: { typ: "flux.1-lora" } });
  });
});
