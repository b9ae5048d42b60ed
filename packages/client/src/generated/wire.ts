// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type {
  AccessRestriction,
  ErrorName,
  LrScheduler,
  ModelCapability,
  ModelClassStatus,
  ModelInputBackgroundBehavior,
  ModelInputKind,
  ModelInputType,
  ModelPrivacy,
  ModelSource,
  ModelStatus,
  ModelType,
  OptimizeFor,
  TrainingStage,
  TriggerGeneratePosition,
  Unlisted,
} from "@scenario-models/enums";
import type {
  ApiError,
  ErrorDetails,
  Model,
  ModelClass,
  ModelConcept,
  ModelEpoch,
  ModelEpochAsset,
  ModelInput,
  ModelInputRequired,
  ModelPerformanceStats,
  ModelPerformanceStatsVariant,
  ModelPerformanceStatsVariantArenaScore,
  ModelRetrieveResponse,
  ModelThumbnail,
  ModelTrainingImage,
  ModelTrainingImagePair,
  ModelTrainingProgress,
  ModelTrainingStats,
  ModelUiConfig,
  ModelUiConfigInputProperties,
  ModelUiConfigLorasComponent,
  ModelUiConfigPreset,
  ModelUiConfigResolutionComponent,
  ModelUiConfigResolutionComponentPreset,
  ModelUiConfigTriggerGenerate,
  ModelUpdateBody,
  ModelUpdateResponse,
  TrainingParameters,
} from "./schemas/index.js";

export interface paths {
    "/models/{modelId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve a model
         * @description Returns all that the API says about a model: its type, its status, its epochs, the settings of its training. Read here first what an update depends on.
         */
        get: operations["retrieveModel"];
        /**
         * Update a model
         * @description Sets fields of a model, such as its name, its thumbnail or the settings it will be trained with, and returns the whole model. Training is started by another endpoint (`PUT /models/{modelId}/train`), never by this one.
         */
        put: operations["updateModel"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ModelCapability: ModelCapability | Unlisted;
        ModelPrivacy: ModelPrivacy | Unlisted;
        ModelSource: ModelSource | Unlisted;
        ModelStatus: ModelStatus | Unlisted;
        ModelType: ModelType | Unlisted;
        AccessRestriction: AccessRestriction | Unlisted<number>;
        ModelClassStatus: ModelClassStatus | Unlisted;
        ModelClass: ModelClass;
        ModelConcept: ModelConcept;
        ModelEpochAsset: ModelEpochAsset;
        ModelEpoch: ModelEpoch;
        ModelInputType: ModelInputType | Unlisted;
        ModelInputBackgroundBehavior: ModelInputBackgroundBehavior | Unlisted;
        ModelInputKind: ModelInputKind | Unlisted;
        ModelInputRequired: ModelInputRequired;
        ModelInput: ModelInput;
        LrScheduler: LrScheduler | Unlisted;
        OptimizeFor: OptimizeFor | Unlisted;
        TrainingParameters: TrainingParameters;
        ModelPerformanceStatsVariantArenaScore: ModelPerformanceStatsVariantArenaScore;
        ModelPerformanceStatsVariant: ModelPerformanceStatsVariant;
        ModelPerformanceStats: ModelPerformanceStats;
        ModelThumbnail: ModelThumbnail;
        ModelTrainingImagePair: ModelTrainingImagePair;
        ModelTrainingImage: ModelTrainingImage;
        TrainingStage: TrainingStage | Unlisted;
        ModelTrainingProgress: ModelTrainingProgress;
        ModelTrainingStats: ModelTrainingStats;
        ModelUiConfigInputProperties: ModelUiConfigInputProperties;
        ModelUiConfigLorasComponent: ModelUiConfigLorasComponent;
        ModelUiConfigPreset: ModelUiConfigPreset;
        ModelUiConfigResolutionComponentPreset: ModelUiConfigResolutionComponentPreset;
        ModelUiConfigResolutionComponent: ModelUiConfigResolutionComponent;
        TriggerGeneratePosition: TriggerGeneratePosition | Unlisted;
        ModelUiConfigTriggerGenerate: ModelUiConfigTriggerGenerate;
        ModelUiConfig: ModelUiConfig;
        Model: Model;
        ModelRetrieveResponse: ModelRetrieveResponse;
        ErrorName: ErrorName | Unlisted;
        ErrorDetails: ErrorDetails;
        ApiError: ApiError;
        ModelUpdateBody: ModelUpdateBody;
        ModelUpdateResponse: ModelUpdateResponse;
    };
    responses: {
        /** @description The request is not valid. Change it before you send it again. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description The credentials are missing, wrong or expired. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description You have no access to this model, or your plan does not include it. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description There is no model with this ID. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description Too many requests in a short time, or a limit of the plan. After the former wait, then try again, and wait longer after each failure; the latter stays however long you wait. */
        TooManyRequests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description Something went wrong on the server. Try again a little later. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
    };
    parameters: {
        /** @description The ID of the model. */
        ModelId: string;
        /** @description Whether assets come back untouched, as they were provided, instead of transformed. */
        OriginalAssets: boolean;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    retrieveModel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The ID of the model. */
                modelId: components["parameters"]["ModelId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The model. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelRetrieveResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    updateModel: {
        parameters: {
            query?: {
                /** @description Whether assets come back untouched, as they were provided, instead of transformed. */
                originalAssets?: components["parameters"]["OriginalAssets"];
            };
            header?: never;
            path: {
                /** @description The ID of the model. */
                modelId: components["parameters"]["ModelId"];
            };
            cookie?: never;
        };
        /** @description The fields to set. Leave out the others. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModelUpdateBody"];
            };
        };
        responses: {
            /** @description The model, with the changes applied. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelUpdateResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
}
