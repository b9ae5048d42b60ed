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
import { anything, listOf, mapOf, object, oneOf, type Shape } from "../drift/shapes.js";

/** What is known of `ModelConcept`. */
const modelConceptShape: Shape = object(() => ({
  modelId: anything,
  scale: anything,
  modelEpoch: anything,
}));

/** What is known of `TrainingParameters`. */
const trainingParametersShape: Shape = object(() => ({
  age: anything,
  batchSize: anything,
  classPrompt: anything,
  cloneType: anything,
  conceptPrompt: anything,
  gender: anything,
  language: anything,
  learningRate: anything,
  learningRateTextEncoder: anything,
  learningRateUnet: anything,
  lrScheduler: oneOf(lrSchedulerValues),
  maxTrainSteps: anything,
  nbEpochs: anything,
  nbRepeats: anything,
  numTextTrainSteps: anything,
  numUNetTrainSteps: anything,
  optimizeFor: oneOf(optimizeForValues),
  priorLossWeight: anything,
  randomCrop: anything,
  randomCropRatio: anything,
  randomCropScale: anything,
  rank: anything,
  removeBackgroundNoise: anything,
  samplePrompts: anything,
  sampleSourceImages: anything,
  scaleLr: anything,
  seed: anything,
  textEncoderTrainingRatio: anything,
  validationFrequency: anything,
  validationPrompt: anything,
  voiceDescription: anything,
  wandbKey: anything,
}));

/** What is known of `ModelUpdateResponse`. */
const modelUpdateResponseShape: Shape = object(() => ({
  model: modelShape,
}));

/** What is known of `Model`. */
const modelShape: Shape = object(() => ({
  id: anything,
  capabilities: listOf(oneOf(modelCapabilityValues)),
  collectionIds: anything,
  createdAt: anything,
  custom: anything,
  exampleAssetIds: anything,
  privacy: oneOf(modelPrivacyValues),
  source: oneOf(modelSourceValues),
  status: oneOf(modelStatusValues),
  tags: anything,
  trainingImagesNumber: anything,
  type: oneOf(modelTypeValues),
  updatedAt: anything,
  accessRestrictions: oneOf(accessRestrictionValues),
  authorId: anything,
  class: modelClassShape,
  compliantModelIds: anything,
  concepts: listOf(modelConceptShape),
  epoch: anything,
  epochs: listOf(modelEpochShape),
  inputs: listOf(modelInputShape),
  modelKeyword: anything,
  name: anything,
  negativePromptEmbedding: anything,
  ownerId: anything,
  parameters: trainingParametersShape,
  parentModelId: anything,
  performanceStats: modelPerformanceStatsShape,
  promptEmbedding: anything,
  shortDescription: anything,
  softDeletionOn: anything,
  thumbnail: modelThumbnailShape,
  trainingImagePairs: listOf(modelTrainingImagePairShape),
  trainingImages: listOf(modelTrainingImageShape),
  trainingProgress: modelTrainingProgressShape,
  trainingStats: modelTrainingStatsShape,
  uiConfig: modelUiConfigShape,
  userId: anything,
}));

/** What is known of `ModelClass`. */
const modelClassShape: Shape = object(() => ({
  category: anything,
  conceptPrompt: anything,
  modelId: anything,
  name: anything,
  prompt: anything,
  slug: anything,
  status: oneOf(modelClassStatusValues),
  thumbnails: anything,
}));

/** What is known of `ModelEpoch`. */
const modelEpochShape: Shape = object(() => ({
  epoch: anything,
  assets: listOf(modelEpochAssetShape),
}));

/** What is known of `ModelEpochAsset`. */
const modelEpochAssetShape: Shape = object(() => ({
  assetId: anything,
  url: anything,
}));

/** What is known of `ModelInput`. */
const modelInputShape: Shape = object(() => ({
  name: anything,
  type: oneOf(modelInputTypeValues),
  allowedValues: anything,
  backgroundBehavior: oneOf(modelInputBackgroundBehaviorValues),
  color: anything,
  costImpact: anything,
  default: anything,
  description: anything,
  group: anything,
  hint: anything,
  inputs: anything,
  kind: oneOf(modelInputKindValues),
  label: anything,
  maskFrom: anything,
  max: anything,
  maxLength: anything,
  maxSize: anything,
  min: anything,
  minLength: anything,
  modelTypes: listOf(oneOf(modelTypeValues)),
  parent: anything,
  placeholder: anything,
  prompt: anything,
  promptSpark: anything,
  required: modelInputRequiredShape,
  step: anything,
}));

