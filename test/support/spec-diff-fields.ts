import { body, callers, type DiffCase, major, minor, readers, training } from "./spec-diff-case.js";

/** Fields that come, go and change. */
export const fieldCases: readonly DiffCase[] = [
  {
    name: "a removed property of a response",
    edits: [
      ["/components/schemas/Model/properties/createdAt", undefined],
      ["/components/schemas/Model/required/3", undefined],
    ],
    expected: [
      major(
        readers,
        "/components/schemas/Model/properties/createdAt",
        "Model.createdAt",
        "It was removed.",
      ),
    ],
  },
  {
    name: "a removed property of a request",
    edits: [[`${body}/promptEmbedding`, undefined]],
    expected: [
      major(
        callers,
        `${body}/promptEmbedding`,
        "ModelUpdateBody.promptEmbedding",
        "It was removed.",
      ),
    ],
  },
  {
    name: "a property of a response that need not be there any more",
    edits: [
      ["/components/schemas/ModelClass/required/0", undefined],
      ["/components/schemas/ModelClass/required/0", undefined],
    ],
    expected: [
      major(
        readers,
        "/components/schemas/ModelClass/required",
        "ModelClass.category",
        "It is no longer required.",
      ),
      major(
        readers,
        "/components/schemas/ModelClass/required",
        "ModelClass.conceptPrompt",
        "It is no longer required.",
      ),
    ],
  },
  {
    name: "a property of a response that can be null",
    edits: [["/components/schemas/ModelClass/properties/prompt/type", ["string", "null"]]],
    expected: [
      major(
        readers,
        "/components/schemas/ModelClass/properties/prompt/type",
        "ModelClass.prompt",
        "`type` changed from `string` to `string | null`.",
      ),
    ],
  },
  {
    name: "a field of a request that can no longer be unset",
    edits: [[`${body}/thumbnail/type`, "string"]],
    expected: [
      major(
        callers,
        `${body}/thumbnail/type`,
        "ModelUpdateBody.thumbnail",
        "`type` changed from `string | null` to `string`.",
      ),
    ],
  },
  {
    name: "a field of a request that can be unset",
    edits: [[`${body}/negativePromptEmbedding/type`, ["string", "null"]]],
    expected: [
      minor(
        `${body}/negativePromptEmbedding/type`,
        "ModelUpdateBody.negativePromptEmbedding",
        "`type` changed from `string` to `string | null`.",
      ),
    ],
  },
  {
    name: "a new field that has to be sent",
    edits: [
      ["/components/schemas/ModelConcept/properties/blend", { type: "number" }],
      ["/components/schemas/ModelConcept/required/-", "blend"],
    ],
    expected: [
      major(
        callers,
        "/components/schemas/ModelConcept/properties/blend",
        "ModelConcept.blend",
        "It was added, and is required.",
      ),
    ],
  },
  {
    name: "an old field that has to be sent",
    edits: [["/components/schemas/ModelUpdateBody/required", ["classSlug"]]],
    expected: [
      major(
        callers,
        "/components/schemas/ModelUpdateBody/required",
        "ModelUpdateBody.classSlug",
        "It is required now.",
      ),
    ],
  },
  {
    name: "a new field that can be sent",
    edits: [[`${training}/zeal`, { type: "number", description: "How keen it is." }]],
    expected: [minor(`${training}/zeal`, "TrainingParameters.zeal", "It was added.")],
  },
  {
    name: "a field that only the server sets",
    edits: [["/components/schemas/ModelConcept/properties/modelEpoch/readOnly", true]],
    expected: [
      major(
        callers,
        "/components/schemas/ModelConcept/properties/modelEpoch/readOnly",
        "ModelConcept.modelEpoch",
        "`readOnly` was set to `true`.",
      ),
      // Types of requests then differ from those of answers, and have names of their own.
      minor("/components/schemas/ModelConcept", "ModelConceptInput", "It is a new type."),
      minor("/components/schemas/ModelUpdateBody", "ModelUpdateBodyInput", "It is a new type."),
    ],
  },
  {
    name: "a default, a deprecation",
    edits: [
      [`${training}/randomCropRatio/default`, 0.5],
      [`${training}/randomCropScale/deprecated`, true],
    ],
    expected: [
      minor(
        `${training}/randomCropRatio/default`,
        "TrainingParameters.randomCropRatio",
        "`default` was set to `0.5`.",
      ),
      minor(
        `${training}/randomCropScale/deprecated`,
        "TrainingParameters.randomCropScale",
        "`deprecated` was set to `true`.",
      ),
    ],
  },
];
