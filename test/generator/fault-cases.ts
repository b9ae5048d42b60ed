import { type FaultCase, inFile, parameters, path, root, schema } from "./fault-case.js";
import { formWarnings } from "./form-fault-cases.js";
import { typeWarnings } from "./type-fault-cases.js";

const correct = "Correct the $ref, or create what it points to.";
const start = 'Start the document with, say, "openapi: 3.1.0".';
const convert = "Convert the document to OpenAPI 3 first, say with https://converter.swagger.io.";

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
  inFile(root, "a $ref to the whole document", "$ref: ./components/login.yaml", '$ref: "#"', [
    "openapi.yaml:17:12 #/components/securitySchemes/login",
    "This $ref points to the whole document.",
    "Let it point to a part of it.",
  ]),
  inFile(path, "a $ref that is no pointer", "yaml#/view", "yaml#view", [
    "paths/gear.yaml:6:7 #/put/parameters/1",
    "What follows # in this $ref is no JSON pointer.",
    "Write the way to what is meant, say #/components/schemas/Name.",
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
  inFile(path, "an operation that fetch refuses", "put:", "trace:", [
    "paths/gear.yaml:2:3 #/trace",
    "fetch refuses to send TRACE, so the client and the docs have no such operation.",
    "Use another method; the types of this one are in the client's module wire.",
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
export const warningCases = [...typeWarnings, ...clashing, ...formWarnings];
