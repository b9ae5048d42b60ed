import type { Edit, SeenFault } from "../support/generator-faults.js";

export interface FaultCase {
  readonly given: string;
  readonly edits: readonly Edit[];
  readonly want: readonly SeenFault[];
}

const root = "openapi.yaml";
const path = "paths/gear.yaml";
const parameters = "components/parameters.yaml";
const login = "components/login.yaml";
const schema = (name: string): string => `components/schemas/${name}.yaml`;

const correct = "Correct the $ref, or create what it points to.";
const start = 'Start the document with, say, "openapi: 3.1.0".';
const convert = "Convert the document to OpenAPI 3 first, say with https://converter.swagger.io.";

function inFile(file: string, given: string, from: string, to: string, want: SeenFault): FaultCase {
  return { given, edits: [{ file, from, to }], want: [want] };
}

const versions = [
  { given: "OpenAPI 4", to: "openapi: 4.0.0\n", found: '"4.0.0"' },
  { given: "OpenAPI 3.2", to: "openapi: 3.2.0\n", found: '"3.2.0"' },
  { given: "a version that is a number", to: "openapi: 3.1\n", found: "3.1" },
  { given: "Swagger 2", to: 'swagger: "2.0"\n', found: "Swagger 2.0", todo: convert },
  { given: "no version at all", to: "", found: "no `openapi` field" },
].map(({ given, to, found, todo = start }) =>
  inFile(root, given, "openapi: 3.1.0\n", to, [
    "openapi.yaml:1:1 #/openapi",
    `Expected an OpenAPI 3.0 or 3.1 document, found ${found}.`,
    todo,
  ]),
);

/** Found while the document is read and held against the rules of OpenAPI and of our extensions. */
const unreadable: readonly FaultCase[] = [
  ...versions,
  inFile(root, "bad YAML in the root", "[{ name: Gears }]", "[{ name: Gears }", [
    "openapi.yaml:12:1 ",
    "deficient indentation",
    "Mend the YAML at this place.",
  ]),
  {
    given: "bad YAML in another file",
    edits: [{ file: schema("Tuning"), from: "type: object", to: "type: object\ntype: string" }],
    want: [
      [
        "components/schemas/Tuning.yaml:2:1 ",
        "Failed to parse: duplicated mapping key",
        "Mend the YAML at this place.",
      ],
      [
        "components/schemas/GearBody.yaml:9:5 #/properties/tuning",
        "Can't resolve $ref: duplicated mapping key",
        "Mend what it points to.",
      ],
      [
        "openapi.yaml:6:12 #/x-trainers/governs",
        'No schema "Tuning"; known: "GearBody", "GearKind", "Gear".',
        "",
      ],
    ],
  },
  inFile(
    schema("GearBody"),
    "a $ref to nothing in its own file",
    "type: string\n    maxLength: 8",
    '$ref: "#/no"',
    ["components/schemas/GearBody.yaml:4:5 #/properties/name", "Can't resolve $ref", correct],
  ),
  inFile(path, "a $ref to nothing in another file", "yaml#/view", "yaml#/veiw", [
    "paths/gear.yaml:6:7 #/put/parameters/1",
    "Can't resolve $ref",
    correct,
  ]),
  inFile(path, "a $ref to no file", "../components/parameters.yaml#/view", "../no.yaml#/view", [
    "paths/gear.yaml:6:7 #/put/parameters/1",
    "Can't resolve $ref: ENOENT: no such file or directory 'no.yaml'",
    correct,
  ]),
  inFile(schema("GearBody"), "a value of the wrong type", "maxLength: 8", 'maxLength: "x"', [
    "components/schemas/GearBody.yaml:5:16 #/properties/name/maxLength",
    "Expected type `integer` but got `string`.",
    "",
  ]),
  inFile(schema("GearBody"), "a misspelt keyword", "maxLength", "maxLenght", [
    "components/schemas/GearBody.yaml:5:5 #/properties/name/maxLenght",
    "Property `maxLenght` is not expected here.",
    "Did you mean maxLength?",
  ]),
  inFile(schema("Tuning"), "an unknown trainer", "[lathe]", "[laithe]", [
    "components/schemas/Tuning.yaml:6:18 #/properties/speed/x-available-for/trainers/0",
    'No trainer "laithe" in x-trainers; did you mean "lathe"?',
    "",
  ]),
  inFile(schema("Tuning"), "a misspelt part of an extension", "trainers:", "trainer:", [
    "components/schemas/Tuning.yaml:6:7 #/properties/speed/x-available-for/trainer",
    'x-available-for: unknown keyword "trainer"; did you mean "trainers"?',
    "",
  ]),
  inFile(schema("Tuning"), "an extension of the wrong type", "[lathe]", "lathe", [
    "components/schemas/Tuning.yaml:6:17 #/properties/speed/x-available-for/trainers",
    "x-available-for.trainers must be a list, not text.",
    "",
  ]),
];

