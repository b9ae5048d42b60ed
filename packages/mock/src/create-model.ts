import { type Model, type ModelType, modelPrivacyValues } from "@scenario-models/client";
import { cases, requiredFields } from "./generated/cases.js";
import type { ModelCase } from "./model-case.js";
import { createSeededRandom, type SeededRandom } from "./seeded-random.js";

/** Fields of the model as given; the others are made up to fit them. */
export type ModelFields<Type extends ModelType> = Partial<Omit<Model, "type">> & {
  readonly type?: Type;
};

export interface CreateOptions {
  /** The same seed gives the same model. Default: 1. */
  readonly seed?: number;
}

/** A model whose type is known to the compiler. */
export interface ModelOf<Type extends ModelType> extends Model {
  type: Type;
}

const defaultType = "flux.1-lora";

/**
 * Creates a model that is valid by the API's description, if the given fields are: of the given type and status, with
 * training parameters that fit the type. The result depends on the arguments alone.
 */
export function createModel<const Type extends ModelType = typeof defaultType>(
  fields?: ModelFields<Type>,
  options?: CreateOptions,
): ModelOf<Type>;
export function createModel(
  fields: ModelFields<ModelType> = {},
  { seed = 1 }: CreateOptions = {},
): ModelOf<ModelType> {
  const pick = createSeededRandom(seed);
  const { type = defaultType, status = "trained" } = fields;
  const found = cases.find(({ types }) => types.includes(type));
  const created = new Date(Date.UTC(2026, 0, 1) + pick.number({ minimum: 0, maximum: 200 }) * day);
  return {
    id: `model_${pick.id(22)}`,
    capabilities: pick.flag() ? ["txt2img"] : ["txt2img", "img2img"],
    collectionIds: [],
    createdAt: created.toISOString(),
    custom: type === "custom",
    exampleAssetIds: [],
    privacy: pick.oneOf(modelPrivacyValues, "private"),
    source: found === undefined ? "other" : "scenario",
    status,
    tags: [pick.oneOf(subjects)],
    trainingImagesNumber: found === undefined ? 0 : pick.number({ minimum: 5, maximum: 40 }),
    type,
    updatedAt: new Date(created.getTime() + day).toISOString(),
    name: `${pick.oneOf(moods)} ${pick.oneOf(subjects)}`,
    ...makeRequired(type, pick),
    ...(found === undefined ? {} : { parameters: found.makeParameters(pick) }),
    ...makeTraining(found, status, created),
    ...fields,
  };
}

const day = 24 * 60 * 60 * 1000;
const hour = day / 24;
const moods = ["Cinematic", "Quiet", "Neon", "Hand-painted", "Misty", "Golden"];
const subjects = ["Forest", "Harbour", "Portraits", "Ruins", "Kitchens", "Skies"];

/** Fields that every model of the type has. */
function makeRequired(type: ModelType, pick: SeededRandom): Pick<Model, "concepts"> {
  if (requiredFields[type]?.includes("concepts") !== true) return {};
  return {
    concepts: [
      { modelId: `model_${pick.id(22)}`, scale: 1 },
      { modelId: `model_${pick.id(22)}`, scale: 0.5 },
    ],
  };
}

/** The fields that a training sets, for the status of the model. */
function makeTraining(
  found: ModelCase | undefined,
  status: Model["status"],
  created: Date,
): Pick<Model, "epochs" | "trainingProgress" | "trainingStats"> {
  if (found === undefined) return {};
  const started = created.getTime() + hour;
  const states: Readonly<Record<string, ReturnType<typeof makeTraining>>> = {
    training: {
      trainingProgress: {
        stage: "running-train",
        updatedAt: started + hour / 2,
        position: 0,
        progress: 0.5,
        remainingTimeMs: hour / 2,
        startedAt: started,
      },
    },
    trained: {
      trainingStats: {
        startedAt: new Date(started).toISOString(),
        endedAt: new Date(started + hour).toISOString(),
        queueDuration: 30,
        trainDuration: hour / 1000,
      },
      ...(found.fields.includes("epochs")
        ? { epochs: [{ epoch: "000005" }, { epoch: "000010" }] }
        : {}),
    },
  };
  return (Object.hasOwn(states, status) && states[status]) || {};
}
