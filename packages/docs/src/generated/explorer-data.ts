// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import Client from "@scenario-models/client";
import type * as client from "@scenario-models/client";
import * as rules from "@scenario-models/client/rules";
import type { ExplorerData } from "../explorer/data.js";

export const explorerData: ExplorerData = {
  operations: [
    {
      id: "updateModel",
      title: "Update a model",
      sample: {
        server: "https://api.cloud.scenario.com/v1",
        descriptor: {
          id: "updateModel",
          method: "PUT",
          path: "/models/{modelId}",
          query: { originalAssets: "originalAssets" },
          hasBody: true,
        },
        result: "json",
        credentials: {
          username: { variable: "SCENARIO_SDK_API_KEY", option: "apiKey" },
          password: { variable: "SCENARIO_SDK_API_SECRET", option: "apiSecret" },
        },
        client: {
          packageName: "@scenario-models/client",
          className: "Scenario",
          resource: "models",
          method: "update",
          baseURL: "https://api.cloud.scenario.com/v1",
        },
      },
      path: [
        {
          name: "modelId",
          anchor: "ModelUpdateParams.modelId",
          control: { kind: "text" },
          description: "<p>The ID of the model.</p>",
          required: true,
          examples: ["model_eyVcnFJcR92BxBkz7N6g5w"],
        },
      ],
      query: [
        {
          name: "originalAssets",
          anchor: "ModelUpdateParams.originalAssets",
          control: { kind: "boolean" },
          description:
            "<p>Whether assets come back untouched, as they were provided, instead of transformed.</p>",
        },
      ],
      body: {
        name: "ModelUpdateBody",
        fields: [
          {
            name: "classSlug",
            anchor: "ModelUpdateParams.classSlug",
            control: { kind: "text", nullable: true },
            description:
              "<p>Slug of the class the model belongs to. <code>null</code> removes the model from its class.</p>",
            examples: ["characters-npcs-mobs-characters"],
          },
          {
            name: "concepts",
            anchor: "ModelUpdateParams.concepts",
            control: { kind: "list", items: { kind: "object", object: "ModelConcept" } },
            description: "<p>The LoRAs that a composition is made of, each with its weight.</p>",
            notes: [
              {
                text: "Only available for models built on Flux, and older SD 1.5 and SDXL models.",
              },
            ],
            availability: "available-for:ModelUpdateParams.concepts",
          },
          {
            name: "epoch",
            anchor: "ModelUpdateParams.epoch",
            control: { kind: "text", nullable: true },
            description:
              "<p>The training epoch that the model uses. <code>null</code> clears the choice: the model then uses its latest epoch.</p>",
            examples: ["000001"],
            notes: [
              {
                text:
                  "Only available for models of type <code>flux.1-lora</code> or <code>flux.1-kontext-lora</code>.",
                types: [],
              },
              {
                text:
                  "Can be set on a model only while its <code>status</code> is <code>trained</code> and it has <code>epochs</code>.",
              },
            ],
            availability: "available-for:ModelUpdateParams.epoch",
          },
          {
            name: "name",
            anchor: "ModelUpdateParams.name",
            control: { kind: "text" },
            description:
              "<p>What the model is called. A model that has no name when its training starts gets one made up from its training data.</p>",
            limits: ["at most 64 characters"],
            examples: ["Cinematic Realism"],
          },
          {
            name: "negativePromptEmbedding",
            anchor: "ModelUpdateParams.negativePromptEmbedding",
            control: { kind: "text" },
            description:
              "<p>Negative prompt embedding that is applied to everything generated with the model.</p>",
          },
          {
            name: "parameters",
            anchor: "ModelUpdateParams.parameters",
            control: { kind: "object", object: "TrainingParameters" },
            description: "<p>How the model is to be trained.</p>",
          },
          {
            name: "promptEmbedding",
            anchor: "ModelUpdateParams.promptEmbedding",
            control: { kind: "text" },
            description:
              "<p>Prompt embedding that is applied to everything generated with the model.</p>",
          },
          {
            name: "shortDescription",
            anchor: "ModelUpdateParams.shortDescription",
            control: { kind: "text" },
            description:
              "<p>What the model does, in a sentence or two. A model that has none when its training starts gets one made up from its training data.</p>",
            limits: ["at most 256 characters"],
            examples: ["This model generates highly detailed cinematic scenes."],
          },
          {
            name: "thumbnail",
            anchor: "ModelUpdateParams.thumbnail",
            control: { kind: "text", nullable: true },
            description:
              "<p>Asset ID of the image that represents the model. <code>null</code> removes the thumbnail.</p>",
            examples: ["asset_GTrL3mq4SXWyMxkOHRxlpw"],
          },
          {
            name: "type",
            anchor: "ModelUpdateParams.type",
            control: { kind: "choice", enum: "ModelType" },
            description:
              "<p>The type of the model, which names its base model and its training.</p>",
            examples: ["flux.1-lora"],
            notes: [
              {
                text:
                  "Can be set on a model only while its <code>status</code> is <code>new</code>.",
              },
            ],
          },
        ],
        relations: [
          "<code>concepts</code> is required for models of type <code>flux.1-composition</code>, <code>sd-1_5-composition</code>, or <code>sd-xl-composition</code>, with at least 1 item, unless the model already has it.",
        ],
      },
      model: {
        type: {
          field: "type",
          paramsField: "type",
          enum: "ModelType",
          caseName: "trainer",
          cases: [
            {
              id: "sd15",
              title: "SD 1.5",
              noun: "training",
              documented: ["sd-1_5-lora"],
              inferred: ["sd-1_5"],
            },
            {
              id: "sdxl-lora",
              title: "SDXL LoRA",
              noun: "training",
              documented: ["sd-xl-lora"],
              inferred: ["sd-xl"],
            },
            {
              id: "flux-lora",
              title: "Flux LoRA",
              noun: "training",
              documented: ["flux.1-lora", "flux.1-kontext-lora"],
              inferred: ["flux.1-krea-lora"],
            },
            {
              id: "musubi",
              title: "Musubi",
              noun: "training",
              documented: [],
              observed: [
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
                "qwen-image-2512-lora",
                "qwen-image-edit-2509-lora",
                "qwen-image-edit-2511-lora",
                "qwen-image-edit-lora",
                "qwen-image-lora",
                "zimage-de-turbo-lora",
                "zimage-lora",
                "zimage-turbo-lora",
              ],
              inferred: [],
            },
            {
              id: "elevenlabs-voice",
              title: "ElevenLabs voice",
              noun: "training",
              documented: ["elevenlabs-voice"],
              inferred: [],
            },
          ],
        },
        states: [
          {
            field: "status",
            values: [
              { value: "copying", description: "The model is being copied." },
              { value: "failed", description: "Something went wrong." },
              { value: "new", description: "The model exists but has not been trained yet." },
              { value: "trained", description: "Training is finished and the model is ready." },
              { value: "training", description: "Training is under way." },
              {
                value: "training-canceled",
                description: "Training was stopped before it finished.",
              },
            ],
          },
        ],
      },
      examples: [
        {
          title: "Rename a model and give it a thumbnail",
          request: {
            path: { modelId: "model_eyVcnFJcR92BxBkz7N6g5w" },
            params: {
              name: "Cinematic Realism",
              shortDescription: "This model generates highly detailed cinematic scenes.",
              thumbnail: "asset_GTrL3mq4SXWyMxkOHRxlpw",
            },
          },
        },
        {
          title: "Unset the class, the epoch and the thumbnail",
          request: {
            path: { modelId: "model_eyVcnFJcR92BxBkz7N6g5w" },
            params: { classSlug: null, epoch: null, thumbnail: null },
          },
        },
        {
          title: "Choose an earlier epoch",
          request: {
            path: { modelId: "model_eyVcnFJcR92BxBkz7N6g5w" },
            params: { epoch: "000006" },
          },
        },
        {
          title: "Prepare a Flux LoRA for training",
          request: {
            path: { modelId: "model_eyVcnFJcR92BxBkz7N6g5w" },
            params: {
              name: "Paper Forest",
              type: "flux.1-lora",
              parameters: {
                batchSize: 1,
                conceptPrompt: "paprfrst style",
                learningRate: 0.0001,
                learningRateTextEncoder: 0.00001,
                maxTrainSteps: 2000,
                nbEpochs: 10,
                nbRepeats: 20,
                optimizeFor: "likeness",
                rank: 16,
                samplePrompts: [
                  "paprfrst style, a fox asleep under a fern",
                  "paprfrst style, a lantern on a footbridge at dusk",
                ],
                sampleSourceImages: [
                  "asset_GTrL3mq4SXWyMxkOHRxlpw",
                  "asset_bW7nQ2xLr9TzKf4mYd8VhJ",
                ],
              },
            },
          },
        },
        {
          title: "Prepare an SDXL LoRA for training",
          request: {
            path: { modelId: "model_eyVcnFJcR92BxBkz7N6g5w" },
            params: {
              name: "Clay Creatures",
              type: "sd-xl-lora",
              parameters: {
                conceptPrompt: "a daiton dog",
                learningRate: 0.000005,
                learningRateTextEncoder: 0.00005,
                learningRateUnet: 0.0001,
                lrScheduler: "cosine-with-restarts",
                numTextTrainSteps: 700,
                numUNetTrainSteps: 2800,
                priorLossWeight: 1,
                randomCrop: true,
                randomCropRatio: 0.5,
                randomCropScale: 0.8,
                seed: 42,
                validationFrequency: 350,
                validationPrompt: "a daiton dog on a skateboard",
              },
            },
          },
        },
        {
          title: "Prepare an SD 1.5 model for training",
          request: {
            path: { modelId: "model_eyVcnFJcR92BxBkz7N6g5w" },
            params: {
              classSlug: "characters-npcs-mobs-characters",
              name: "Tavern Regulars",
              type: "sd-1_5-lora",
              negativePromptEmbedding: "blurry, low contrast",
              parameters: {
                classPrompt: "a character design",
                conceptPrompt: "a daiton character design",
                learningRate: 0.000005,
                lrScheduler: "constant",
                maxTrainSteps: 1500,
                priorLossWeight: 1,
                randomCrop: false,
                seed: 1234,
                validationFrequency: 500,
                validationPrompt: "a daiton character design, holding a mug",
              },
              promptEmbedding: "hand-painted, warm light",
            },
          },
        },
        {
          title: "Mix two LoRAs in a composition",
          request: {
            path: { modelId: "model_eyVcnFJcR92BxBkz7N6g5w" },
            params: {
              name: "Cinematic Paper Forest",
              type: "flux.1-composition",
              concepts: [
                { modelId: "model_eyVcnFJcR92BxBkz7N6g5w", scale: 1, modelEpoch: "000006" },
                { modelId: "model_Tk4pWs8ZvQ1nHdR6cYb3Lm", scale: 0.6 },
              ],
            },
          },
        },
        {
          title: "Prepare the clone of a voice",
          request: {
            path: { modelId: "model_eyVcnFJcR92BxBkz7N6g5w" },
            params: {
              name: "Harbour Narrator",
              type: "elevenlabs-voice",
              parameters: {
                age: "middle-aged",
                cloneType: "professional",
                gender: "female",
                language: "en",
                removeBackgroundNoise: true,
                voiceDescription: "Low and calm, with a trace of a smile.",
              },
            },
          },
        },
      ],
      check: rules.checkModelUpdate,
      send: (
        options: client.ScenarioOptions,
        path: { readonly modelId: Parameters<Client["models"]["update"]>[0] },
        params: client.ModelUpdateParams,
        call: client.RequestOptions,
      ) => new Client(options).models.update(path.modelId, params, call).safe(),
    },
    {
      id: "retrieveModel",
      title: "Retrieve a model",
      sample: {
        server: "https://api.cloud.scenario.com/v1",
        descriptor: { id: "retrieveModel", method: "GET", path: "/models/{modelId}" },
        result: "json",
        credentials: {
          username: { variable: "SCENARIO_SDK_API_KEY", option: "apiKey" },
          password: { variable: "SCENARIO_SDK_API_SECRET", option: "apiSecret" },
        },
        client: {
          packageName: "@scenario-models/client",
          className: "Scenario",
          resource: "models",
          method: "retrieve",
          baseURL: "https://api.cloud.scenario.com/v1",
        },
      },
      path: [
        {
          name: "modelId",
          anchor: "ModelRetrieveParams.modelId",
          control: { kind: "text" },
          description: "<p>The ID of the model.</p>",
          required: true,
          examples: ["model_eyVcnFJcR92BxBkz7N6g5w"],
        },
      ],
      query: [],
      body: undefined,
      model: undefined,
      examples: [
        {
          title: "Required fields only",
          request: { path: { modelId: "model_eyVcnFJcR92BxBkz7N6g5w" }, params: {} },
        },
      ],
      send: (
        options: client.ScenarioOptions,
        path: { readonly modelId: Parameters<Client["models"]["retrieve"]>[0] },
        _params: object,
        call: client.RequestOptions,
      ) => new Client(options).models.retrieve(path.modelId, call).safe(),
    },
  ],
  objects: [
    {
      name: "ModelConcept",
      fields: [
        {
          name: "modelId",
          anchor: "ModelConcept.modelId",
          control: { kind: "text" },
          description: "<p>ID of the LoRA.</p>",
          required: true,
          examples: ["model_eyVcnFJcR92BxBkz7N6g5w"],
        },
        {
          name: "scale",
          anchor: "ModelConcept.scale",
          control: { kind: "number" },
          description: "<p>How strongly the LoRA shapes the result.</p>",
          required: true,
          limits: ["from -2 to 2"],
          examples: [1],
          cases: [{ label: "for Flux Kontext prompt editing", limits: ["from 0 to 2"] }],
        },
        {
          name: "modelEpoch",
          anchor: "ModelConcept.modelEpoch",
          control: { kind: "text" },
          description: "<p>Training epoch of the LoRA to use.</p>",
          examples: ["000001"],
          notes: [
            {
              text:
                "Only available for Flux LoRA training, which is what the model in <code>modelId</code> must come from.",
            },
          ],
          availability: "available-for:ModelConcept.modelEpoch",
        },
      ],
      relations: [],
    },
    {
      name: "TrainingParameters",
      fields: [
        {
          name: "age",
          anchor: "TrainingParameters.age",
          control: { kind: "text" },
          description: "<p>Age group of the speaker, for a professional clone.</p>",
          notes: [{ text: "Only available for ElevenLabs voice training.", types: [] }],
          availability: "available-for:TrainingParameters.age",
        },
        {
          name: "batchSize",
          anchor: "TrainingParameters.batchSize",
          control: { kind: "number" },
          description:
            "<p>How many images go into one step. A bigger batch means fewer steps and raises the learning rate.</p>",
          limits: ["from 1 to 4"],
          notes: [
            { text: "Only available for Flux LoRA training.", types: [] },
            {
              text:
                "Observed to be accepted for Musubi training too: a training of flux.2-dev-lora in public notes, and the vendor's guides.",
              types: [
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
                "qwen-image-2512-lora",
                "qwen-image-edit-2509-lora",
                "qwen-image-edit-2511-lora",
                "qwen-image-edit-lora",
                "qwen-image-lora",
                "zimage-de-turbo-lora",
                "zimage-lora",
                "zimage-turbo-lora",
              ],
            },
          ],
          availability: "available-for:TrainingParameters.batchSize",
        },
        {
          name: "classPrompt",
          anchor: "TrainingParameters.classPrompt",
          control: { kind: "text" },
          description: "<p>Prompt for images of the same class as the training images.</p>",
          notes: [{ text: "Only available for SD 1.5 training.", types: [] }],
          availability: "available-for:TrainingParameters.classPrompt",
        },
        {
          name: "cloneType",
          anchor: "TrainingParameters.cloneType",
          control: { kind: "text" },
          description:
            "<p>How the voice is cloned: <code>instant</code> is quick, <code>professional</code> sounds better and asks for a captcha.</p>",
          examples: ["instant", "professional"],
          notes: [{ text: "Only available for ElevenLabs voice training.", types: [] }],
          availability: "available-for:TrainingParameters.cloneType",
        },
        {
          name: "conceptPrompt",
          anchor: "TrainingParameters.conceptPrompt",
          control: { kind: "text" },
          description:
            "<p>Prompt that names the subject of the training, with the identifier by which later prompts will call for it.</p>",
          examples: ["a daiton dog"],
          cases: [
            {
              label: "Musubi",
              types: [
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
                "qwen-image-2512-lora",
                "qwen-image-edit-2509-lora",
                "qwen-image-edit-2511-lora",
                "qwen-image-edit-lora",
                "qwen-image-lora",
                "zimage-de-turbo-lora",
                "zimage-lora",
                "zimage-turbo-lora",
              ],
              limits: ["at most 20 characters"],
            },
            {
              label: "SD 1.5",
              types: ["sd-1_5-lora", "sd-1_5"],
              default: "<code>daiton</code> if no class is associated with the model",
            },
            {
              label: "SDXL LoRA",
              types: ["sd-xl-lora", "sd-xl"],
              default: "<code>daiton</code>",
            },
            {
              label: "Flux LoRA",
              types: ["flux.1-lora", "flux.1-kontext-lora", "flux.1-krea-lora"],
              default: "<code>&quot;&quot;</code>",
            },
          ],
        },
        {
          name: "gender",
          anchor: "TrainingParameters.gender",
          control: { kind: "text" },
          description: "<p>Gender of the speaker, for a professional clone.</p>",
          notes: [{ text: "Only available for ElevenLabs voice training.", types: [] }],
          availability: "available-for:TrainingParameters.gender",
        },
        {
          name: "language",
          anchor: "TrainingParameters.language",
          control: { kind: "text" },
          description:
            "<p>Language spoken in the audio samples, as a two-letter ISO 639-1 code.</p>",
          examples: ["en"],
          notes: [{ text: "Only available for ElevenLabs voice training.", types: [] }],
          availability: "available-for:TrainingParameters.language",
        },
        {
          name: "learningRate",
          anchor: "TrainingParameters.learningRate",
          control: { kind: "number" },
          description: "<p>Learning rate at the start, once any warm-up is over.</p>",
          limits: ["greater than 0"],
          cases: [
            {
              label: "SD 1.5 and SDXL LoRA",
              types: ["sd-1_5-lora", "sd-1_5", "sd-xl-lora", "sd-xl"],
              default: "<code>0.000005</code>",
            },
            {
              label: "Flux LoRA",
              types: ["flux.1-lora", "flux.1-kontext-lora", "flux.1-krea-lora"],
              default: "<code>0.0001</code>",
            },
          ],
        },
        {
          name: "learningRateTextEncoder",
          anchor: "TrainingParameters.learningRateTextEncoder",
          control: { kind: "number" },
          description:
            "<p>Learning rate of the text encoder at the start, once any warm-up is over.</p>",
          inconsistency:
            "The vendor's text gives the maximum of 0.001 for Flux LoRA alone, while its schema applies it to every trainer.",
          limits: ["greater than 0", "at most 0.001"],
          cases: [
            {
              label: "Flux LoRA",
              types: ["flux.1-lora", "flux.1-kontext-lora", "flux.1-krea-lora"],
              limits: ["from 0.000001 to 0.001"],
            },
            {
              label: "SDXL LoRA",
              types: ["sd-xl-lora", "sd-xl"],
              default: "<code>0.00005</code>",
            },
            {
              label: "Flux LoRA",
              types: ["flux.1-lora", "flux.1-kontext-lora", "flux.1-krea-lora"],
              default: "<code>0.00001</code>",
            },
          ],
        },
        {
          name: "learningRateUnet",
          anchor: "TrainingParameters.learningRateUnet",
          control: { kind: "number" },
          description: "<p>Learning rate of the UNet at the start, once any warm-up is over.</p>",
          limits: ["greater than 0"],
          notes: [{ text: "Only available for SDXL LoRA training.", types: [] }],
          availability: "available-for:TrainingParameters.learningRateUnet",
        },
        {
          name: "lrScheduler",
          anchor: "TrainingParameters.lrScheduler",
          control: { kind: "choice", enum: "LrScheduler" },
          description: "<p>How the learning rate changes during the training.</p>",
          default: "<code>constant</code>",
          notes: [{ text: "Only available for SD 1.5 and SDXL LoRA training.", types: [] }],
          availability: "available-for:TrainingParameters.lrScheduler",
        },
        {
          name: "maxTrainSteps",
          anchor: "TrainingParameters.maxTrainSteps",
          control: { kind: "number" },
          description: "<p>The most steps that the training takes.</p>",
          limits: ["from 0 to 40000"],
          cases: [
            {
              label: "Flux LoRA",
              types: ["flux.1-lora", "flux.1-kontext-lora", "flux.1-krea-lora"],
              limits: ["from 0 to 10000"],
            },
            {
              label: "SD 1.5",
              types: ["sd-1_5-lora", "sd-1_5"],
              default: "<code>round((trainingImages * 225) / 3)</code>",
            },
            {
              label: "SDXL LoRA",
              types: ["sd-xl-lora", "sd-xl"],
              default: "<code>trainingImages * 175</code>",
            },
            {
              label: "Flux LoRA",
              types: ["flux.1-lora", "flux.1-kontext-lora", "flux.1-krea-lora"],
              default: "<code>trainingImages * 100</code>",
            },
          ],
          notes: [
            {
              text:
                "Deprecated for SDXL LoRA training; use <code>numTextTrainSteps</code> and <code>numUNetTrainSteps</code> instead.",
              types: ["sd-xl-lora"],
            },
          ],
        },
        {
          name: "nbEpochs",
          anchor: "TrainingParameters.nbEpochs",
          control: { kind: "number" },
          description: "<p>How many epochs the training takes.</p>",
          limits: ["from 1 to 30"],
          notes: [
            { text: "Only available for Flux LoRA training.", types: [] },
            {
              text:
                "Observed to be accepted for Musubi training too: a training of flux.2-dev-lora in public notes, and the vendor's guides.",
              types: [
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
                "qwen-image-2512-lora",
                "qwen-image-edit-2509-lora",
                "qwen-image-edit-2511-lora",
                "qwen-image-edit-lora",
                "qwen-image-lora",
                "zimage-de-turbo-lora",
                "zimage-lora",
                "zimage-turbo-lora",
              ],
            },
          ],
          availability: "available-for:TrainingParameters.nbEpochs",
        },
        {
          name: "nbRepeats",
          anchor: "TrainingParameters.nbRepeats",
          control: { kind: "number" },
          description: "<p>How many times the training is repeated.</p>",
          limits: ["from 1 to 30"],
          notes: [
            { text: "Only available for Flux LoRA training.", types: [] },
            {
              text:
                "Observed to be accepted for Musubi training too: a training of flux.2-dev-lora in public notes, and the vendor's guides.",
              types: [
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
                "qwen-image-2512-lora",
                "qwen-image-edit-2509-lora",
                "qwen-image-edit-2511-lora",
                "qwen-image-edit-lora",
                "qwen-image-lora",
                "zimage-de-turbo-lora",
                "zimage-lora",
                "zimage-turbo-lora",
              ],
            },
          ],
          availability: "available-for:TrainingParameters.nbRepeats",
        },
        {
          name: "numTextTrainSteps",
          anchor: "TrainingParameters.numTextTrainSteps",
          control: { kind: "number" },
          description: "<p>How many steps the text encoder is trained for.</p>",
          limits: ["from 0 to 40000"],
          notes: [{ text: "Only available for SDXL LoRA training.", types: [] }],
          availability: "available-for:TrainingParameters.numTextTrainSteps",
        },
        {
          name: "numUNetTrainSteps",
          anchor: "TrainingParameters.numUNetTrainSteps",
          control: { kind: "number" },
          description: "<p>How many steps the UNet is trained for.</p>",
          limits: ["from 0 to 40000"],
          notes: [{ text: "Only available for SDXL LoRA training.", types: [] }],
          availability: "available-for:TrainingParameters.numUNetTrainSteps",
        },
        {
          name: "optimizeFor",
          anchor: "TrainingParameters.optimizeFor",
          control: { kind: "choice", enum: "OptimizeFor" },
          description:
            "<p>What sort of images to tune the training for. It decides which transformer blocks of the LoRA are trained, among the double ones and the single ones.</p>",
          notes: [{ text: "Only available for Flux LoRA training.", types: [] }],
          availability: "available-for:TrainingParameters.optimizeFor",
        },
        {
          name: "priorLossWeight",
          anchor: "TrainingParameters.priorLossWeight",
          control: { kind: "number" },
          description: "<p>How much weight the prior preservation loss gets.</p>",
          inconsistency:
            "The maximum looks like the largest double-precision number, 1.7976931348623157e+308, with its exponent lost.",
          limits: ["greater than 0", "at most 1.7976931348623157"],
          notes: [{ text: "Only available for SD 1.5 and SDXL LoRA training.", types: [] }],
          availability: "available-for:TrainingParameters.priorLossWeight",
        },
        {
          name: "randomCrop",
          anchor: "TrainingParameters.randomCrop",
          control: { kind: "boolean" },
          description:
            "<p>Images are cropped before they are resized for training. <code>true</code> picks the spot at random, <code>false</code> takes the centre.</p>",
          notes: [{ text: "Only available for SD 1.5 and SDXL LoRA training.", types: [] }],
          availability: "available-for:TrainingParameters.randomCrop",
        },
        {
          name: "randomCropRatio",
          anchor: "TrainingParameters.randomCropRatio",
          control: { kind: "number" },
          description: "<p>Ratio used for random crops.</p>",
          limits: ["from 0 to 1"],
          notes: [{ text: "Only available for SD 1.5 and SDXL LoRA training.", types: [] }],
          availability: "available-for:TrainingParameters.randomCropRatio",
        },
        {
          name: "randomCropScale",
          anchor: "TrainingParameters.randomCropScale",
          control: { kind: "number" },
          description: "<p>Scale used for random crops.</p>",
          limits: ["from 0 to 1"],
          notes: [{ text: "Only available for SD 1.5 and SDXL LoRA training.", types: [] }],
          availability: "available-for:TrainingParameters.randomCropScale",
        },
        {
          name: "rank",
          anchor: "TrainingParameters.rank",
          control: { kind: "number" },
          description: "<p>Size of the matrices that the LoRA adds to the model.</p>",
          limits: ["from 2 to 128"],
          cases: [
            {
              label: "Flux LoRA",
              types: ["flux.1-lora", "flux.1-kontext-lora", "flux.1-krea-lora"],
              limits: ["from 2 to 64"],
            },
            {
              label: "SDXL LoRA",
              types: ["sd-xl-lora", "sd-xl"],
              default: "<code>64</code>",
            },
            {
              label: "Flux LoRA",
              types: ["flux.1-lora", "flux.1-kontext-lora", "flux.1-krea-lora"],
              default: "<code>16</code>",
            },
            {
              label: "Musubi",
              types: [
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
                "qwen-image-2512-lora",
                "qwen-image-edit-2509-lora",
                "qwen-image-edit-2511-lora",
                "qwen-image-edit-lora",
                "qwen-image-lora",
                "zimage-de-turbo-lora",
                "zimage-lora",
                "zimage-turbo-lora",
              ],
              default: "<code>64</code>",
            },
          ],
          notes: [
            {
              text: "Only available for SDXL LoRA, Flux LoRA, and Musubi training.",
              types: [],
            },
            { text: "Deprecated for SDXL LoRA training.", types: ["sd-xl-lora"] },
          ],
          availability: "available-for:TrainingParameters.rank",
        },
        {
          name: "removeBackgroundNoise",
          anchor: "TrainingParameters.removeBackgroundNoise",
          control: { kind: "boolean" },
          description:
            "<p>Whether to clean the audio samples of background noise before the voice is cloned. If so, no sample may be shorter than 5 seconds.</p>",
          notes: [{ text: "Only available for ElevenLabs voice training.", types: [] }],
          availability: "available-for:TrainingParameters.removeBackgroundNoise",
        },
        {
          name: "samplePrompts",
          anchor: "TrainingParameters.samplePrompts",
          control: { kind: "list", items: { kind: "text" } },
          description: "<p>Prompts that produce sample images at each epoch.</p>",
          notes: [{ text: "Only available for Flux LoRA training.", types: [] }],
          availability: "available-for:TrainingParameters.samplePrompts",
        },
        {
          name: "sampleSourceImages",
          anchor: "TrainingParameters.sampleSourceImages",
          control: { kind: "list", items: { kind: "text" } },
          description:
            "<p>Asset IDs of the images that the sample prompts go with, in the order of those prompts.</p>",
          notes: [{ text: "Only available for Flux LoRA training.", types: [] }],
          availability: "available-for:TrainingParameters.sampleSourceImages",
        },
        {
          name: "scaleLr",
          anchor: "TrainingParameters.scaleLr",
          control: { kind: "boolean" },
          description:
            "<p>Once chose whether the learning rate is scaled. The server now ignores it.</p>",
          deprecated: "Do not use it in new code.",
          notes: [{ text: "Only available for SD 1.5 and SDXL LoRA training.", types: [] }],
          availability: "available-for:TrainingParameters.scaleLr",
        },
        {
          name: "seed",
          anchor: "TrainingParameters.seed",
          control: { kind: "number" },
          description:
            "<p>Start value for randomness. Set it to get the same result again; otherwise the server draws one.</p>",
          limits: ["from 0 to 9007199254740991"],
          notes: [{ text: "Only available for SD 1.5 and SDXL LoRA training.", types: [] }],
          availability: "available-for:TrainingParameters.seed",
        },
        {
          name: "textEncoderTrainingRatio",
          anchor: "TrainingParameters.textEncoderTrainingRatio",
          control: { kind: "number" },
          description:
            "<p>Share of the steps in which the text encoder is trained, before the UNet takes its turn. Of 100 steps, <code>0.2</code> gives 20 to the text encoder and 80 to the UNet.</p>",
          limits: ["from 0 to 0.99"],
          deprecated:
            "Use <code>numTextTrainSteps</code> and <code>numUNetTrainSteps</code> instead.",
          notes: [{ text: "Only available for SD 1.5 and SDXL LoRA training.", types: [] }],
          availability: "available-for:TrainingParameters.textEncoderTrainingRatio",
        },
        {
          name: "validationFrequency",
          anchor: "TrainingParameters.validationFrequency",
          control: { kind: "number" },
          description: "<p>The number of steps between validations.</p>",
          limits: ["at least 0"],
          notes: [{ text: "Only available for SD 1.5 and SDXL LoRA training.", types: [] }],
          availability: "available-for:TrainingParameters.validationFrequency",
        },
        {
          name: "validationPrompt",
          anchor: "TrainingParameters.validationPrompt",
          control: { kind: "text" },
          description: "<p>Prompt used for validation.</p>",
          notes: [{ text: "Only available for SD 1.5 and SDXL LoRA training.", types: [] }],
          availability: "available-for:TrainingParameters.validationPrompt",
        },
        {
          name: "voiceDescription",
          anchor: "TrainingParameters.voiceDescription",
          control: { kind: "text" },
          description: "<p>A description of the voice.</p>",
          notes: [{ text: "Only available for ElevenLabs voice training.", types: [] }],
          availability: "available-for:TrainingParameters.voiceDescription",
        },
        {
          name: "wandbKey",
          anchor: "TrainingParameters.wandbKey",
          control: { kind: "text" },
          description:
            "<p>Your Weights &amp; Biases key, if the training should be logged there.</p>",
          limits: ["at most 40 characters"],
          secret: true,
        },
      ],
      relations: [
        "<code>sampleSourceImages</code> and <code>samplePrompts</code> must have the same number of items.",
        "<code>validationFrequency</code> must not be greater than <code>maxTrainSteps</code>.",
      ],
    },
  ],
  enums: [
    {
      name: "LrScheduler",
      values: [
        { value: "constant", description: "Stays the same from start to end." },
        {
          value: "constant-with-warmup",
          description: "Rises at first, then stays the same.",
        },
        { value: "cosine", description: "Falls along a cosine curve." },
        {
          value: "cosine-with-restarts",
          description: "Falls along a cosine curve, and jumps back up to start over several times.",
        },
        { value: "linear", description: "Falls by the same amount at each step." },
        { value: "polynomial", description: "Falls along a polynomial curve." },
      ],
    },
    {
      name: "OptimizeFor",
      values: [
        {
          value: "likeness",
          description:
            "Tuned for portraits and for catching a likeness, by way of certain transformer blocks.",
        },
      ],
    },
    {
      name: "ModelType",
      values: [
        { value: "custom", description: "Custom model with inputs of its own." },
        { value: "elevenlabs-voice", description: "Voice cloned with ElevenLabs." },
        { value: "flux.1", description: "FLUX.1." },
        { value: "flux.1-composition", description: "LoRAs combined on FLUX.1." },
        { value: "flux.1-kontext-dev", description: "FLUX.1 Kontext [dev]." },
        { value: "flux.1-kontext-lora", description: "LoRA trained on FLUX.1 Kontext." },
        { value: "flux.1-krea-dev", description: "FLUX.1 Krea [dev]." },
        { value: "flux.1-krea-lora", description: "LoRA trained on FLUX.1 Krea." },
        { value: "flux.1-lora", description: "LoRA trained on FLUX.1." },
        { value: "flux.1-pro", description: "FLUX.1 [pro]." },
        { value: "flux.1.1-pro-ultra", description: "FLUX1.1 [pro] Ultra." },
        {
          value: "flux.2-dev-edit-lora",
          description: "LoRA for image editing, trained on FLUX.2 [dev].",
        },
        { value: "flux.2-dev-lora", description: "LoRA trained on FLUX.2 [dev]." },
        {
          value: "flux.2-klein-4b-edit-lora",
          description: "LoRA for image editing, trained on FLUX.2 [klein] 4B.",
        },
        {
          value: "flux.2-klein-4b-lora",
          description: "LoRA trained on FLUX.2 [klein] 4B.",
        },
        {
          value: "flux.2-klein-9b-edit-lora",
          description: "LoRA for image editing, trained on FLUX.2 [klein] 9B.",
        },
        {
          value: "flux.2-klein-9b-lora",
          description: "LoRA trained on FLUX.2 [klein] 9B.",
        },
        {
          value: "flux.2-klein-base-4b-edit-lora",
          description: "LoRA for image editing, trained on FLUX.2 [klein] Base 4B.",
        },
        {
          value: "flux.2-klein-base-4b-lora",
          description: "LoRA trained on FLUX.2 [klein] Base 4B.",
        },
        {
          value: "flux.2-klein-base-9b-edit-lora",
          description: "LoRA for image editing, trained on FLUX.2 [klein] Base 9B.",
        },
        {
          value: "flux.2-klein-base-9b-lora",
          description: "LoRA trained on FLUX.2 [klein] Base 9B.",
        },
        { value: "flux1.1-pro", description: "FLUX1.1 [pro]." },
        { value: "gpt-image-1", description: "OpenAI's GPT Image 1." },
        { value: "qwen-image-2512-lora", description: "LoRA trained on Qwen-Image-2512." },
        {
          value: "qwen-image-edit-2509-lora",
          description: "LoRA for image editing, trained on Qwen-Image-Edit-2509.",
        },
        {
          value: "qwen-image-edit-2511-lora",
          description: "LoRA for image editing, trained on Qwen-Image-Edit-2511.",
        },
        {
          value: "qwen-image-edit-lora",
          description: "LoRA for image editing, trained on Qwen-Image-Edit.",
        },
        { value: "qwen-image-lora", description: "LoRA trained on Qwen-Image." },
        { value: "sd-1_5", description: "Stable Diffusion 1.5." },
        {
          value: "sd-1_5-composition",
          description: "LoRAs combined on Stable Diffusion 1.5.",
        },
        { value: "sd-1_5-lora", description: "LoRA trained on Stable Diffusion 1.5." },
        { value: "sd-xl", description: "Stable Diffusion XL." },
        {
          value: "sd-xl-composition",
          description: "LoRAs combined on Stable Diffusion XL.",
        },
        { value: "sd-xl-lora", description: "LoRA trained on Stable Diffusion XL." },
        {
          value: "zimage-de-turbo-lora",
          description: "LoRA trained on Z-Image De-Turbo.",
        },
        { value: "zimage-lora", description: "LoRA trained on Z-Image." },
        { value: "zimage-turbo-lora", description: "LoRA trained on Z-Image Turbo." },
      ],
    },
  ],
};
