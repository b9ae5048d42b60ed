import { body, type DiffCase, operation, patch, training } from "./spec-diff-case.js";

/** Texts and examples. */
export const textCases: readonly DiffCase[] = [
  {
    name: "descriptions",
    edits: [
      ["/info/description", "Short."],
      [`${operation}/summary`, "Change a model"],
      [`${body}/name/description`, "Its name."],
      ["/components/schemas/ModelType/description", "Its kind."],
      ["/components/responses/NotFound/description", "Nothing there."],
      ["/servers/0/description", "The server."],
    ],
    expected: [
      patch(
        "/info/description",
        "info",
        "`description` changed from `An independent description of one endpoint of Scenario's API: the one that updat…` to `Short.`.",
      ),
      patch(
        `${operation}/summary`,
        "PUT /models/{modelId}",
        "`summary` changed from `Update a model` to `Change a model`.",
      ),
      patch(
        `${body}/name/description`,
        "ModelUpdateBody.name",
        "`description` changed from `What the model is called. A model that has no name when its training starts gets…` to `Its name.`.",
      ),
      patch(
        "/components/schemas/ModelType/description",
        "ModelType",
        "`description` changed from `What a model is built on and how, which decides what it can do and how it is tra…` to `Its kind.`.",
      ),
      patch(
        "/components/responses/NotFound/description",
        "response NotFound",
        "`description` changed from `There is no model with this ID.` to `Nothing there.`.",
      ),
      patch(
        "/servers/0/description",
        "server https://api.cloud.scenario.com/v1",
        "`description` changed from `Scenario's public API.` to `The server.`.",
      ),
    ],
  },
  {
    name: "examples and titles",
    edits: [
      [`${body}/name/examples`, ["A name"]],
      [`${body}/name/title`, "Name"],
      ["/components/examples/set-epoch/value/epoch", "000002"],
    ],
    expected: [
      patch(
        `${body}/name/examples`,
        "ModelUpdateBody.name",
        '`examples` changed from `["Cinematic Realism"]` to `["A name"]`.',
      ),
      patch(`${body}/name/title`, "ModelUpdateBody.name", "`title` was set to `Name`."),
      patch("/components/examples/set-epoch/value", "example set-epoch", "`value` has changed."),
    ],
  },
  {
    name: "what is odd, what a value means, what to use instead",
    edits: [
      [`${training}/priorLossWeight/x-oddity`, "Odd."],
      ["/components/schemas/ModelStatus/x-enumDescriptions/failed", "Alas."],
      [`${training}/textEncoderTrainingRatio/x-replaced-by`, ["numUNetTrainSteps"]],
    ],
    expected: [
      patch(
        `${training}/priorLossWeight/x-oddity`,
        "TrainingParameters.priorLossWeight",
        "`x-oddity` changed from `The maximum looks like the largest double-precision number, 1.7976931348623157e+…` to `Odd.`.",
      ),
      patch(
        "/components/schemas/ModelStatus/x-enumDescriptions/failed",
        "ModelStatus",
        "`failed` changed from `Something went wrong.` to `Alas.`.",
      ),
      patch(
        `${training}/textEncoderTrainingRatio/x-replaced-by`,
        "TrainingParameters.textEncoderTrainingRatio",
        "Use `numUNetTrainSteps` instead.",
      ),
    ],
  },
  {
    name: "the same rule in other words",
    edits: [[`${training}/age/x-available-for/severity`, "error"]],
    expected: [
      patch(
        `${training}/age/x-available-for`,
        "TrainingParameters.age",
        "`x-available-for` says the same in another form.",
      ),
    ],
  },
];
