// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import {
  accessRestrictionValues,
  lrSchedulerValues,
  modelCapabilityValues,
  modelClassStatusValues,
  modelInputBackgroundBehaviorValues,
  modelInputKindValues,
  modelInputTypeValues,
  modelPrivacyValues,
  modelSourceValues,
  modelStatusValues,
  modelTypeValues,
  optimizeForValues,
  trainingStageValues,
  triggerGeneratePositionValues,
} from "@scenario-models/enums";
import { enumOf, listOf, mapOf, object, type ResponseShape, unknown } from "../response-shapes.js";

/** The known shape of `ModelConcept`. */
const modelConceptShape: ResponseShape = object(() => ({
  modelId: unknown,
  scale: unknown,
  modelEpoch: unknown,
}));

/** The known shape of `TrainingParameters`. */
const trainingParametersShape: ResponseShape = object(() => ({
  age: unknown,
  batchSize: unknown,
  classPrompt: unknown,
  cloneType: unknown,
  conceptPrompt: unknown,
  gender: unknown,
  language: unknown,
  learningRate: unknown,
  learningRateTextEncoder: unknown,
  learningRateUnet: unknown,
  lrScheduler: enumOf(lrSchedulerValues),
  maxTrainSteps: unknown,
  nbEpochs: unknown,
  nbRepeats: unknown,
  numTextTrainSteps: unknown,
  numUNetTrainSteps: unknown,
  optimizeFor: enumOf(optimizeForValues),
  priorLossWeight: unknown,
  randomCrop: unknown,
  randomCropRatio: unknown,
  randomCropScale: unknown,
  rank: unknown,
  removeBackgroundNoise: unknown,
  samplePrompts: unknown,
  sampleSourceImages: unknown,
  scaleLr: unknown,
  seed: unknown,
  textEncoderTrainingRatio: unknown,
  validationFrequency: unknown,
  validationPrompt: unknown,
  voiceDescription: unknown,
  wandbKey: unknown,
}));

/** The known shape of `ModelUpdateResponse`. */
const modelUpdateResponseShape: ResponseShape = object(() => ({
  model: modelShape,
}));

/** The known shape of `Model`. */
const modelShape: ResponseShape = object(() => ({
  id: unknown,
  capabilities: listOf(enumOf(modelCapabilityValues)),
  collectionIds: unknown,
  createdAt: unknown,
  custom: unknown,
  exampleAssetIds: unknown,
  privacy: enumOf(modelPrivacyValues),
  source: enumOf(modelSourceValues),
  status: enumOf(modelStatusValues),
  tags: unknown,
  trainingImagesNumber: unknown,
  type: enumOf(modelTypeValues),
  updatedAt: unknown,
  accessRestrictions: enumOf(accessRestrictionValues),
  authorId: unknown,
  class: modelClassShape,
  compliantModelIds: unknown,
  concepts: listOf(modelConceptShape),
  disableRefund: unknown,
  epoch: unknown,
  epochs: listOf(modelEpochShape),
  inputs: listOf(modelInputShape),
  modelKeyword: unknown,
  name: unknown,
  negativePromptEmbedding: unknown,
  ownerId: unknown,
  parameters: trainingParametersShape,
  parentModelId: unknown,
  performanceStats: modelPerformanceStatsShape,
  promptEmbedding: unknown,
  shortDescription: unknown,
  softDeletionOn: unknown,
  thumbnail: modelThumbnailShape,
  trainingImagePairs: listOf(modelTrainingImagePairShape),
  trainingImages: listOf(modelTrainingImageShape),
  trainingProgress: modelTrainingProgressShape,
  trainingStats: modelTrainingStatsShape,
  uiConfig: modelUiConfigShape,
  userId: unknown,
}));

/** The known shape of `ModelClass`. */
const modelClassShape: ResponseShape = object(() => ({
  category: unknown,
  conceptPrompt: unknown,
  modelId: unknown,
  name: unknown,
  prompt: unknown,
  slug: unknown,
  status: enumOf(modelClassStatusValues),
  thumbnails: unknown,
}));

/** The known shape of `ModelEpoch`. */
const modelEpochShape: ResponseShape = object(() => ({
  epoch: unknown,
  assets: listOf(modelEpochAssetShape),
}));

/** The known shape of `ModelEpochAsset`. */
const modelEpochAssetShape: ResponseShape = object(() => ({
  assetId: unknown,
  url: unknown,
}));

/** The known shape of `ModelInput`. */
const modelInputShape: ResponseShape = object(() => ({
  name: unknown,
  type: enumOf(modelInputTypeValues),
  allowedValues: unknown,
  backgroundBehavior: enumOf(modelInputBackgroundBehaviorValues),
  color: unknown,
  costImpact: unknown,
  default: unknown,
  description: unknown,
  group: unknown,
  hint: unknown,
  inputs: unknown,
  kind: enumOf(modelInputKindValues),
  label: unknown,
  maskFrom: unknown,
  max: unknown,
  maxDuration: unknown,
  maxLength: unknown,
  maxSize: unknown,
  min: unknown,
  minLength: unknown,
  modelTypes: listOf(enumOf(modelTypeValues)),
  parent: unknown,
  placeholder: unknown,
  prompt: unknown,
  promptSpark: unknown,
  required: modelInputRequiredShape,
  step: unknown,
}));

