import { type FaultCase, inFile, path, root, schema } from "./fault-case.js";

const wider = (what: string): string =>
  `${what} has no form in TypeScript; the type is wider than the schema.`;

/** What the types cannot show, which is told as a warning. */
export const typeWarnings: readonly FaultCase[] = [
  inFile(schema("GearBody"), "a misspelt keyword", "maxLength", "maxLenght", [
    "components/schemas/GearBody.yaml:5:5 #/properties/name/maxLenght",
    "Property `maxLenght` is not expected here.",
    "Did you mean maxLength?",
  ]),
  inFile(path, "a keyword that OpenAPI does not have", "put:", "put:\n  timeout: 3", [
    "paths/gear.yaml:2:3 #/put/timeout",
    "Property `timeout` is not expected here.",
    "",
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
    schema("Gear"),
    "a discriminator of a schema that nothing extends",
    "type: object",
    "type: object\ndiscriminator: { propertyName: kind }",
    [
      "components/schemas/Gear.yaml:2:16 #/discriminator",
      "Nothing extends this schema, so its discriminator tells nothing apart.",
      "Extend it with allOf, list what it may be in oneOf, or take the discriminator out.",
    ],
  ),
  inFile(
    schema("Gear"),
    "a value of a discriminator that stands for no schema",
    "type: object",
    'oneOf: [{ $ref: "#/properties/kind" }]\ndiscriminator: { propertyName: kind, mapping: { cog: Cog } }',
    [
      "components/schemas/Gear.yaml:2:54 #/discriminator/mapping/cog",
      'There is no schema "Cog", so this value stands for nothing.',
      "Name a schema under components/schemas, or refer to it.",
    ],
  ),
  inFile(
    root,
    "schemas with one value of their discriminator",
    "components:",
    'components:\n  schemas:\n    A: { type: object, discriminator: { propertyName: k }, properties: { k: { enum: [a, b] } } }\n    B: { allOf: [{ $ref: "#/components/schemas/A" }] }\n    C: { allOf: [{ $ref: "#/components/schemas/A" }] }',
    [
      "openapi.yaml:17:39 #/components/schemas/A/discriminator",
      'Several schemas may have "a" in "k", so that does not tell them apart; the type is a union of them.',
      "Say with the discriminator's mapping, or with const in each schema, which value stands for which.",
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
