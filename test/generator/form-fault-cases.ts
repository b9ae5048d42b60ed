import type { FaultCase } from "./fault-case.js";

/** The place of the form in its file, and its pointer. */
const place = (column: number, media: string, at: string): string =>
  `paths/gear.yaml:11:${column} #/put/requestBody/content/${media.replace("/", "~1")}${at}`;

interface FormCase {
  readonly given: string;
  readonly media?: string;
  readonly version?: string;
  readonly encoding: string;
  /** Where in the line it is told, and under which keys of the encoding. */
  readonly column: number;
  readonly at: string;
  readonly message: string;
}

const form = "application/x-www-form-urlencoded";
const multipart = "multipart/form-data";

const cases: readonly FormCase[] = [
  {
    given: "headers of a part",
    encoding: "name: { headers: { X-Part: { schema: { type: string } } } }",
    column: 38,
    at: "/encoding/name/headers",
    message: "fetch gives parts no headers of their own, so these are left out.",
  },
  {
    given: "the encoding of no field",
    encoding: "nmae: { contentType: text/csv }",
    column: 27,
    at: "/encoding/nmae",
    message: 'The body has no field "nmae", so its encoding says nothing.',
  },
  {
    given: "an object as something else than JSON",
    encoding: "tuning: { contentType: application/xml }",
    column: 44,
    at: "/encoding/tuning/contentType",
    message:
      'A value that is more than a text cannot be written as "application/xml"; it is sent as JSON.',
  },
  {
    given: "a style that parts do not have in OpenAPI 3.0",
    version: "3.0.3",
    encoding: "name: { explode: false }",
    column: 38,
    at: "/encoding/name/explode",
    message: "In OpenAPI 3.0, explode says nothing of parts of multipart bodies.",
  },
  {
    given: "a style that forms do not have",
    media: form,
    encoding: "name: { style: simple }",
    column: 36,
    at: "/encoding/name/style",
    message: 'There is no style "simple" for fields of a form.',
  },
];

/** What a document says of forms and fetch cannot do. */
export const formWarnings: readonly FaultCase[] = [
  ...cases.map(
    ({
      given,
      media = multipart,
      version = "3.1.0",
      encoding,
      column,
      at,
      message,
    }): FaultCase => ({
      given,
      edits: [
        { file: "openapi.yaml", from: "openapi: 3.1.0", to: `openapi: ${version}` },
        {
          file: "paths/gear.yaml",
          from: "application/json:\n        schema",
          to: `${media}:\n        encoding: { ${encoding} }\n        schema`,
        },
      ],
      want: [[place(column, media, at), message, ""]],
    }),
  ),
  {
    given: "parts that are no form",
    edits: [{ file: "paths/gear.yaml", from: "application/json", to: "multipart/mixed" }],
    want: [
      [
        "paths/gear.yaml:11:9 #/put/requestBody/content/multipart~1mixed",
        'fetch cannot write "multipart/mixed"; the body is sent as multipart/form-data.',
        "",
      ],
    ],
  },
];
