import { both, type DiffCase, major, minor, operation, training } from "./spec-diff-case.js";

/** Names that programs of others have written down. */
export const nameCases: readonly DiffCase[] = [
  {
    name: "a method",
    edits: [[`${operation}/x-method`, "change"]],
    expected: [
      major(
        both,
        `${operation}/x-method`,
        "PUT /models/{modelId}",
        "The method changed from `client.models.update` to `client.models.change`.",
      ),
      major(
        both,
        `${operation}/x-method`,
        "PUT /models/{modelId}",
        "The prefix of its types changed from `ModelUpdate` to `ModelChange`.",
      ),
    ],
  },
  {
    name: "a field of params",
    edits: [["/components/parameters/OriginalAssets/x-name", "raw"]],
    expected: [
      major(
        both,
        "/components/parameters/OriginalAssets/x-name",
        "PUT /models/{modelId} originalAssets",
        "The name in params changed from `originalAssets` to `raw`.",
      ),
    ],
  },
  {
    name: "those of the client",
    edits: [
      ["/x-client/name", "Models"],
      ["/x-client/scope", "@models"],
      ["/x-client/environment", "MODELS"],
      ["/components/securitySchemes/basicAuth/x-credentials/username", "key"],
    ],
    expected: [
      major(
        both,
        "/x-client/name",
        "x-client",
        "The name of the client's class changed from `Scenario` to `Models`.",
      ),
      major(
        both,
        "/x-client/scope",
        "x-client",
        "The scope of the packages changed from `@scenario-models` to `@models`.",
      ),
      major(
        both,
        "/x-client/environment",
        "x-client",
        "The prefix of environment variables changed from `SCENARIO_SDK` to `MODELS`.",
      ),
      major(
        both,
        "/components/securitySchemes/basicAuth/x-credentials/username",
        "basicAuth",
        "The option for its username changed from `apiKey` to `key`.",
      ),
    ],
  },
  {
    name: "the members of an enum",
    edits: [
      [
        "/components/schemas/LrScheduler/x-enum-varnames",
        ["Constant", "ConstantWithWarmup", "Cosine", "Restarts", "Linear", "Polynomial"],
      ],
    ],
    expected: [
      major(
        both,
        "/components/schemas/LrScheduler/x-enum-varnames",
        "LrScheduler",
        "The name of `cosine-with-restarts` in code changed from `CosineWithRestarts` to `Restarts`.",
      ),
    ],
  },
  {
    name: "types",
    edits: [
      ["/components/schemas/Lonely", { type: "object", description: "Nobody's." }],
      [
        "/components/schemas/Focus",
        {
          type: "string",
          description: "What sort of images a training is tuned for.",
          enum: ["likeness"],
        },
      ],
      [`${training}/optimizeFor/$ref`, "#/components/schemas/Focus"],
      ["/components/schemas/OptimizeFor", undefined],
    ],
    expected: [
      minor("/components/schemas/Lonely", "Lonely", "It is a new type."),
      minor("/components/schemas/Focus", "Focus", "It is a new type."),
      major(
        both,
        "/components/schemas/OptimizeFor",
        "OptimizeFor",
        "There is no type of this name any more.",
      ),
    ],
  },
];