/** The known shape of `ModelInputRequired`. */
const modelInputRequiredShape: ResponseShape = object(() => ({
  always: unknown,
  conditionalValues: unknown,
  ifDefined: unknown,
  ifNotDefined: unknown,
}));

/** The known shape of `ModelPerformanceStats`. */
const modelPerformanceStatsShape: ResponseShape = object(() => ({
  variants: listOf(modelPerformanceStatsVariantShape),
  default: unknown,
}));

/** The known shape of `ModelPerformanceStatsVariant`. */
const modelPerformanceStatsVariantShape: ResponseShape = object(() => ({
  capability: unknown,
  computedAt: unknown,
  variantKey: unknown,
  arenaScore: modelPerformanceStatsVariantArenaScoreShape,
  costPerAssetMaxCU: unknown,
  costPerAssetMinCU: unknown,
  costPerAssetP50CU: unknown,
  inferenceLatencyP50Sec: unknown,
  inferenceLatencyP75Sec: unknown,
  resolution: unknown,
  totalLatencyP50Sec: unknown,
  totalLatencyP75Sec: unknown,
}));

/** The known shape of `ModelPerformanceStatsVariantArenaScore`. */
const modelPerformanceStatsVariantArenaScoreShape: ResponseShape = object(() => ({
  arenaCategory: unknown,
  arenaModelName: unknown,
  fetchedAt: unknown,
  rank: unknown,
  rating: unknown,
  ratingLower: unknown,
  ratingUpper: unknown,
  votes: unknown,
}));

/** The known shape of `ModelThumbnail`. */
const modelThumbnailShape: ResponseShape = object(() => ({
  assetId: unknown,
  url: unknown,
}));

/** The known shape of `ModelTrainingImagePair`. */
const modelTrainingImagePairShape: ResponseShape = object(() => ({
  instruction: unknown,
  sourceId: unknown,
  targetId: unknown,
}));

/** The known shape of `ModelTrainingImage`. */
const modelTrainingImageShape: ResponseShape = object(() => ({
  id: unknown,
  automaticCaptioning: unknown,
  createdAt: unknown,
  description: unknown,
  downloadUrl: unknown,
  name: unknown,
}));

/** The known shape of `ModelTrainingProgress`. */
const modelTrainingProgressShape: ResponseShape = object(() => ({
  stage: enumOf(trainingStageValues),
  updatedAt: unknown,
  captchaImageUrl: unknown,
  position: unknown,
  progress: unknown,
  remainingTimeMs: unknown,
  retryableError: unknown,
  retryCount: unknown,
  startedAt: unknown,
}));

/** The known shape of `ModelTrainingStats`. */
const modelTrainingStatsShape: ResponseShape = object(() => ({
  endedAt: unknown,
  queueDuration: unknown,
  startedAt: unknown,
  trainDuration: unknown,
}));

/** The known shape of `ModelUiConfig`. */
const modelUiConfigShape: ResponseShape = object(() => ({
  inputProperties: mapOf(modelUiConfigInputPropertiesShape),
  lorasComponent: modelUiConfigLorasComponentShape,
  presets: listOf(modelUiConfigPresetShape),
  resolutionComponent: modelUiConfigResolutionComponentShape,
  selects: unknown,
  triggerGenerate: modelUiConfigTriggerGenerateShape,
}));

/** The known shape of `ModelUiConfigInputProperties`. */
const modelUiConfigInputPropertiesShape: ResponseShape = object(() => ({
  collapsed: unknown,
}));

/** The known shape of `ModelUiConfigLorasComponent`. */
const modelUiConfigLorasComponentShape: ResponseShape = object(() => ({
  label: unknown,
  modelInput: unknown,
  scaleInput: unknown,
  modelIdInput: unknown,
}));

/** The known shape of `ModelUiConfigPreset`. */
const modelUiConfigPresetShape: ResponseShape = object(() => ({
  fields: unknown,
  presets: unknown,
}));

/** The known shape of `ModelUiConfigResolutionComponent`. */
const modelUiConfigResolutionComponentShape: ResponseShape = object(() => ({
  heightInput: unknown,
  label: unknown,
  presets: listOf(modelUiConfigResolutionComponentPresetShape),
  widthInput: unknown,
}));

/** The known shape of `ModelUiConfigResolutionComponentPreset`. */
const modelUiConfigResolutionComponentPresetShape: ResponseShape = object(() => ({
  height: unknown,
  label: unknown,
  width: unknown,
}));

/** The known shape of `ModelUiConfigTriggerGenerate`. */
const modelUiConfigTriggerGenerateShape: ResponseShape = object(() => ({
  label: unknown,
  after: unknown,
  position: enumOf(triggerGeneratePositionValues),
}));

/** The known shape of `ModelRetrieveResponse`. */
const modelRetrieveResponseShape: ResponseShape = object(() => ({
  model: modelShape,
}));

/** The known shape of the response of each operation, by operation id. */
export const driftShapes: Readonly<Record<string, ResponseShape>> = {
  updateModel: modelUpdateResponseShape,
  retrieveModel: modelRetrieveResponseShape,
};
