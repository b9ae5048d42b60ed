// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

/** The schemas of responses, as JSON Schema, without their texts. */
export const schemas: Readonly<Record<string, object>> = {
  ModelCapability: {
    type: "string",
    enum: [
      "3d23d",
      "audio2audio",
      "audio2txt",
      "audio2video",
      "controlnet",
      "controlnet_img2img",
      "controlnet_inpaint",
      "controlnet_inpaint_ip_adapter",
      "controlnet_ip_adapter",
      "controlnet_reference",
      "controlnet_texture",
      "img23d",
      "img2img",
      "img2img_ip_adapter",
      "img2img_texture",
      "img2txt",
      "img2video",
      "inpaint",
      "inpaint_ip_adapter",
      "outpaint",
      "reference",
      "reference_texture",
      "txt23d",
      "txt2audio",
      "txt2img",
      "txt2img_ip_adapter",
      "txt2img_texture",
      "txt2txt",
      "txt2video",
      "video23d",
      "video2audio",
      "video2img",
      "video2video",
    ],
  },
  ModelPrivacy: {
    type: "string",
    enum: ["private", "public", "unlisted"],
  },
  ModelSource: {
    type: "string",
    enum: ["civitai", "huggingface", "other", "scenario"],
  },
  ModelStatus: {
    type: "string",
    enum: ["copying", "failed", "new", "trained", "training", "training-canceled"],
  },
  ModelType: {
    type: "string",
    enum: [
      "custom",
      "elevenlabs-voice",
      "flux.1",
      "flux.1-composition",
      "flux.1-kontext-dev",
      "flux.1-kontext-lora",
      "flux.1-krea-dev",
      "flux.1-krea-lora",
      "flux.1-lora",
      "flux.1-pro",
      "flux.1.1-pro-ultra",
      "flux.2-dev-edit-lora",
      "flux.2-dev-lora",
      "flux.2-klein-4b-edit-lora",
      "flux.2-klein-4b-lora",
      "flux.2-klein-9b-edit-lora",
      "flux.2-klein-9b-lora",
      "flux.2-klein-base-4b-edit-lora",
      "flux.2-klein-base-4b-lora",
      "flux.2-klein-base-9b-edit-lora",
      "flux.2-klein-base-9b-lora",
      "flux1.1-pro",
      "gpt-image-1",
      "qwen-image-2512-lora",
      "qwen-image-edit-2509-lora",
      "qwen-image-edit-2511-lora",
      "qwen-image-edit-lora",
      "qwen-image-lora",
      "sd-1_5",
      "sd-1_5-composition",
      "sd-1_5-lora",
      "sd-xl",
      "sd-xl-composition",
      "sd-xl-lora",
      "zimage-de-turbo-lora",
      "zimage-lora",
      "zimage-turbo-lora",
    ],
  },
  AccessRestriction: {
    type: "integer",
    enum: [0, 25, 50, 75, 100],
  },
  ModelClassStatus: {
    type: "string",
    enum: ["published", "unpublished"],
  },
  ModelClass: {
    type: "object",
    required: [
      "category",
      "conceptPrompt",
      "modelId",
      "name",
      "prompt",
      "slug",
      "status",
      "thumbnails",
    ],
    properties: {
      category: {
        type: "string",
      },
      conceptPrompt: {
        type: "string",
      },
      modelId: {
        type: "string",
      },
      name: {
        type: "string",
      },
      prompt: {
        type: "string",
      },
      slug: {
        type: "string",
      },
      status: {
        $ref: "#/$defs/ModelClassStatus",
      },
      thumbnails: {
        type: "array",
        items: {
          type: "string",
        },
      },
    },
  },
  ModelConcept: {
    type: "object",
    required: ["modelId", "scale"],
    properties: {
      modelId: {
        type: "string",
      },
      scale: {
        type: "number",
        minimum: -2,
        maximum: 2,
      },
      modelEpoch: {
        type: "string",
      },
    },
  },
  ModelEpochAsset: {
    type: "object",
    required: ["assetId", "url"],
    properties: {
      assetId: {
        type: "string",
      },
      url: {
        type: "string",
      },
    },
  },
  ModelEpoch: {
    type: "object",
    required: ["epoch"],
    properties: {
      epoch: {
        type: "string",
      },
      assets: {
        type: "array",
        items: {
          $ref: "#/$defs/ModelEpochAsset",
        },
      },
    },
  },
  ModelInputType: {
    type: "string",
    enum: [
      "boolean",
      "file",
      "file_array",
      "inputs_array",
      "model",
      "model_array",
      "number",
      "number_array",
      "string",
      "string_array",
    ],
  },
  ModelInputBackgroundBehavior: {
    type: "string",
    enum: ["opaque", "transparent"],
  },
  ModelInputKind: {
    type: "string",
    enum: ["3d", "audio", "document", "image", "image-hdr", "json", "text", "video"],
  },
  ModelInputRequired: {
    type: "object",
    properties: {
      always: {
        type: "boolean",
      },
      conditionalValues: {},
      ifDefined: {},
      ifNotDefined: {},
    },
  },
  ModelInput: {
    type: "object",
    required: ["name", "type"],
    properties: {
      name: {
        type: "string",
      },
      type: {
        $ref: "#/$defs/ModelInputType",
      },
      allowedValues: {
        type: "array",
        items: {},
      },
      backgroundBehavior: {
        $ref: "#/$defs/ModelInputBackgroundBehavior",
      },
      color: {
        type: "boolean",
      },
      costImpact: {
        type: "boolean",
      },
      default: {},
      description: {
        type: "string",
      },
      group: {
        type: "string",
      },
      hint: {
        type: "string",
      },
      inputs: {
        type: "array",
        items: {
          type: "object",
          additionalProperties: {},
        },
      },
      kind: {
        $ref: "#/$defs/ModelInputKind",
      },
      label: {
        type: "string",
      },
      maskFrom: {
        type: "string",
      },
      max: {
        type: "number",
      },
      maxDuration: {
        type: "number",
      },
      maxLength: {
        type: "number",
      },
      maxSize: {
        type: "number",
      },
      min: {
        type: "number",
      },
      minLength: {
        type: "number",
      },
      modelTypes: {
        type: "array",
        items: {
          $ref: "#/$defs/ModelType",
        },
      },
      parent: {
        type: "boolean",
      },
      placeholder: {
        type: "string",
      },
      prompt: {
        type: "boolean",
      },
      promptSpark: {
        type: "boolean",
      },
      required: {
        $ref: "#/$defs/ModelInputRequired",
      },
      step: {
        type: "number",
        minimum: 1,
      },
    },
  },
  LrScheduler: {
    type: "string",
    enum: [
      "constant",
      "constant-with-warmup",
      "cosine",
      "cosine-with-restarts",
      "linear",
      "polynomial",
    ],
  },
  OptimizeFor: {
    type: "string",
    enum: ["likeness"],
  },
  TrainingParameters: {
    type: "object",
    properties: {
      age: {
        type: "string",
      },
      batchSize: {
        type: "number",
        minimum: 1,
        maximum: 4,
      },
      classPrompt: {
        type: "string",
      },
      cloneType: {
        type: "string",
      },
      conceptPrompt: {
        type: "string",
      },
      gender: {
        type: "string",
      },
      language: {
        type: "string",
      },
      learningRate: {
        type: "number",
        exclusiveMinimum: 0,
      },
      learningRateTextEncoder: {
        type: "number",
        exclusiveMinimum: 0,
        maximum: 0.001,
      },
      learningRateUnet: {
        type: "number",
        exclusiveMinimum: 0,
      },
      lrScheduler: {
        $ref: "#/$defs/LrScheduler",
      },
      maxTrainSteps: {
        type: "number",
        minimum: 0,
        maximum: 40000,
      },
      nbEpochs: {
        type: "number",
        minimum: 1,
        maximum: 30,
      },
      nbRepeats: {
        type: "number",
        minimum: 1,
        maximum: 30,
      },
      numTextTrainSteps: {
        type: "number",
        minimum: 0,
        maximum: 40000,
      },
      numUNetTrainSteps: {
        type: "number",
        minimum: 0,
        maximum: 40000,
      },
      optimizeFor: {
        $ref: "#/$defs/OptimizeFor",
      },
      priorLossWeight: {
        type: "number",
        exclusiveMinimum: 0,
        maximum: 1.7976931348623157,
      },
      randomCrop: {
        type: "boolean",
      },
      randomCropRatio: {
        type: "number",
        minimum: 0,
        maximum: 1,
      },
      randomCropScale: {
        type: "number",
        minimum: 0,
        maximum: 1,
      },
      rank: {
        type: "number",
        minimum: 2,
        maximum: 128,
      },
      removeBackgroundNoise: {
        type: "boolean",
      },
      samplePrompts: {
        type: "array",
        items: {
          type: "string",
        },
      },
      sampleSourceImages: {
        type: "array",
        items: {
          type: "string",
        },
      },
      scaleLr: {
        type: "boolean",
      },
      seed: {
        type: "number",
        minimum: 0,
        maximum: 9007199254740991,
      },
      textEncoderTrainingRatio: {
        type: "number",
        minimum: 0,
        maximum: 0.99,
      },
      validationFrequency: {
        type: "number",
        minimum: 0,
      },
      validationPrompt: {
        type: "string",
      },
      voiceDescription: {
        type: "string",
      },
      wandbKey: {
        type: "string",
        maxLength: 40,
      },
    },
  },
  ModelPerformanceStatsVariantArenaScore: {
    type: "object",
    required: [
      "arenaCategory",
      "arenaModelName",
      "fetchedAt",
      "rank",
      "rating",
      "ratingLower",
      "ratingUpper",
      "votes",
    ],
    properties: {
      arenaCategory: {
        type: "string",
      },
      arenaModelName: {
        type: "string",
      },
      fetchedAt: {
        type: "string",
      },
      rank: {
        type: "number",
      },
      rating: {
        type: "number",
      },
      ratingLower: {
        type: "number",
      },
      ratingUpper: {
        type: "number",
      },
      votes: {
        type: "number",
      },
    },
  },
  ModelPerformanceStatsVariant: {
    type: "object",
    required: ["capability", "computedAt", "variantKey"],
    properties: {
      capability: {
        type: "string",
      },
      computedAt: {
        type: "string",
      },
      variantKey: {
        type: "string",
      },
      arenaScore: {
        $ref: "#/$defs/ModelPerformanceStatsVariantArenaScore",
      },
      costPerAssetMaxCU: {
        type: "number",
      },
      costPerAssetMinCU: {
        type: "number",
      },
      costPerAssetP50CU: {
        type: "number",
      },
      inferenceLatencyP50Sec: {
        type: "number",
      },
      inferenceLatencyP75Sec: {
        type: "number",
      },
      resolution: {
        type: "string",
      },
      totalLatencyP50Sec: {
        type: "number",
      },
      totalLatencyP75Sec: {
        type: "number",
      },
    },
  },
  ModelPerformanceStats: {
    type: "object",
    required: ["variants"],
    properties: {
      variants: {
        type: "array",
        items: {
          $ref: "#/$defs/ModelPerformanceStatsVariant",
        },
      },
      default: {
        type: "string",
      },
    },
  },
  ModelThumbnail: {
    type: "object",
    required: ["assetId", "url"],
    properties: {
      assetId: {
        type: "string",
      },
      url: {
        type: "string",
      },
    },
  },
  ModelTrainingImagePair: {
    type: "object",
    properties: {
      instruction: {
        type: "string",
      },
      sourceId: {
        type: "string",
      },
      targetId: {
        type: "string",
      },
    },
  },
  ModelTrainingImage: {
    type: "object",
    required: ["id", "automaticCaptioning", "createdAt", "description", "downloadUrl", "name"],
    properties: {
      id: {
        type: "string",
      },
      automaticCaptioning: {
        type: "string",
      },
      createdAt: {
        type: "string",
      },
      description: {
        type: "string",
      },
      downloadUrl: {
        type: "string",
      },
      name: {
        type: "string",
      },
    },
  },
  TrainingStage: {
    type: "string",
    enum: [
      "pending",
      "pending-captcha",
      "queued-for-train",
      "ready-for-captcha",
      "running-train",
      "starting-train",
    ],
  },
  ModelTrainingProgress: {
    type: "object",
    required: ["stage", "updatedAt"],
    properties: {
      stage: {
        $ref: "#/$defs/TrainingStage",
      },
      updatedAt: {
        type: "number",
      },
      captchaImageUrl: {
        type: "string",
      },
      position: {
        type: "number",
      },
      progress: {
        type: "number",
        minimum: 0,
        maximum: 1,
      },
      remainingTimeMs: {
        type: "number",
      },
      retryableError: {},
      retryCount: {
        type: "number",
      },
      startedAt: {
        type: "number",
      },
    },
  },
  ModelTrainingStats: {
    type: "object",
    properties: {
      endedAt: {
        type: "string",
      },
      queueDuration: {
        type: "number",
      },
      startedAt: {
        type: "string",
      },
      trainDuration: {
        type: "number",
      },
    },
  },
  ModelUiConfigInputProperties: {
    type: "object",
    properties: {
      collapsed: {
        type: "boolean",
      },
    },
  },
  ModelUiConfigLorasComponent: {
    type: "object",
    required: ["label", "modelInput", "scaleInput"],
    properties: {
      label: {
        type: "string",
      },
      modelInput: {
        type: "string",
      },
      scaleInput: {
        type: "string",
      },
      modelIdInput: {
        type: "string",
      },
    },
  },
  ModelUiConfigPreset: {
    type: "object",
    required: ["fields", "presets"],
    properties: {
      fields: {
        type: "array",
        items: {
          type: "string",
        },
      },
      presets: {},
    },
  },
  ModelUiConfigResolutionComponentPreset: {
    type: "object",
    required: ["height", "label", "width"],
    properties: {
      height: {
        type: "number",
      },
      label: {
        type: "string",
      },
      width: {
        type: "number",
      },
    },
  },
  ModelUiConfigResolutionComponent: {
    type: "object",
    required: ["heightInput", "label", "presets", "widthInput"],
    properties: {
      heightInput: {
        type: "string",
      },
      label: {
        type: "string",
      },
      presets: {
        type: "array",
        items: {
          $ref: "#/$defs/ModelUiConfigResolutionComponentPreset",
        },
      },
      widthInput: {
        type: "string",
      },
    },
  },
  TriggerGeneratePosition: {
    type: "string",
    enum: ["bottom", "top"],
  },
  ModelUiConfigTriggerGenerate: {
    type: "object",
    required: ["label"],
    properties: {
      label: {
        type: "string",
      },
      after: {
        type: "string",
      },
      position: {
        $ref: "#/$defs/TriggerGeneratePosition",
      },
    },
  },
  ModelUiConfig: {
    type: "object",
    properties: {
      inputProperties: {
        type: "object",
        additionalProperties: {
          $ref: "#/$defs/ModelUiConfigInputProperties",
        },
      },
      lorasComponent: {
        $ref: "#/$defs/ModelUiConfigLorasComponent",
      },
      presets: {
        type: "array",
        items: {
          $ref: "#/$defs/ModelUiConfigPreset",
        },
      },
      resolutionComponent: {
        $ref: "#/$defs/ModelUiConfigResolutionComponent",
      },
      selects: {
        type: "object",
        additionalProperties: {},
      },
      triggerGenerate: {
        $ref: "#/$defs/ModelUiConfigTriggerGenerate",
      },
    },
  },
  Model: {
    type: "object",
    required: [
      "id",
      "capabilities",
      "collectionIds",
      "createdAt",
      "custom",
      "exampleAssetIds",
      "privacy",
      "source",
      "status",
      "tags",
      "trainingImagesNumber",
      "type",
      "updatedAt",
    ],
    properties: {
      id: {
        type: "string",
      },
      capabilities: {
        type: "array",
        items: {
          $ref: "#/$defs/ModelCapability",
        },
      },
      collectionIds: {
        type: "array",
        items: {
          type: "string",
        },
      },
      createdAt: {
        type: "string",
      },
      custom: {
        type: "boolean",
      },
      exampleAssetIds: {
        type: "array",
        items: {
          type: "string",
        },
      },
      privacy: {
        $ref: "#/$defs/ModelPrivacy",
      },
      source: {
        $ref: "#/$defs/ModelSource",
      },
      status: {
        $ref: "#/$defs/ModelStatus",
      },
      tags: {
        type: "array",
        items: {
          type: "string",
        },
      },
      trainingImagesNumber: {
        type: "number",
      },
      type: {
        $ref: "#/$defs/ModelType",
      },
      updatedAt: {
        type: "string",
      },
      accessRestrictions: {
        $ref: "#/$defs/AccessRestriction",
      },
      authorId: {
        type: "string",
      },
      class: {
        $ref: "#/$defs/ModelClass",
      },
      compliantModelIds: {
        type: "array",
        items: {
          type: "string",
        },
      },
      concepts: {
        type: "array",
        items: {
          $ref: "#/$defs/ModelConcept",
        },
      },
      disableRefund: {
        type: "boolean",
      },
      epoch: {
        type: "string",
      },
      epochs: {
        type: "array",
        items: {
          $ref: "#/$defs/ModelEpoch",
        },
      },
      inputs: {
        type: "array",
        items: {
          $ref: "#/$defs/ModelInput",
        },
      },
      modelKeyword: {
        type: "string",
      },
      name: {
        type: "string",
      },
      negativePromptEmbedding: {
        type: "string",
      },
      ownerId: {
        type: "string",
      },
      parameters: {
        $ref: "#/$defs/TrainingParameters",
      },
      parentModelId: {
        type: "string",
      },
      performanceStats: {
        $ref: "#/$defs/ModelPerformanceStats",
      },
      promptEmbedding: {
        type: "string",
      },
      shortDescription: {
        type: "string",
      },
      softDeletionOn: {
        type: "string",
      },
      thumbnail: {
        $ref: "#/$defs/ModelThumbnail",
      },
      trainingImagePairs: {
        type: "array",
        items: {
          $ref: "#/$defs/ModelTrainingImagePair",
        },
      },
      trainingImages: {
        type: "array",
        items: {
          $ref: "#/$defs/ModelTrainingImage",
        },
      },
      trainingProgress: {
        $ref: "#/$defs/ModelTrainingProgress",
      },
      trainingStats: {
        $ref: "#/$defs/ModelTrainingStats",
      },
      uiConfig: {
        $ref: "#/$defs/ModelUiConfig",
      },
      userId: {
        type: "string",
      },
    },
  },
  ModelRetrieveResponse: {
    type: "object",
    required: ["model"],
    properties: {
      model: {
        $ref: "#/$defs/Model",
      },
    },
  },
  ErrorName: {
    type: "string",
    enum: ["PlanLimitReachedError"],
  },
  ModelUpdateResponse: {
    type: "object",
    required: ["model"],
    properties: {
      model: {
        $ref: "#/$defs/Model",
      },
    },
  },
};
