import { body, callers, type DiffCase, major, minor, readers, training } from "./spec-diff-case.js";

/** Limits of JSON Schema. No two cases touch the same place, so that all can be tried at once. */
export const limitCases: readonly DiffCase[] = [
  {
    name: "a narrowed maxLength of a request",
    edits: [[`${body}/name/maxLength`, 63]],
    expected: [
      major(
        callers,
        `${body}/name/maxLength`,
        "ModelUpdateBody.name",
        "`maxLength` changed from `64` to `63`.",
      ),
    ],
  },
  {
    name: "a widened maxLength of a request",
    edits: [[`${body}/shortDescription/maxLength`, 257]],
    expected: [
      minor(
        `${body}/shortDescription/maxLength`,
        "ModelUpdateBody.shortDescription",
        "`maxLength` changed from `256` to `257`.",
      ),
    ],
  },
  {
    name: "a limit where there was none",
    edits: [[`${body}/concepts/minItems`, 1]],
    expected: [
      major(
        callers,
        `${body}/concepts/minItems`,
        "ModelUpdateBody.concepts",
        "`minItems` was set to `1`.",
      ),
    ],
  },
  {
    name: "a widened limit of what is sent and answered",
    edits: [[`${training}/seed/minimum`, undefined]],
    expected: [
      minor(
        `${training}/seed/minimum`,
        "TrainingParameters.seed",
        "`minimum` was removed; it was `0`.",
      ),
    ],
  },
  {
    name: "an exclusive limit that becomes an inclusive one",
    edits: [
      [`${training}/learningRate/exclusiveMinimum`, undefined],
      [`${training}/learningRate/minimum`, 0],
    ],
    expected: [
      minor(
        `${training}/learningRate/exclusiveMinimum`,
        "TrainingParameters.learningRate",
        "`exclusiveMinimum` was removed; it was `0`.",
      ),
      minor(
        `${training}/learningRate/minimum`,
        "TrainingParameters.learningRate",
        "`minimum` was set to `0`.",
      ),
    ],
  },
  {
    name: "a widened limit of what is only answered",
    edits: [["/components/schemas/ModelTrainingProgress/properties/progress/maximum", 100]],
    expected: [
      major(
        readers,
        "/components/schemas/ModelTrainingProgress/properties/progress/maximum",
        "ModelTrainingProgress.progress",
        "`maximum` changed from `1` to `100`.",
      ),
    ],
  },
  {
    name: "a narrowed limit of what is only answered",
    edits: [["/components/schemas/ModelTrainingProgress/properties/progress/minimum", 0.1]],
    expected: [
      minor(
        "/components/schemas/ModelTrainingProgress/properties/progress/minimum",
        "ModelTrainingProgress.progress",
        "`minimum` changed from `0` to `0.1`.",
      ),
    ],
  },
];
