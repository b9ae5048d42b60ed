import {
  body,
  callers,
  type DiffCase,
  major,
  minor,
  operation,
  patch,
  training,
} from "./spec-diff-case.js";

/** What else of the rules refuses what was accepted, or accepts what was refused. */
export const ruleCases: readonly DiffCase[] = [
  {
    name: "defaults",
    edits: [
      [`${training}/rank/x-defaults/1/value`, 32],
      [`${training}/rank/x-defaults/2`, undefined],
      [
        `${training}/learningRate/x-defaults/-`,
        { cases: ["musubi"], formula: "trainingImages / 2" },
      ],
    ],
    expected: [
      minor(
        `${training}/rank/x-defaults/1`,
        "TrainingParameters.rank",
        "Its default for Flux LoRA is `32` now; it was `16`.",
      ),
      minor(
        `${training}/rank/x-defaults/2`,
        "TrainingParameters.rank",
        "It no longer has a default for Musubi; it was `64`.",
      ),
      minor(
        `${training}/learningRate/x-defaults/2`,
        "TrainingParameters.learningRate",
        "Its default for Musubi is `trainingImages / 2` now.",
      ),
    ],
  },
  {
    name: "deprecations for trainers",
    edits: [
      [`${training}/rank/x-deprecated-for`, undefined],
      [`${training}/nbRepeats/x-deprecated-for`, { cases: ["flux-lora"] }],
      [`${training}/maxTrainSteps/x-deprecated-for/replacedBy`, ["numUNetTrainSteps"]],
    ],
    expected: [
      minor(
        `${training}/rank/x-deprecated-for`,
        "TrainingParameters.rank",
        "It is no longer deprecated for SDXL LoRA.",
      ),
      minor(
        `${training}/nbRepeats/x-deprecated-for`,
        "TrainingParameters.nbRepeats",
        "It is deprecated for Flux LoRA.",
      ),
      patch(
        `${training}/maxTrainSteps/x-deprecated-for/replacedBy`,
        "TrainingParameters.maxTrainSteps",
        "Use `numUNetTrainSteps` instead.",
      ),
    ],
  },
  {
    name: "relations",
    edits: [
      [
        "/components/schemas/TrainingParameters/x-relations/0",
        { kind: "mutually-exclusive", fields: ["seed", "rank"] },
      ],
      ["/components/schemas/ModelUpdateBody/x-relations/0/types/0", "custom"],
      ["/components/schemas/ModelUpdateBody/x-relations/0/minItems", 2],
    ],
    expected: [
      major(
        callers,
        "/components/schemas/TrainingParameters/x-relations/0",
        "TrainingParameters",
        "At most one of `seed` and `rank` may be set.",
      ),
      minor(
        "/components/schemas/TrainingParameters/x-relations/0",
        "TrainingParameters",
        "No longer: `sampleSourceImages` and `samplePrompts` must have the same number of items.",
      ),
      major(
        callers,
        "/components/schemas/ModelUpdateBody/x-relations/0",
        "ModelUpdateBody",
        "`concepts` is required for models of type `custom`, with at least 2 items.",
      ),
      major(
        callers,
        "/components/schemas/ModelUpdateBody/x-relations/0/minItems",
        "ModelUpdateBody",
        "`concepts` is required for models of type `sd-1_5-composition`, with at least 2 items.",
      ),
      major(
        callers,
        "/components/schemas/ModelUpdateBody/x-relations/0/minItems",
        "ModelUpdateBody",
        "`concepts` is required for models of type `sd-xl-composition`, with at least 2 items.",
      ),
      minor(
        "/components/schemas/ModelUpdateBody/x-relations/0",
        "ModelUpdateBody",
        "No longer: `concepts` is required for models of type `flux.1-composition`, with at least 1 item.",
      ),
    ],
  },
  {
    name: "what the model must be like",
    edits: [
      [`${body}/type/x-requires-state/equals/status/-`, "failed"],
      [`${body}/epoch/x-requires-state/present/-`, "name"],
      [`${body}/name/x-requires-state`, { equals: { status: ["new", "trained"] } }],
    ],
    expected: [
      minor(
        `${body}/type/x-requires-state/equals/status`,
        "ModelUpdateBody.type",
        "It can now be set while the model's `status` is `failed`.",
      ),
      major(
        callers,
        `${body}/epoch/x-requires-state/present`,
        "ModelUpdateBody.epoch",
        "The model must now have `name` for it to be set.",
      ),
      major(
        callers,
        `${body}/name/x-requires-state/equals/status`,
        "ModelUpdateBody.name",
        "It can only be set while the model's `status` is one of `new` and `trained`.",
      ),
    ],
  },
  {
    name: "secrets",
    edits: [
      [`${training}/wandbKey/x-secret`, undefined],
      [`${training}/voiceDescription/x-secret`, true],
    ],
    expected: [
      major(
        callers,
        `${training}/wandbKey/x-secret`,
        "TrainingParameters.wandbKey",
        "It is no longer a secret, and may show in logs.",
      ),
      minor(
        `${training}/voiceDescription/x-secret`,
        "TrainingParameters.voiceDescription",
        "It is a secret now, and masked wherever it is shown.",
      ),
    ],
  },
  {
    name: "what a trainer covers",
    edits: [
      ["/x-cases/list/0/inferred", []],
      ["/x-cases/list/0/documented/-", "sd-1_5"],
      ["/x-cases/list/4/title", "Voice"],
    ],
    expected: [
      major(callers, "/x-cases/list/0/documented", "SD 1.5", "Its rules apply to `sd-1_5`."),
      minor(
        "/x-cases/list/0/inferred",
        "SD 1.5",
        "Its rules are no longer thought to apply to `sd-1_5`.",
      ),
      patch(
        "/x-cases/list/4/title",
        "Voice",
        "`title` changed from `ElevenLabs voice` to `Voice`.",
      ),
    ],
  },
  {
    name: "retries",
    edits: [[`${operation}/x-safe-to-repeat`, undefined]],
    expected: [
      major(
        callers,
        `${operation}/x-safe-to-repeat`,
        "PUT /models/{modelId}",
        "It is no longer retried once it may have arrived.",
      ),
    ],
  },
];
