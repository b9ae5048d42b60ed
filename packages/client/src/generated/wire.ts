// Generated from openapi/openapi.yaml by `npm run codegen`. Edit that document, not this file.

import type {
  AccessRestriction,
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
import type { JsonValue } from "../json.js";

export interface paths {
    "/models/{modelId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Update a model
         * @description Sets fields of a model, such as its name, its thumbnail or the settings it will be trained with, and answers with the whole model. Training is started by another endpoint (`PUT /models/{modelId}/train`), never by this one.
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
        /** @description One LoRA of a composition. */
        ModelConcept: {
            /**
             * @description ID of the LoRA.
             * @example model_eyVcnFJcR92BxBkz7N6g5w
             */
            modelId: string;
            /**
             * @description How strongly the LoRA shapes the result.
             * @example 1
             */
            scale: number;
            /**
             * @description Training epoch of the LoRA to use.
             * @example 000001
             */
            modelEpoch?: string | undefined;
        };
        /**
         * @description How the learning rate changes in the course of a training.
         * @enum {string}
         */
        LrScheduler: LrScheduler | Unlisted;
        /**
         * @description What sort of images a training is tuned for.
         * @enum {string}
         */
        OptimizeFor: OptimizeFor | Unlisted;
        /** @description Settings for training a model. Which of them count depends on the trainer, and so on the model's type. */
        TrainingParameters: {
            /** @description Age group of the speaker, for a professional clone. */
            age?: string | undefined;
            /** @description How many images go into one step. A bigger batch means fewer steps and raises the learning rate. */
            batchSize?: number | undefined;
            /** @description Prompt for images of the same class as the training images. */
            classPrompt?: string | undefined;
            /**
             * @description How the voice is cloned: `instant` is quick, `professional` sounds better and asks for a captcha.
             * @example instant
             * @example professional
             */
            cloneType?: string | undefined;
            /**
             * @description Prompt that names the subject of the training, with the identifier by which later prompts will call for it.
             * @example a daiton dog
             */
            conceptPrompt?: string | undefined;
            /** @description Gender of the speaker, for a professional clone. */
            gender?: string | undefined;
            /**
             * @description Language spoken in the audio samples, as a two-letter ISO 639-1 code.
             * @example en
             */
            language?: string | undefined;
            /** @description Learning rate at the start, once any warm-up is over. */
            learningRate?: number | undefined;
            /** @description Learning rate of the text encoder at the start, once any warm-up is over. */
            learningRateTextEncoder?: number | undefined;
            /** @description Learning rate of the UNet at the start, once any warm-up is over. */
            learningRateUnet?: number | undefined;
            /**
             * @description How the learning rate changes during the training.
             * @default constant
             */
            lrScheduler?: components["schemas"]["LrScheduler"] | undefined;
            /** @description How many steps the training runs for at most. */
            maxTrainSteps?: number | undefined;
            /** @description How many epochs the training takes. */
            nbEpochs?: number | undefined;
            /** @description How many times the training is repeated. */
            nbRepeats?: number | undefined;
            /** @description How many steps the text encoder is trained for. */
            numTextTrainSteps?: number | undefined;
            /** @description How many steps the UNet is trained for. */
            numUNetTrainSteps?: number | undefined;
            /** @description What sort of images to tune the training for. It decides which transformer blocks of the LoRA are trained, among the double ones and the single ones. */
            optimizeFor?: components["schemas"]["OptimizeFor"] | undefined;
            /** @description How much weight the prior preservation loss gets. */
            priorLossWeight?: number | undefined;
            /** @description Images are cropped before they are resized for training. `true` picks the spot at random, `false` takes the centre. */
            randomCrop?: boolean | undefined;
            /** @description Ratio used for random crops. */
            randomCropRatio?: number | undefined;
            /** @description Scale used for random crops. */
            randomCropScale?: number | undefined;
            /** @description Size of the matrices that the LoRA adds to the model. */
            rank?: number | undefined;
            /** @description Whether to clean the audio samples of background noise before the voice is cloned. If so, no sample may be shorter than 5 seconds. */
            removeBackgroundNoise?: boolean | undefined;
            /** @description Prompts that produce sample images at each epoch. */
            samplePrompts?: string[] | undefined;
            /** @description Asset IDs of the images that the sample prompts go with, in the order of those prompts. */
            sampleSourceImages?: string[] | undefined;
            /**
             * @deprecated
             * @description Used to say whether the learning rate is scaled. The server pays no attention to it any more.
             */
            scaleLr?: boolean | undefined;
            /** @description Start value for randomness. Set it to get the same result again; otherwise the server draws one. */
            seed?: number | undefined;
            /**
             * @deprecated
             * @description Share of the steps in which the text encoder is trained, before the UNet takes its turn. Of 100 steps, `0.2` gives 20 to the text encoder and 80 to the UNet.
             */
            textEncoderTrainingRatio?: number | undefined;
            /** @description After how many steps each validation takes place. */
            validationFrequency?: number | undefined;
            /** @description Prompt used for validation. */
            validationPrompt?: string | undefined;
            /** @description What the voice sounds like, in words. */
            voiceDescription?: string | undefined;
            /** @description Your Weights & Biases key, if the training should be logged there. */
            wandbKey?: string | undefined;
        };
        /**
         * @description What a model is built on and how, which decides what it can do and how it is trained.
         * @enum {string}
         */
        ModelType: ModelType | Unlisted;
        /** @description The fields of a model that an update can set. Send those you want to set and leave out the others. */
        ModelUpdateBody: {
            /**
             * @description Slug of the class the model belongs to. `null` takes the model out of its class.
             * @example characters-npcs-mobs-characters
             */
            classSlug?: (string | null) | undefined;
            /** @description The LoRAs that a composition is made of, each with its weight. */
            concepts?: components["schemas"]["ModelConcept"][] | undefined;
            /**
             * @description The training epoch that the model uses. `null` takes the choice back. As long as none is chosen, the model uses its latest one.
             * @example 000001
             */
            epoch?: (string | null) | undefined;
            /**
             * @description What the model is called. A model that has no name when its training starts gets one made up from its training data.
             * @example Cinematic Realism
             */
            name?: string | undefined;
            /** @description Negative prompt embedding that goes into everything generated with the model. */
            negativePromptEmbedding?: string | undefined;
            /** @description How the model is to be trained. */
            parameters?: components["schemas"]["TrainingParameters"] | undefined;
            /** @description Prompt embedding that goes into everything generated with the model. */
            promptEmbedding?: string | undefined;
            /**
             * @description What the model does, in a sentence or two. A model that has none when its training starts gets one made up from its training data.
             * @example This model generates highly detailed cinematic scenes.
             */
            shortDescription?: string | undefined;
            /**
             * @description Asset ID of the image that represents the model. `null` removes the thumbnail.
             * @example asset_GTrL3mq4SXWyMxkOHRxlpw
             */
            thumbnail?: (string | null) | undefined;
            /**
             * @description What the model is built on and how.
             * @example flux.1-lora
             */
            type?: components["schemas"]["ModelType"] | undefined;
        };
        /**
         * @description Something a model can make, named by what goes in and what comes out.
         * @enum {string}
         */
        ModelCapability: ModelCapability | Unlisted;
        /**
         * @description Who gets to see a model.
         * @enum {string}
         */
        ModelPrivacy: ModelPrivacy | Unlisted;
        /**
         * @description Where a model comes from.
         * @enum {string}
         */
        ModelSource: ModelSource | Unlisted;
        /**
         * @description Where a model stands between its creation and the end of its training.
         * @enum {string}
         */
        ModelStatus: ModelStatus | Unlisted;
        /**
         * @description A plan that access to a model is tied to, as a number that grows with the plan.
         * @enum {integer}
         */
        AccessRestriction: AccessRestriction | Unlisted<number>;
        /**
         * @description Whether a class is on offer.
         * @enum {string}
         */
        ModelClassStatus: ModelClassStatus | Unlisted;
        /** @description A class of models that depict the same sort of thing. */
        ModelClass: {
            /**
             * @description Slug of the category that the class is filed under.
             * @example art-style
             */
            category: string;
            /**
             * @description Prompt for the concept behind the class, identifier included.
             * @example a sks character design
             */
            conceptPrompt: string;
            /**
             * @description ID of the model that the class is built on.
             * @example stable-diffusion-v1-5
             */
            modelId: string;
            /**
             * @description What the class is called.
             * @example Character Design
             */
            name: string;
            /**
             * @description Prompt for any member of the class.
             * @example a character design
             */
            prompt: string;
            /**
             * @description Slug of the class, as an update takes it in `classSlug`.
             * @example art-style-character-design
             */
            slug: string;
            /** @description Whether the class is on offer. */
            status: components["schemas"]["ModelClassStatus"];
            /** @description URLs of images that show what the class is about. */
            thumbnails: string[];
        };
        /** @description A sample image made at one epoch of a training. */
        ModelEpochAsset: {
            /**
             * @description Asset ID of the sample image.
             * @example asset_GTrL3mq4SXWyMxkOHRxlpw
             */
            assetId: string;
            /** @description URL of the sample image. */
            url: string;
        };
        /** @description One epoch of a training. */
        ModelEpoch: {
            /** @description Hash that identifies the epoch. */
            epoch: string;
            /** @description Sample images made at this epoch, if the training was given sample prompts. */
            assets?: components["schemas"]["ModelEpochAsset"][] | undefined;
        };
        /**
         * @description The kind of value an input takes.
         * @enum {string}
         */
        ModelInputType: ModelInputType | Unlisted;
        /**
         * @description How the background of an input image is treated.
         * @enum {string}
         */
        ModelInputBackgroundBehavior: ModelInputBackgroundBehavior | Unlisted;
        /**
         * @description The sort of asset an input takes.
         * @enum {string}
         */
        ModelInputKind: ModelInputKind | Unlisted;
        /** @description The cases in which an input has to be given. */
        ModelInputRequired: {
            /** @description Whether it has to be given in every case. */
            always?: boolean | undefined;
            /** @description Has to be given if another input has a certain value. Each key names that other input, each value tells an operation and the values for which the condition holds. */
            conditionalValues?: JsonValue | undefined;
            /** @description Has to be given if another input is given too. Each key names that other input, each value is the message to show in this case. */
            ifDefined?: JsonValue | undefined;
            /** @description Has to be given if another input is missing. Each key names that other input, each value is the message to show in this case. */
            ifNotDefined?: JsonValue | undefined;
        };
        /** @description One value that a custom model asks for when it is run, and how a user interface should ask for it. */
        ModelInput: {
            /** @description Name under which the value is passed when the model is called. */
            name: string;
            /** @description The kind of value. */
            type: components["schemas"]["ModelInputType"];
            /** @description Values to choose from. With type `string` or `number` the interface shows a dropdown for one of them, with `string_array` a dropdown for several. */
            allowedValues?: JsonValue[] | undefined;
            /** @description How the background of the image is treated. */
            backgroundBehavior?: components["schemas"]["ModelInputBackgroundBehavior"] | undefined;
            /** @description Whether the value is a colour. */
            color?: boolean | undefined;
            /** @description Whether the value has a bearing on what a run costs. */
            costImpact?: boolean | undefined;
            /** @description Value used where none is given, which may be any JSON value. */
            default?: JsonValue | undefined;
            /** @description Help text that tells a user more about the value. */
            description?: string | undefined;
            /** @description Group in which the interface shows the value. Members of one group appear one after the other. */
            group?: string | undefined;
            /** @description Text of a tooltip that guides the user. */
            hint?: string | undefined;
            /** @description The inputs that make up one object of the list. Each is described with the same fields as this one. */
            inputs?: {
                [key: string]: JsonValue;
            }[] | undefined;
            /** @description The sort of asset. Where a model takes several kinds, the API can only create an asset on the fly from a data URL if that URL starts with `data:`, the kind and a comma. */
            kind?: components["schemas"]["ModelInputKind"] | undefined;
            /** @description Label of the input in the interface. */
            label?: string | undefined;
            /** @description File input that the mask comes from, by its name. */
            maskFrom?: string | undefined;
            /** @description Highest value allowed. */
            max?: number | undefined;
            /** @description Most characters allowed. In a list of texts, this counts for each text. */
            maxLength?: number | undefined;
            /** @description How big the file may be, in bytes. The server compares it with `asset.properties.size` when it creates the job. */
            maxSize?: number | undefined;
            /** @description Lowest value allowed. */
            min?: number | undefined;
            /** @description Fewest characters allowed. In a list of texts, this counts for each text. */
            minLength?: number | undefined;
            /**
             * @description The types of models that may be chosen.
             * @example [
             *       "flux.1-lora"
             *     ]
             */
            modelTypes?: components["schemas"]["ModelType"][] | undefined;
            /** @description Whether the asset becomes the parent of the assets that the run produces. In a list, the first asset does. */
            parent?: boolean | undefined;
            /** @description Text shown while the input is empty. */
            placeholder?: string | undefined;
            /** @description Whether the value is a prompt. If so, the interface shows a text area with the Prompt Spark feature. */
            prompt?: boolean | undefined;
            /** @description Whether Prompt Spark may be used with the value. */
            promptSpark?: boolean | undefined;
            /** @description When the value has to be given. If absent, it never has to be. */
            required?: components["schemas"]["ModelInputRequired"] | undefined;
            /** @description By how much the number goes up or down at a time. */
            step?: number | undefined;
        };
        /** @description What the leaderboard of arena.ai says about the quality of a model. */
        ModelPerformanceStatsVariantArenaScore: {
            /**
             * @description Category of the leaderboard.
             * @example text_to_image
             * @example image_to_video
             */
            arenaCategory: string;
            /** @description What arena.ai calls the model. */
            arenaModelName: string;
            /**
             * Format: date-time
             * @description Date and time when the score was last read from arena.ai.
             */
            fetchedAt: string;
            /** @description Place of the model within the category. */
            rank: number;
            /** @description Elo rating of the model. */
            rating: number;
            /** @description Lower end of the rating's confidence interval. */
            ratingLower: number;
            /** @description Upper end of the rating's confidence interval. */
            ratingUpper: number;
            /** @description How many people's votes the rating rests on. */
            votes: number;
        };
        /** @description How one variant of a model performs. Costs are in CU, latencies in seconds, both for one asset produced. */
        ModelPerformanceStatsVariant: {
            /**
             * @description What the variant generates, and from what.
             * @example txt2img
             * @example img2video
             * @example txt2audio
             */
            capability: string;
            /**
             * Format: date-time
             * @description Date and time of the latest computation of these figures.
             */
            computedAt: string;
            /**
             * @description Key that no other variant has.
             * @example txt2img:1K
             * @example img2video:2K
             * @example txt2audio
             */
            variantKey: string;
            /** @description How people outside Scenario rate the quality. */
            arenaScore?: components["schemas"]["ModelPerformanceStatsVariantArenaScore"] | undefined;
            /** @description Highest cost of an asset, in CU. */
            costPerAssetMaxCU?: number | undefined;
            /** @description Lowest cost of an asset, in CU. */
            costPerAssetMinCU?: number | undefined;
            /** @description Median cost of an asset, in CU. */
            costPerAssetP50CU?: number | undefined;
            /** @description Seconds of inference within which half of the assets are done. */
            inferenceLatencyP50Sec?: number | undefined;
            /** @description Seconds of inference within which three quarters of the assets are done. */
            inferenceLatencyP75Sec?: number | undefined;
            /**
             * @description The range of resolutions that the variant stands for.
             * @example 0.5K
             * @example 1K
             * @example 2K
             * @example 4K
             */
            resolution?: string | undefined;
            /** @description Seconds, with the wait in the queue, within which half of the assets are done. */
            totalLatencyP50Sec?: number | undefined;
            /** @description Seconds, with the wait in the queue, within which three quarters of the assets are done. */
            totalLatencyP75Sec?: number | undefined;
        };
        /** @description How a model performs, in aggregate. */
        ModelPerformanceStats: {
            /** @description Figures for each variant of the model. */
            variants: components["schemas"]["ModelPerformanceStatsVariant"][];
            /** @description Key of the variant to take when models are compared at a glance. */
            default?: string | undefined;
        };
        /** @description The image that represents a model. */
        ModelThumbnail: {
            /**
             * @description Asset ID of the image.
             * @example asset_GTrL3mq4SXWyMxkOHRxlpw
             */
            assetId: string;
            /** @description URL of the image. */
            url: string;
        };
        /** @description Two training images, and what turns the one into the other. */
        ModelTrainingImagePair: {
            /** @description What to do to the source to arrive at the target. */
            instruction?: string | undefined;
            /** @description Asset ID of the image to start from, which has to be one of the training assets. */
            sourceId?: string | undefined;
            /** @description Asset ID of the image to arrive at, which has to be one of the training assets. */
            targetId?: string | undefined;
        };
        /** @description An image that a model is trained with. */
        ModelTrainingImage: {
            /**
             * @description ID of the training image.
             * @example asset_GTrL3mq4SXWyMxkOHRxlpw
             */
            id: string;
            /** @description Caption that the image was given automatically. */
            automaticCaptioning: string;
            /**
             * Format: date-time
             * @description Date and time when the image was uploaded.
             * @example 2023-02-03T11:19:41.579Z
             */
            createdAt: string;
            /** @description What the image shows. */
            description: string;
            /** @description URL from which to download the image. */
            downloadUrl: string;
            /**
             * @description Name of the file that was uploaded.
             * @example my-training-image.jpg
             */
            name: string;
        };
        /**
         * @description How far a training request has got.
         * @enum {string}
         */
        TrainingStage: TrainingStage | Unlisted;
        /** @description How far the training of a model has got. */
        ModelTrainingProgress: {
            /** @description How far the request has got. */
            stage: components["schemas"]["TrainingStage"];
            /** @description When this progress was last brought up to date, in milliseconds since 1970. */
            updatedAt: number;
            /** @description How many jobs are ahead of this one in the queue. */
            position?: number | undefined;
            /** @description Share of the job that is done. */
            progress?: number | undefined;
            /** @description How many milliseconds are left. */
            remainingTimeMs?: number | undefined;
            /** @description When the job started, in milliseconds since 1970. */
            startedAt?: number | undefined;
        };
        /** @description When a model was trained, and how long that took. */
        ModelTrainingStats: {
            /**
             * Format: date-time
             * @description Date and time when the training ended.
             */
            endedAt?: string | undefined;
            /** @description How many seconds the training waited in the queue. */
            queueDuration?: number | undefined;
            /**
             * Format: date-time
             * @description Date and time when the training started.
             */
            startedAt?: string | undefined;
            /** @description How many seconds the training itself took. */
            trainDuration?: number | undefined;
        };
        /** @description How to show one input. */
        ModelUiConfigInputProperties: {
            /** @description Whether the input is folded away at first. */
            collapsed?: boolean | undefined;
        };
        /** @description A part of the interface in which a user picks LoRAs and their weights. */
        ModelUiConfigLorasComponent: {
            /** @description Label of this part of the interface. */
            label: string;
            /** @description Name of the input that takes the LoRAs, one of type `model_array`. */
            modelInput: string;
            /** @description Name of the input that takes their weights, one of type `number_array`. */
            scaleInput: string;
            /** @description Name of the input that takes a single model ID, be it a LoRA or a composition. If set, that ID is noted in the metadata of the asset produced. If the input also has the `model-decomposer` parser, the LoRAs and weights are filled in from the model. */
            modelIdInput?: string | undefined;
        };
        /** @description A set of values to choose from, each of which fills in several inputs. */
        ModelUiConfigPreset: {
            /** @description Names of the inputs to fill in. */
            fields: string[];
            /** @description The values to fill in, which may be any JSON value. */
            presets: JsonValue;
        };
        /** @description One resolution to choose. */
        ModelUiConfigResolutionComponentPreset: {
            /** @description Height of the result. */
            height: number;
            /** @description Label of the choice. */
            label: string;
            /** @description Width of the result. */
            width: number;
        };
        /** @description A part of the interface in which a user picks a resolution. */
        ModelUiConfigResolutionComponent: {
            /** @description Name of the input that takes the height. */
            heightInput: string;
            /** @description Label of this part of the interface. */
            label: string;
            /** @description Resolutions to choose from. */
            presets: components["schemas"]["ModelUiConfigResolutionComponentPreset"][];
            /** @description Name of the input that takes the width. */
            widthInput: string;
        };
        /**
         * @description A place for the button that starts a generation.
         * @enum {string}
         */
        TriggerGeneratePosition: TriggerGeneratePosition | Unlisted;
        /** @description The button that starts a generation. */
        ModelUiConfigTriggerGenerate: {
            /** @description Label of the button. */
            label: string;
            /** @description Name of the input below which the button goes. */
            after?: string | undefined;
            /** @description The place where the button goes. */
            position?: components["schemas"]["TriggerGeneratePosition"] | undefined;
        };
        /** @description How a user interface should present a model. */
        ModelUiConfig: {
            /** @description How to show single inputs, by the name of the input. */
            inputProperties?: {
                [key: string]: components["schemas"]["ModelUiConfigInputProperties"];
            } | undefined;
            /** @description How to show the choice of LoRAs. */
            lorasComponent?: components["schemas"]["ModelUiConfigLorasComponent"] | undefined;
            /** @description Presets that fill in several inputs at once. */
            presets?: components["schemas"]["ModelUiConfigPreset"][] | undefined;
            /** @description How to show the choice of a resolution. */
            resolutionComponent?: components["schemas"]["ModelUiConfigResolutionComponent"] | undefined;
            /** @description How to show select boxes. */
            selects?: {
                [key: string]: JsonValue;
            } | undefined;
            /** @description How to show the button that starts a generation. */
            triggerGenerate?: components["schemas"]["ModelUiConfigTriggerGenerate"] | undefined;
        };
        /** @description A model and everything the API tells about it. */
        Model: {
            /**
             * @description ID of the model.
             * @example model_eyVcnFJcR92BxBkz7N6g5w
             */
            id: string;
            /**
             * @description What the model can make.
             * @example [
             *       "txt2img",
             *       "img2img",
             *       "txt2img_ip_adapter"
             *     ]
             */
            capabilities: components["schemas"]["ModelCapability"][];
            /** @description IDs of the collections that hold the model. */
            collectionIds: string[];
            /**
             * Format: date-time
             * @description Date and time when the model was created.
             * @example 2023-02-03T11:19:41.579Z
             */
            createdAt: string;
            /** @description Whether this is a custom model, which only runs through `POST /generate/custom/{modelId}`. */
            custom: boolean;
            /** @description IDs of the assets that the model's owner picked to show what it can do. */
            exampleAssetIds: string[];
            /**
             * @description Who gets to see the model.
             * @default private
             */
            privacy: components["schemas"]["ModelPrivacy"];
            /** @description Where the model comes from. */
            source: components["schemas"]["ModelSource"];
            /** @description Where the model stands. */
            status: components["schemas"]["ModelStatus"];
            /**
             * @description Tags given to the model.
             * @example [
             *       "sci-fi",
             *       "landscape"
             *     ]
             */
            tags: string[];
            /** @description How many training images the model has in all. */
            trainingImagesNumber: number;
            /**
             * @description What the model is built on and how.
             * @example flux.1-lora
             */
            type: components["schemas"]["ModelType"];
            /**
             * Format: date-time
             * @description Date and time of the latest change.
             * @example 2023-02-03T11:19:41.579Z
             */
            updatedAt: string;
            /** @description The plan that access to the model is tied to. */
            accessRestrictions?: components["schemas"]["AccessRestriction"] | undefined;
            /**
             * @description ID of the user who made the model.
             * @example user_VFhihHKMRZyDDnZAJwLb2Q
             */
            authorId?: string | undefined;
            /** @description The class the model belongs to. */
            class?: components["schemas"]["ModelClass"] | undefined;
            /**
             * @description IDs of the base models that work with this one. Found mostly on Flux LoRAs.
             * @example [
             *       "flux.1-dev",
             *       "flux.1-schnell"
             *     ]
             */
            compliantModelIds?: string[] | undefined;
            /** @description The LoRAs that a composition is made of, each with its weight. */
            concepts?: components["schemas"]["ModelConcept"][] | undefined;
            /** @description The training epoch that the model uses. If absent, that is the latest one. */
            epoch?: string | undefined;
            /** @description The epochs of the training, to choose from. */
            epochs?: components["schemas"]["ModelEpoch"][] | undefined;
            /** @description The values that the model asks for when it is run. `GET /models/{modelId}` returns the list. */
            inputs?: components["schemas"]["ModelInput"][] | undefined;
            /**
             * @deprecated
             * @description Keyword that calls for the model's subject in a prompt.
             */
            modelKeyword?: string | undefined;
            /**
             * @description What the model is called.
             * @example Cinematic Realism
             */
            name?: string | undefined;
            /** @description Negative prompt embedding that refines what the model generates. */
            negativePromptEmbedding?: string | undefined;
            /**
             * @description ID of the owner, such as a team.
             * @example team_VFhihHKMRZyDDnZAJwLb2Q
             */
            ownerId?: string | undefined;
            /** @description How the model was trained, or is to be trained. */
            parameters?: components["schemas"]["TrainingParameters"] | undefined;
            /** @description ID of the model that this one derives from. */
            parentModelId?: string | undefined;
            /** @description How the model performs, in aggregate. */
            performanceStats?: components["schemas"]["ModelPerformanceStats"] | undefined;
            /** @description Prompt embedding that refines what the model generates. */
            promptEmbedding?: string | undefined;
            /**
             * @description What the model does, in a sentence or two.
             * @example This model generates highly detailed cinematic scenes.
             */
            shortDescription?: string | undefined;
            /** @description Date on which a model of the Free plan will be soft-deleted. */
            softDeletionOn?: string | undefined;
            /** @description The image that represents the model. */
            thumbnail?: components["schemas"]["ModelThumbnail"] | undefined;
            /** @description Pairs of training images, each with a source and a target. */
            trainingImagePairs?: components["schemas"]["ModelTrainingImagePair"][] | undefined;
            /** @description Up to three of the training images, the first ones, with their URLs. Fetch the model by its ID to get them all. */
            trainingImages?: components["schemas"]["ModelTrainingImage"][] | undefined;
            /** @description How far the training has got. */
            trainingProgress?: components["schemas"]["ModelTrainingProgress"] | undefined;
            /** @description When the model was trained, and how long that took. */
            trainingStats?: components["schemas"]["ModelTrainingStats"] | undefined;
            /** @description How a user interface should present the model. */
            uiConfig?: components["schemas"]["ModelUiConfig"] | undefined;
            /**
             * @deprecated
             * @description ID of a user.
             * @example user_VFhihHKMRZyDDnZAJwLb2Q
             */
            userId?: string | undefined;
        };
        /** @description The answer to a successful update. */
        ModelUpdateResponse: {
            /** @description The model as it is after the update. */
            model: components["schemas"]["Model"];
        };
        /** @description What the API says about a request that failed. The vendor has not published its exact shape, so expect fields beyond these two, and do not count on either. */
        ApiError: {
            /** @description What went wrong, in words. */
            message?: string | undefined;
            /** @description Why it went wrong. */
            reason?: string | undefined;
        };
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
        /** @description The API key or the API secret is missing or wrong. */
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
        /** @description Too many requests in a short time. Wait, then try again, and wait longer after each failure. */
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
        /** @description The ID of the model to update. */
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
    updateModel: {
        parameters: {
            query?: {
                /** @description Whether assets come back untouched, as they were provided, instead of transformed. */
                originalAssets?: components["parameters"]["OriginalAssets"];
            };
            header?: never;
            path: {
                /** @description The ID of the model to update. */
                modelId: components["parameters"]["ModelId"];
            };
            cookie?: never;
        };
        /** @description The fields to set. */
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
