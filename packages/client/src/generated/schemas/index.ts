// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

export type { ApiError } from "./api-error.js";
export type { ModelClass } from "./model-class.js";
export type { ModelConcept } from "./model-concept.js";
export type { ModelEpochAsset } from "./model-epoch-asset.js";
export type { ModelEpoch } from "./model-epoch.js";
export type { ModelInputRequired } from "./model-input-required.js";
export type { ModelInput } from "./model-input.js";
export type { ModelPerformanceStatsVariantArenaScore } from "./model-performance-stats-variant-arena-score.js";
export type { ModelPerformanceStatsVariant } from "./model-performance-stats-variant.js";
export type { ModelPerformanceStats } from "./model-performance-stats.js";
export type { ModelThumbnail } from "./model-thumbnail.js";
export type { ModelTrainingImagePair } from "./model-training-image-pair.js";
export type { ModelTrainingImage } from "./model-training-image.js";
export type { ModelTrainingProgress } from "./model-training-progress.js";
export type { ModelTrainingStats } from "./model-training-stats.js";
export type { ModelUiConfigInputProperties } from "./model-ui-config-input-properties.js";
export type { ModelUiConfigLorasComponent } from "./model-ui-config-loras-component.js";
export type { ModelUiConfigPreset } from "./model-ui-config-preset.js";
export type { ModelUiConfigResolutionComponentPreset } from "./model-ui-config-resolution-component-preset.js";
export type { ModelUiConfigResolutionComponent } from "./model-ui-config-resolution-component.js";
export type { ModelUiConfigTriggerGenerate } from "./model-ui-config-trigger-generate.js";
export type { ModelUiConfig } from "./model-ui-config.js";
export type { ModelUpdateBody } from "./model-update-body.js";
export type { ModelUpdateResponse } from "./model-update-response.js";
export type { Model } from "./model.js";
export type { TrainingParameters } from "./training-parameters.js";
