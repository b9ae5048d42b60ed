import {
  both,
  callers,
  type DiffCase,
  major,
  minor,
  operation,
  patch,
  readers,
} from "./spec-diff-case.js";

/** Values of enums, parameters, answers and what is around them. */
export const operationCases: readonly DiffCase[] = [
  {
    name: "an enum of requests that loses and gains values",
    edits: [
      ["/components/schemas/LrScheduler/enum/2", "sine"],
      ["/components/schemas/LrScheduler/x-enumDescriptions/cosine", undefined],
    ],
    expected: [
      major(both, "/components/schemas/LrScheduler/enum", "LrScheduler", "It lost `cosine`."),
      minor("/components/schemas/LrScheduler/enum", "LrScheduler", "It gained `sine`."),
    ],
  },
  {
    name: "a new value in answers",
    edits: [["/components/schemas/ModelStatus/enum/-", "archived"]],
    expected: [
      minor("/components/schemas/ModelStatus/enum", "ModelStatus", "It gained `archived`."),
    ],
  },
  {
    name: "a removed value in answers",
    edits: [
      ["/components/schemas/TrainingStage/enum/1", undefined],
      ["/components/schemas/TrainingStage/x-enumDescriptions/pending-captcha", undefined],
    ],
    expected: [
      major(
        readers,
        "/components/schemas/TrainingStage/enum",
        "TrainingStage",
        "It lost `pending-captcha`.",
      ),
    ],
  },
  {
    name: "a deprecated value, and another order of values",
    edits: [
      ["/components/schemas/ModelPrivacy/x-enumDeprecated", { private: "Nobody asks." }],
      ["/components/schemas/ModelPrivacy/enum", ["unlisted", "private", "public"]],
    ],
    expected: [
      minor(
        "/components/schemas/ModelPrivacy/x-enumDeprecated/private",
        "ModelPrivacy",
        "`private` is deprecated: Nobody asks.",
      ),
      patch(
        "/components/schemas/ModelPrivacy/enum",
        "ModelPrivacy",
        "Its values have another order.",
      ),
    ],
  },
  {
    name: "parameters that can be sent, and that have to be",
    edits: [
      [`${operation}/parameters/-`, { name: "dry", in: "query", schema: { type: "boolean" } }],
      [
        `${operation}/parameters/-`,
        { name: "sure", in: "query", required: true, schema: { type: "boolean" } },
      ],
      ["/components/parameters/OriginalAssets/required", true],
    ],
    expected: [
      minor(`${operation}/parameters/2`, "PUT /models/{modelId} dry", "It was added."),
      major(callers, `${operation}/parameters/3`, "PUT /models/{modelId} sure", "It was added."),
      major(
        callers,
        "/components/parameters/OriginalAssets/required",
        "OriginalAssets",
        "`required` was set to `true`.",
      ),
    ],
  },
  {
    name: "answers that come and go",
    edits: [
      [`${operation}/responses/404`, undefined],
      [`${operation}/responses/418`, { description: "A teapot." }],
    ],
    expected: [
      major(readers, `${operation}/responses/404`, "PUT /models/{modelId} 404", "It was removed."),
      minor(`${operation}/responses/418`, "PUT /models/{modelId} 418", "It was added."),
    ],
  },
  {
    name: "another server, another way to authenticate",
    edits: [
      ["/servers/-", { url: "https://eu.example.com/v1", description: "Nearer." }],
      ["/security/-", {}],
    ],
    expected: [
      minor("/servers/1", "server https://eu.example.com/v1", "It was added."),
      minor("/security/1", "security", "`{}` was added."),
    ],
  },
  {
    name: "another endpoint",
    edits: [
      [
        "/paths/~1assets",
        { get: { operationId: "listAssets", responses: { 204: { description: "None." } } } },
      ],
    ],
    expected: [minor("/paths/~1assets", "/assets", "It was added.")],
  },
];
