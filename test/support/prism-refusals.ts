import { expect } from "vitest";

/** Why Prism refuses a request, or falls over it, that is right; or why there can be no right one. */
interface Reason {
  readonly why: string;
  /** What Prism says. */
  readonly says: RegExp;
  /** Names of documents, each with method and path. */
  readonly operations: readonly string[];
}

/** Both versions of OpenAPI have these operations. */
const inBoth = (...operations: readonly string[]): string[] =>
  ["3.0", "3.1"].flatMap((version) => operations.map((operation) => `${version} ${operation}`));

const reasons: readonly Reason[] = [
  {
    why: "Prism falls over a list or an object for a header that is left out, as it may be",
    says: /Cannot read properties of undefined \(reading 'split'\)/,
    operations: [
      "3.0 circular-paths PUT /anything",
      ...inBoth(
        "parameters-style GET /anything/headers",
        "parameters-style GET /anything/headers/simple",
        "parameters-style POST /anything/headers/simple",
      ),
    ],
  },
  {
    why: "Prism takes texts in the path apart at their commas before it reads them by their style",
    says: /(?:split|startsWith) is not a function/,
    operations: inBoth(
      "parameters-style GET /anything/path/{primitive}/{array}/{object}",
      "parameters-style GET /anything/path/simple/{primitive}/{array}/{object}",
      "parameters-style GET /anything/path/label/{primitive}/{array}/{object}",
      "parameters-style GET /anything/path/matrix/{primitive}/{array}/{object}",
    ),
  },
  {
    why: "Prism knows the delimited styles for lists only, and OpenAPI for objects too",
    says: /delimited style is only applicable to array parameter/,
    operations: inBoth(
      "parameters-style GET /anything/query/pipeDelimited",
      "parameters-style GET /anything/query/spaceDelimited",
    ),
  },
  {
    why: "Prism asks for a header parameter of a name for which OpenAPI says to ignore it",
    says: /Request header must have required property 'authorization'/,
    operations: ["3.0 schema-circular PUT /circular"],
  },
  {
    why: "No header can hold the two credentials that are asked for together",
    says: /Invalid security scheme used/,
    operations: ["3.0 security-multiple POST /anything/and"],
  },
  {
    why: "Prism sees nothing of the discriminator, and what has the fields of one has those of the other",
    says: /must match exactly one schema in oneOf/,
    operations: [
      "3.0 discriminators PATCH /discriminator-with-mapping",
      "3.0 discriminators PATCH /discriminator-with-no-mapping",
      "3.0 discriminators PATCH /embedded-discriminator",
      "3.0 discriminators PATCH /mapping-of-schema-names",
      "3.0 discriminators PATCH /mapping-with-duplicate-schemas",
      "3.0 discriminators PATCH /oneof-allof-top-level-disc",
      "3.0 discriminators POST /potentially-undefined-formData",
      "3.0 polymorphism PATCH /pets",
    ],
  },
  {
    why: "What the one alternative requires, another one allows: only one may match, and nothing tells which",
    says: /must match exactly one schema in oneOf/,
    operations: [
      "3.0 polymorphism POST /anything/one-of-object",
      "3.0 polymorphism POST /anything/one-of-object-ref",
      "3.0 polymorphism POST /one-of-complex",
    ],
  },
  {
    why: "Alternatives that only say which fields go together are told as a warning, and not in the types",
    says: /must have required property 'category'/,
    operations: ["3.0 readme-legacy POST /docs"],
  },
  {
    why: "A text that is a whole number is none",
    says: /Request body must be integer/,
    operations: inBoth(
      "schema-types PATCH /anything/quirks/polymorphism",
      "schema-types PUT /anything/quirks/polymorphism",
    ),
  },
  {
    why: "What requires another one of its own kind has no end",
    says: /parent is required/,
    operations: ["3.0 circular-request-bodies POST /direct"],
  },
];

/** What Prism must say of the requests that it does not accept, by operation. */
export const refusedByPrism: Readonly<Record<string, unknown>> = Object.fromEntries(
  reasons.flatMap(({ says, operations }) =>
    operations.map((operation) => [operation, expect.stringMatching(says)]),
  ),
);
