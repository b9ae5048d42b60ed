import type { Edit, SeenFault } from "../support/generator-faults.js";

export interface FaultCase {
  readonly given: string;
  readonly edits: readonly Edit[];
  readonly want: readonly SeenFault[];
}

const root = "openapi.yaml";
const path = "paths/gear.yaml";
const parameters = "components/parameters.yaml";
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

const wider = (what: string): string =>
  `${what} has no form in TypeScript; the type is wider than the schema.`;

/** What the types cannot show, which is told as a warning. */
const widened: readonly FaultCase[] = [
  inFile(schema("GearBody"), "a misspelt keyword", "maxLength", "maxLenght", [
    "components/schemas/GearBody.yaml:5:5 #/properties/name/maxLenght",
    "Property `maxLenght` is not expected here.",
    "Did you mean maxLength?",
  ]),
  inFile(schema("Tuning"), "a keyword that only narrows", "type: number", "not: {}", [
    "components/schemas/Tuning.yaml:4:10 #/properties/speed/not",
    wider("The keyword `not`"),
    "",
  ]),
  inFile(schema("Tuning"), "a pattern in another syntax", "type: number", 'pattern: "(?i)x"', [
    "components/schemas/Tuning.yaml:4:14 #/properties/speed/pattern",
    wider("A pattern that JavaScript cannot read"),
    "",
  ]),
  inFile(
    schema("Tuning"),
    "fields that are required together",
    "properties:",
    "anyOf: [{ required: [speed] }, { required: [size] }]\nproperties:",
    ["components/schemas/Tuning.yaml:2:8 #/anyOf", wider("Which fields are required together"), ""],
  ),
  inFile(schema("Tuning"), "a constant list", "type: number", "const: [1]", [
    "components/schemas/Tuning.yaml:4:12 #/properties/speed/const",
    wider("A constant list or object"),
    "",
  ]),
  inFile(
    schema("GearKind"),
    "an enum of lists",
    "type: string\nenum: [cog, nut]",
    "enum: [cog, [nut]]",
    [
      "components/schemas/GearKind.yaml:1:7 #/enum",
      wider("A list or an object among the values of an enum"),
      "",
    ],
  ),
  inFile(
    root,
    "aliases that only lead to each other",
    "components:",
    'components:\n  schemas:\n    A: { oneOf: [{ $ref: "#/components/schemas/B" }, { type: string }] }\n    B: { anyOf: [{ $ref: "#/components/schemas/A" }, { type: number }] }',
    [
      "openapi.yaml:17:8 #/components/schemas/A",
      'The schema "A" is defined by itself; where it is, any JSON value is allowed.',
      "Give it a type of its own.",
    ],
  ),
];

/** What comes out under another name than the document says, which is told as a warning. */
const clashing: readonly FaultCase[] = [
  inFile(parameters, "a query parameter named as a body field", "name: view", "name: name", [
    "components/parameters.yaml:7:3 #/view",
    'The query parameter "name" has the name of something else in the params object; it is called nameQuery there.',
    "Give the parameter another name there with x-name.",
  ]),
  inFile(path, "a body that fetch cannot send", "put:", "get:", [
    "paths/gear.yaml:8:5 #/get/requestBody",
    "fetch sends no body with GET, so this one is left out.",
    "Use another method, or parameters in the query.",
  ]),
  inFile(root, "a security scheme that is not there", "login: []", "key: []", [
    "openapi.yaml:10:19 #/security/0/key",
    'There is no security scheme "key"; nothing is sent for it.',
    "Define it under components/securitySchemes.",
  ]),
  inFile(root, "a client named as a schema", "title: Gear shop", "title: Gear", [
    "components/schemas/Gear.yaml:1:1 #",
    'The schema "Gear" has the name of a type of the client itself, which is called GearClient.',
    "Give the client another name with x-client, or rename the schema.",
  ]),
  inFile(
    root,
    "a schema named as the params of an operation",
    "components:",
    "components:\n  schemas:\n    GearUpdateParams: { type: string }",
    [
      "openapi.yaml:17:23 #/components/schemas/GearUpdateParams",
      'The schema "GearUpdateParams" has the name of a type of the operation "updateGear", whose types begin with GearUpdate2 instead.',
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
      "This operation cannot be called gears.update, which is taken; it is called gears.update2.",
      "Give it another operationId or tag, or name its method with x-method.",
    ],
  ),
  inFile(
    path,
    "a method named as the one that prepares another",
    "put:",
    'get:\n  operationId: gearPrepareUpdate\n  tags: [Gears]\n  responses: { "204": { description: None. } }\nput:',
    [
      "paths/gear.yaml:6:3 #/put",
      "This operation cannot be called gears.update, which is taken; it is called gears.update2.",
      "Give it another operationId or tag, or name its method with x-method.",
    ],
  ),
];

export const faultCases = unreadable;
export const warningCases = [...widened, ...clashing];
