import type * as client from "@scenario-models/client";
import { describe, expectTypeOf, it } from "vitest";
import type { components } from "../../packages/client/src/generated/wire.js";

type Wire = components["schemas"];
type Open<Enum> = Enum | client.Unlisted<Enum extends number ? number : string>;

/** Every schema by its name on the wire, with what the package exports for it. */
interface Named {
  AccessRestriction: Open<client.AccessRestriction>;
  ApiError: client.ApiError;
  ErrorDetails: client.ErrorDetails;
  ErrorName: Open<client.ErrorName>;
  LrScheduler: Open<client.LrScheduler>;
  Model: client.Model;
  ModelCapability: Open<client.ModelCapability>;
  ModelClass: client.ModelClass;
  ModelClassStatus: Open<client.ModelClassStatus>;
  ModelConcept: client.ModelConcept;
  ModelEpoch: client.ModelEpoch;
  ModelEpochAsset: client.ModelEpochAsset;
  ModelInput: client.ModelInput;
  ModelInputBackgroundBehavior: Open<client.ModelInputBackgroundBehavior>;
  ModelInputKind: Open<client.ModelInputKind>;
  ModelInputRequired: client.ModelInputRequired;
  ModelInputType: Open<client.ModelInputType>;
  ModelPerformanceStats: client.ModelPerformanceStats;
  ModelPerformanceStatsVariant: client.ModelPerformanceStatsVariant;
  ModelPerformanceStatsVariantArenaScore: client.ModelPerformanceStatsVariantArenaScore;
  ModelPrivacy: Open<client.ModelPrivacy>;
  ModelRetrieveResponse: client.ModelRetrieveResponse;
  ModelSource: Open<client.ModelSource>;
  ModelStatus: Open<client.ModelStatus>;
  ModelThumbnail: client.ModelThumbnail;
  ModelTrainingImage: client.ModelTrainingImage;
  ModelTrainingImagePair: client.ModelTrainingImagePair;
  ModelTrainingProgress: client.ModelTrainingProgress;
  ModelTrainingStats: client.ModelTrainingStats;
  ModelType: Open<client.ModelType>;
  ModelUiConfig: client.ModelUiConfig;
  ModelUiConfigInputProperties: client.ModelUiConfigInputProperties;
  ModelUiConfigLorasComponent: client.ModelUiConfigLorasComponent;
  ModelUiConfigPreset: client.ModelUiConfigPreset;
  ModelUiConfigResolutionComponent: client.ModelUiConfigResolutionComponent;
  ModelUiConfigResolutionComponentPreset: client.ModelUiConfigResolutionComponentPreset;
  ModelUiConfigTriggerGenerate: client.ModelUiConfigTriggerGenerate;
  ModelUpdateBody: client.ModelUpdateBody;
  ModelUpdateResponse: client.ModelUpdateResponse;
  OptimizeFor: Open<client.OptimizeFor>;
  TrainingParameters: client.TrainingParameters;
  TrainingStage: Open<client.TrainingStage>;
  TriggerGeneratePosition: Open<client.TriggerGeneratePosition>;
}

type IsAny<Type> = 0 extends 1 & Type ? true : false;
type Same<Left, Right> = true extends IsAny<Left> | IsAny<Right>
  ? false
  : [Left] extends [Right]
    ? [Right] extends [Left]
      ? true
      : false
    : false;
/** Objects without required fields are assignable to one another whatever they hold, so keys count too. */
type Interchangeable<Left, Right> = [Same<Left, Right>, Same<keyof Left, keyof Right>] extends [
  true,
  true,
]
  ? true
  : false;
type Mismatches<Left, Right> = {
  [Name in keyof Left | keyof Right]: Name extends keyof Left & keyof Right
    ? Interchangeable<Left[Name], Right[Name]> extends true
      ? never
      : Name
    : Name;
}[keyof Left | keyof Right];

describe("the package's types and the wire's", () => {
  it("are interchangeable, each schema with its own", () => {
    expectTypeOf<Mismatches<Named, Wire>>().toEqualTypeOf<never>();
  });

  it("are interchangeable in every field", () => {
    type Fields = {
      [Name in keyof Named]: Mismatches<Required<Named[Name]>, Required<Wire[Name]>>;
    };
    expectTypeOf<Fields[keyof Named]>().toEqualTypeOf<never>();
  });
});

describe("the comparison itself", () => {
  it("sees a difference", () => {
    expectTypeOf<Mismatches<{ a: { x: 1 } }, { a: { x: 2 } }>>().toEqualTypeOf<"a">();
    expectTypeOf<Mismatches<{ a: { x?: 1 } }, { a: { x?: 1; y?: 1 } }>>().toEqualTypeOf<"a">();
    expectTypeOf<Mismatches<{ a: { x: 1 } }, { a: { x?: 1 } }>>().toEqualTypeOf<"a">();
    expectTypeOf<Mismatches<{ a: string }, { b: string }>>().toEqualTypeOf<"a" | "b">();
    // biome-ignore lint/suspicious/noExplicitAny: any is what has to be caught
    expectTypeOf<Mismatches<{ a: any }, { a: string }>>().toEqualTypeOf<"a">();
    expectTypeOf<Mismatches<{ a: never }, { a: string }>>().toEqualTypeOf<"a">();
    expectTypeOf<Mismatches<{ a: string }, { a: string }>>().toEqualTypeOf<never>();
  });
});