const unsupported = (what: string): string => `${what} is not supported by this generator.`;

/** Sound OpenAPI that the generator has no form for. */
const inexpressible: readonly FaultCase[] = [
  inFile(parameters, "a header parameter", "in: query", "in: header", [
    "components/parameters.yaml:8:7 #/view/in",
    unsupported('A parameter in "header"'),
    "Use a path or query parameter.",
  ]),
  inFile(
    path,
    "a body that is a list",
    "$ref: ../components/schemas/GearBody.yaml",
    "{ type: array, items: { $ref: ../components/schemas/GearBody.yaml } }",
    [
      "paths/gear.yaml:11:9 #/put/requestBody/content/application~1json",
      unsupported("A request body that is not an object with properties"),
      "Wrap the value in an object.",
    ],
  ),
  inFile(path, "a body without JSON", "application/json", "text/plain", [
    "paths/gear.yaml:10:7 #/put/requestBody/content",
    unsupported("The media type text/plain"),
    "Offer application/json.",
  ]),
  inFile(login, "bearer authentication", "basic", "bearer", [
    "components/login.yaml:1:1 #",
    unsupported('The security scheme "login"'),
    "Use `type: http` with `scheme: basic`.",
  ]),
];

/** Things that would come out under one name. */
const clashing: readonly FaultCase[] = [
  inFile(parameters, "a query parameter named as a body field", "name: view", "name: name", [
    "components/parameters.yaml:7:3 #/view",
    'The query parameter and the body field "name" share one name in the params object.',
    "Give the parameter another name there with x-name.",
  ]),
  inFile(root, "a client named as a schema", "title: Gear shop", "title: Gear", [
    "components/schemas/Gear.yaml:1:1 #",
    'The schema "Gear" has the name of a type of the client itself.',
    "Give the client another name with x-client, or rename the schema.",
  ]),
  inFile(
    root,
    "a schema named as the params of an operation",
    "components:",
    "components:\n  schemas:\n    GearUpdateParams: { type: string }",
    [
      "openapi.yaml:17:23 #/components/schemas/GearUpdateParams",
      'The schema "GearUpdateParams" has the name of a type of the operation "updateGear".',
      "Rename the schema, or the operation with x-method.",
    ],
  ),
  inFile(
    path,
    "two operations with one method",
    "put:",
    'get:\n  operationId: gearUpdate\n  tags: [Gears]\n  responses: { "204": { description: None. } }\nput:',
    [
      "paths/gear.yaml:6:3 #/put",
      'This operation and "gearUpdate" are both called gears.update in the client.',
      "Give one of them another name with x-method.",
    ],
  ),
  inFile(
    path,
    "a method named as the one that prepares another",
    "put:",
    'get:\n  operationId: gearPrepareUpdate\n  tags: [Gears]\n  responses: { "204": { description: None. } }\nput:',
    [
      "paths/gear.yaml:6:3 #/put",
      'This operation and "gearPrepareUpdate" are both called gears.prepareUpdate in the client.',
      "Give one of them another name with x-method.",
    ],
  ),
];

export const faultCases = [...unreadable, ...inexpressible, ...clashing];
