import type Scenario from "@scenario-models/client";
import * as reexported from "@scenario-models/client";
import {
  AccessRestriction,
  type EnumOption,
  isAccessRestriction,
  isModelType,
  ModelType,
  modelTypeOptions,
  modelTypeValues,
  type Unlisted,
  unlisted,
} from "@scenario-models/enums";
import { describe, expectTypeOf, it } from "vitest";

declare const client: Scenario;
declare const plain: string;

describe("an enum", () => {
  it("is the union of its values", () => {
    expectTypeOf<(typeof modelTypeValues)[number]>().toEqualTypeOf<ModelType>();
    expectTypeOf<(typeof ModelType)[keyof typeof ModelType]>().toEqualTypeOf<ModelType>();
    expectTypeOf(modelTypeOptions).toEqualTypeOf<readonly EnumOption<ModelType>[]>();
    expectTypeOf<AccessRestriction>().toEqualTypeOf<0 | 25 | 50 | 75 | 100>();
    expectTypeOf(AccessRestriction.ProPlan).toEqualTypeOf<50>();
    expectTypeOf<"flux.1-lora">().toExtend<ModelType>();
    expectTypeOf<"flux1-lora">().not.toExtend<ModelType>();
  });

  it("has a guard that narrows", () => {
    const value: unknown = plain;
    if (isModelType(value)) expectTypeOf(value).toEqualTypeOf<ModelType>();
    else expectTypeOf(value).toEqualTypeOf<unknown>();
    if (isModelType(plain)) expectTypeOf(plain).toEqualTypeOf<ModelType>();
    if (isAccessRestriction(value)) expectTypeOf(value).toEqualTypeOf<AccessRestriction>();
  });

  it("cannot be written to", () => {
    // @ts-expect-error -- readonly
    modelTypeValues.push("custom");
    // @ts-expect-error -- readonly
    ModelType.Custom = "custom";
  });

  it("is the same in the client's package", () => {
    expectTypeOf<reexported.ModelType>().toEqualTypeOf<ModelType>();
    expectTypeOf(reexported.isModelType).toEqualTypeOf(isModelType);
  });
});

describe("a value that is not listed", () => {
  it("is accepted from unlisted alone", () => {
    client.models.update("model_1", { type: unlisted("flux.3-lora") });
    client.models.update("model_1", { parameters: { lrScheduler: unlisted(plain) } });
    // @ts-expect-error -- not listed
    client.models.update("model_1", { type: "flux.3-lora" });
    // @ts-expect-error -- might be anything
    client.models.update("model_1", { type: plain });
  });

  it("fits an enum of its own kind alone", async () => {
    const { model } = await client.models.update("model_1");
    model.accessRestrictions = unlisted(150);
    // @ts-expect-error -- a number's place
    model.accessRestrictions = unlisted("150");
    // @ts-expect-error -- a string's place
    model.type = unlisted(150);
    expectTypeOf(unlisted("flux.3-lora")).toEqualTypeOf<Unlisted>();
    expectTypeOf(unlisted(150)).toEqualTypeOf<Unlisted<number>>();
  });

  it("still is a string or a number", () => {
    expectTypeOf<Unlisted>().toExtend<string>();
    expectTypeOf<Unlisted<number>>().toExtend<number>();
    expectTypeOf<string>().not.toExtend<Unlisted>();
  });
});

describe("a model type that was read", () => {
  it("narrows on comparison", async () => {
    const { model } = await client.models.update("model_1");
    expectTypeOf(model.type).toEqualTypeOf<ModelType | Unlisted>();
    // What is not listed might be spelt in any way, so it stays until the guard has ruled it out.
    if (model.type === "flux.1-lora") {
      expectTypeOf(model.type).toEqualTypeOf<"flux.1-lora" | Unlisted>();
    }
    if (isModelType(model.type)) {
      expectTypeOf(model.type).toEqualTypeOf<ModelType>();
      if (model.type === "flux.1-lora") expectTypeOf(model.type).toEqualTypeOf<"flux.1-lora">();
      // @ts-expect-error -- flux.1-lora
      model.type === "flux1-lora";
    }
    // @ts-expect-error -- can never be equal
    model.type === 7;
  });

  it("leaves a string to the default branch", async () => {
    const { model } = await client.models.update("model_1");
    type Others = Exclude<ModelType, "custom" | "gpt-image-1">;
    const describeType = (): string => {
      switch (model.type) {
        case "custom":
          return "a custom model";
        case "gpt-image-1":
          return "an image model";
        default: {
          expectTypeOf(model.type).toExtend<string>();
          expectTypeOf(model.type).exclude<Unlisted>().toEqualTypeOf<Others>();
          return model.type.toUpperCase();
        }
      }
    };
    expectTypeOf(describeType).returns.toEqualTypeOf<string>();
  });
});
