import type {
  Model,
  ModelConcept,
  ModelType,
  ModelUpdateParamsFor,
  Scenario,
  TrainingParameters,
  Unlisted,
} from "@scenario-models/client";
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