/** What is known of `ModelInputRequired`. */
const modelInputRequiredShape: Shape = object(() => ({
  always: anything,
  conditionalValues: anything,
  ifDefined: anything,
  ifNotDefined: anything,
}));

/** What is known of `ModelPerformanceStats`. */
const modelPerformanceStatsShape: Shape = object(() => ({
  variants: listOf(modelPerformanceStatsVariantShape),
  default: anything,
}));

/** What is known of `ModelPerformanceStatsVariant`. */
const modelPerformanceStatsVariantShape: Shape = object(() => ({
  capability: anything,
  computedAt: anything,
  variantKey: anything,
  arenaScore: modelPerformanceStatsVariantArenaScoreShape,
  costPerAssetMaxCU: anything,
  costPerAssetMinCU: anything,
  costPerAssetP50CU: anything,
  inferenceLatencyP50Sec: anything,
  inferenceLatencyP75Sec: anything,
  resolution: anything,
  totalLatencyP50Sec: anything,
  totalLatencyP75Sec: anything,
}));

/** What is known of `ModelPerformanceStatsVariantArenaScore`. */
const modelPerformanceStatsVariantArenaScoreShape: Shape = object(() => ({
  arenaCategory: anything,
  arenaModelName: anything,
  fetchedAt: anything,
  rank: anything,
  rating: anything,
  ratingLower: anything,
  ratingUpper: anything,
  votes: anything,
}));

/** What is known of `ModelThumbnail`. */
const modelThumbnailShape: Shape = object(() => ({
  assetId: anything,
  url: anything,
}));

/** What is known of `ModelTrainingImagePair`. */
const modelTrainingImagePairShape: Shape = object(() => ({
  instruction: anything,
  sourceId: anything,
  targetId: anything,
}));

/** What is known of `ModelTrainingImage`. */
const modelTrainingImageShape: Shape = object(() => ({
  id: anything,
  automaticCaptioning: anything,
  createdAt: anything,
  description: anything,
  downloadUrl: anything,
  name: anything,
}));

/** What is known of `ModelTrainingProgress`. */
const modelTrainingProgressShape: Shape = object(() => ({
  stage: oneOf(trainingStageValues),
  updatedAt: anything,
  position: anything,
  progress: anything,
  remainingTimeMs: anything,
  startedAt: anything,
}));

/** What is known of `ModelTrainingStats`. */
const modelTrainingStatsShape: Shape = object(() => ({
  endedAt: anything,
  queueDuration: anything,
  startedAt: anything,
  trainDuration: anything,
}));

/** What is known of `ModelUiConfig`. */
const modelUiConfigShape: Shape = object(() => ({
  inputProperties: mapOf(modelUiConfigInputPropertiesShape),
  lorasComponent: modelUiConfigLorasComponentShape,
  presets: listOf(modelUiConfigPresetShape),
  resolutionComponent: modelUiConfigResolutionComponentShape,
  selects: anything,
  triggerGenerate: modelUiConfigTriggerGenerateShape,
}));

/** What is known of `ModelUiConfigInputProperties`. */
const modelUiConfigInputPropertiesShape: Shape = object(() => ({
  collapsed: anything,
}));

/** What is known of `ModelUiConfigLorasComponent`. */
const modelUiConfigLorasComponentShape: Shape = object(() => ({
  label: anything,
  modelInput: anything,
  scaleInput: anything,
  modelIdInput: anything,
}));

/** What is known of `ModelUiConfigPreset`. */
const modelUiConfigPresetShape: Shape = object(() => ({
  fields: anything,
  presets: anything,
}));

/** What is known of `ModelUiConfigResolutionComponent`. */
const modelUiConfigResolutionComponentShape: Shape = object(() => ({
  heightInput: anything,
  label: anything,
  presets: listOf(modelUiConfigResolutionComponentPresetShape),
  widthInput: anything,
}));

/** What is known of `ModelUiConfigResolutionComponentPreset`. */
const modelUiConfigResolutionComponentPresetShape: Shape = object(() => ({
  height: anything,
  label: anything,
  width: anything,
}));

/** What is known of `ModelUiConfigTriggerGenerate`. */
const modelUiConfigTriggerGenerateShape: Shape = object(() => ({
  label: anything,
  after: anything,
  position: oneOf(triggerGeneratePositionValues),
}));

/** What is known of the answer of each operation, by its id. */
export const answers: Readonly<Record<string, Shape>> = {
  updateModel: modelUpdateResponseShape,
};
