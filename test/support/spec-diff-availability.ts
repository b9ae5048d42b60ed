import { callers, type DiffCase, major, minor, patch, training } from "./spec-diff-case.js";

/** For what a field means anything, and within which limits. */
export const availabilityCases: readonly DiffCase[] = [
  {
    name: "a narrowed availability",
    edits: [[`${training}/randomCrop/x-available-for/cases/1`, undefined]],
    expected: [
      major(
        callers,
        `${training}/randomCrop/x-available-for`,
        "TrainingParameters.randomCrop",
        "It is no longer available for SDXL LoRA.",
      ),
    ],
  },
  {
    name: "a narrowed availability that nobody can be sure of",
    edits: [[`${training}/rank/x-available-for/cases/2`, undefined]],
    expected: [
      minor(
        `${training}/rank/x-available-for`,
        "TrainingParameters.rank",
        "It is no longer available for Musubi.",
      ),
    ],
  },
  {
    name: "a widened availability",
    edits: [[`${training}/batchSize/x-available-for/cases/-`, "sd15"]],
    expected: [
      minor(
        `${training}/batchSize/x-available-for`,
        "TrainingParameters.batchSize",
        "It is available for SD 1.5 now.",
      ),
    ],
  },
  {
    name: "a new availability, and one that goes",
    edits: [
      [`${training}/wandbKey/x-available-for`, { cases: ["sd15", "sdxl-lora"] }],
      [`${training}/gender/x-available-for`, undefined],
    ],
    expected: [
      major(
        callers,
        `${training}/wandbKey/x-available-for`,
        "TrainingParameters.wandbKey",
        "It is only available for SD 1.5 and SDXL LoRA now.",
      ),
      minor(
        `${training}/gender/x-available-for`,
        "TrainingParameters.gender",
        "It is available in all cases now.",
      ),
    ],
  },
  {
    name: "an availability of another kind",
    edits: [[`${training}/classPrompt/x-available-for`, { types: ["sd-1_5-lora"] }]],
    expected: [
      major(
        callers,
        `${training}/classPrompt/x-available-for`,
        "TrainingParameters.classPrompt",
        "It is no longer available for SD 1.5.",
      ),
      major(
        callers,
        `${training}/classPrompt/x-available-for`,
        "TrainingParameters.classPrompt",
        "It is available for models of type `sd-1_5-lora` now.",
      ),
    ],
  },
  {
    name: "a rule that only warns from now on",
    edits: [[`${training}/language/x-available-for/severity`, "warning"]],
    expected: [
      minor(
        `${training}/language/x-available-for`,
        "TrainingParameters.language",
        "The rule warns now; before, it was one that refuses requests.",
      ),
    ],
  },
  {
    name: "a rule of another name",
    edits: [[`${training}/cloneType/x-available-for/id`, "clone"]],
    expected: [
      major(
        callers,
        `${training}/cloneType/x-available-for/id`,
        "TrainingParameters.cloneType",
        "The ID of the rule in issues is `clone` now.",
      ),
    ],
  },
  {
    name: "limits of a case, narrower and wider",
    edits: [
      [`${training}/maxTrainSteps/x-limits/0/maximum`, 9_000],
      [`${training}/learningRateTextEncoder/x-limits/0/minimum`, 0.0000001],
    ],
    expected: [
      major(
        callers,
        `${training}/maxTrainSteps/x-limits/0/maximum`,
        "TrainingParameters.maxTrainSteps",
        "`maximum` for Flux LoRA changed from `10000` to `9000`.",
      ),
      minor(
        `${training}/learningRateTextEncoder/x-limits/0/minimum`,
        "TrainingParameters.learningRateTextEncoder",
        "`minimum` for Flux LoRA changed from `0.000001` to `1e-7`.",
      ),
    ],
  },
  {
    name: "limits of a case that come and go",
    edits: [
      [`${training}/nbEpochs/x-limits`, [{ cases: ["flux-lora"], maximum: 20 }]],
      [`${training}/rank/x-limits`, undefined],
      ["/components/schemas/ModelConcept/properties/scale/x-limits", undefined],
    ],
    expected: [
      major(
        callers,
        `${training}/nbEpochs/x-limits/0/maximum`,
        "TrainingParameters.nbEpochs",
        "`maximum` for Flux LoRA was set to `20`.",
      ),
      minor(
        `${training}/rank/x-limits/0`,
        "TrainingParameters.rank",
        "`maximum` for Flux LoRA was removed; it was `64`.",
      ),
      patch(
        "/components/schemas/ModelConcept/properties/scale/x-limits/0",
        "ModelConcept.scale",
        "`minimum` for Flux Kontext prompt editing was removed; it was `0`.",
      ),
    ],
  },
];
