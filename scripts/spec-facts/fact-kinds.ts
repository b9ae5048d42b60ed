import { manyValues } from "../../generator/docs/redoc/links.js";
import { readAt } from "../../generator/document/trace-sources.js";

/** What the generator writes, sorted by who reads it. */
export const outputs = [
  "enums",
  "types",
  "rules",
  "client",
  "drift",
  "markdown",
  "page",
  "explorer",
  "redoc",
  "mock",
] as const;
export type Output = (typeof outputs)[number];

/** A kind of fact that the document states. */
export interface FactKind {
  /** The pointers of its facts; the first group is that of the owner, which `when` looks at. */
  readonly at: RegExp;
  readonly when?: (owner: object) => boolean;
  /** The outputs that change with a fact: in any case, where it is used in requests, and in responses. */
  readonly always: readonly Output[];
  readonly sent?: readonly Output[];
  readonly received?: readonly Output[];
  /** Whether others refer to the fact, so that the generator may rightly refuse a document in which it alone is changed. */
  readonly isReferred?: boolean;
  /** What every change of such a fact asks of the next version; where it depends on the change, `spec-diff/` decides. */
  readonly impact?: "patch" | "minor";
}

const docs = ["markdown", "page", "redoc"] as const;
const text = { isReferred: true, impact: "patch" } as const;
const field = { always: ["types", ...docs], sent: ["rules", "explorer"] } as const;
const received = ["mock"] as const;

/** A keyword of a schema: not a field of its name. */
const keyword = (name: string): RegExp => new RegExp(`(?<!/properties)/(?:${name})$`);
const extension = (name: string): RegExp => new RegExp(`/${name}(?:/|$)`);
const isEnum = (owner: object): boolean => "enum" in owner;
const isLongEnum = (owner: object): boolean =>
  "enum" in owner && Array.isArray(owner.enum) && owner.enum.length > manyValues;
const isInPath = (owner: object): boolean => "in" in owner && owner.in === "path";

/**
 * Everything that the document states: where it stands, what is generated from it, and what its change means. The first
 * kind that fits is that of the fact.
 */
export const kinds = {
  "title or version of the API": { at: /^\/info\/(?:title|version)$/, always: docs, ...text },
  "text of the API": {
    at: /^\/(?:info|servers\/\d+|components\/securitySchemes\/\w+)\/(?:summary|description)$/,
    always: docs,
    ...text,
  },
  licence: { at: /^\/info\/license\//, always: ["redoc"], ...text },
  server: {
    at: /^\/servers\//,
    always: [...docs, "client", "explorer", "mock"],
    isReferred: true,
  },
  "scope of the packages": {
    at: /^\/x-client\/scope$/,
    always: ["enums", "client", "page", "explorer", "mock"],
    isReferred: true,
  },
  "name of the client": {
    at: /^\/x-client\/name$/,
    always: ["client", "page", "explorer"],
    isReferred: true,
  },
  credentials: {
    at: /^\/x-client\/environment$|\/x-credentials(?:\/|$)/,
    always: ["client", "page", "explorer"],
    isReferred: true,
  },
  tag: { at: /^\/tags\//, always: ["client", ...docs], ...text },
  "title of a case": {
    at: /^\/x-trainers\/list\/\d+\/title$/,
    always: ["types", "rules", ...docs, "explorer"],
    impact: "patch",
  },
  "type of a case": {
    at: /^\/x-trainers(?:\/|$)/,
    always: ["rules", ...docs, "explorer", "mock"],
  },
  "name of an operation": {
    at: /^\/paths\/[^/]+\/[^/]+\/(?:operationId|x-method)$|^\/components\/parameters\/[^/]+\/x-name$/,
    always: ["client", "types", "rules", ...docs, "explorer", "mock"],
  },
  "text of an operation": {
    at: /^\/paths\/[^/]+\/[^/]+\/(?:summary|description)$/,
    always: ["client", "types", ...docs],
    ...text,
  },
  "safe to repeat": { at: extension("x-safe-to-repeat"), always: ["client", ...docs] },
  "text of a parameter": {
    at: /\/parameters\/[^/]+\/description$/,
    always: ["client", "types", ...docs],
    ...text,
  },
  "example of a path parameter": {
    at: /^(\/components\/parameters\/[^/]+)\/schema\/examples(?:\/|$)/,
    when: isInPath,
    always: [...docs, "explorer"],
    impact: "patch",
  },
  "type of a path parameter": {
    at: /^(\/components\/parameters\/[^/]+)\/schema\/type$/,
    when: isInPath,
    always: ["types", "client", ...docs],
  },
  "text of a request body": { at: /\/requestBody\/description$/, always: docs, ...text },
  "text of a response": {
    at: /\/responses\/[^/]+\/(?:headers\/[^/]+\/)?description$/,
    always: ["client", ...docs],
    ...text,
  },
  "text of an example": {
    at: /^\/components\/examples\/[^/]+\/(?:summary|description)$/,
    always: ["page", "redoc"],
    impact: "patch",
  },
  "value of an example": {
    at: /\/examples\/[^/]+\/value(?:\/|$)|\/example$/,
    always: ["page", "redoc"],
    sent: ["explorer"],
    received: ["mock"],
    impact: "patch",
  },

  "oddity of an enum": {
    at: /^(.*)\/x-oddity$/,
    when: isEnum,
    always: ["enums", ...docs],
    ...text,
  },
  oddity: { at: extension("x-oddity"), always: ["types", ...docs], ...text },
  // Redoc folds a long list, and then shows no texts.
  "text of a value of many": {
    at: /^(.*)\/x-enumDescriptions(?:\/|$)/,
    when: isLongEnum,
    always: ["enums", "markdown", "page"],
    sent: ["explorer"],
    ...text,
  },
  "text of a value": {
    at: extension("x-enumDescriptions"),
    always: ["enums", ...docs],
    sent: ["explorer"],
    ...text,
  },
  "deprecation of a value": {
    at: extension("x-enumDeprecated"),
    always: ["enums", ...docs],
    sent: ["explorer"],
    isReferred: true,
    impact: "minor",
  },
  // In the docs a value is shown as it is on the wire.
  "name of a value": { at: extension("x-enum-varnames"), always: ["enums"], isReferred: true },
  // Nothing can check them.
  "case in words": {
    at: /^(.*\/x-(?:available-for|(?:limits|defaults)\/\d+))\//,
    when: (owner) => "context" in owner,
    always: ["types", ...docs],
    sent: ["explorer"],
    isReferred: true,
  },
  "availability by another model": {
    at: /^(.*\/x-available-for)\//,
    when: (owner) => "subject" in owner,
    always: ["types", ...docs],
    sent: ["explorer"],
    isReferred: true,
  },
  availability: { at: extension("x-available-for"), ...field, isReferred: true },
  "case limit": { at: extension("x-limits"), ...field, isReferred: true },
  "case default": {
    at: extension("x-defaults"),
    always: ["types", ...docs],
    sent: ["explorer"],
    isReferred: true,
    impact: "minor",
  },
  "replacement in a case": {
    at: /\/x-deprecated-for\/replacedBy(?:\/|$)/,
    ...field,
    ...text,
  },
  "case deprecation": {
    at: extension("x-deprecated-for"),
    ...field,
    isReferred: true,
    impact: "minor",
  },
  replacement: { at: extension("x-replaced-by"), always: ["types", ...docs], ...text },
  "state requirement": { at: extension("x-requires-state"), ...field, isReferred: true },
  relation: {
    at: extension("x-relations"),
    always: ["types", ...docs],
    sent: ["rules"],
    isReferred: true,
  },
  secret: { at: extension("x-secret"), always: docs, sent: ["client", "rules", "explorer"] },

  "text of an enum": {
    at: /^(.*)(?<!\/properties)\/(?:description|title)$/,
    when: isEnum,
    always: ["enums", ...docs],
    impact: "patch",
  },
  "text of a schema": {
    at: /^\/components\/schemas\/[^/]+\/description$/,
    always: ["types", ...docs],
    impact: "patch",
  },
  "text of a field": {
    at: keyword("description"),
    always: ["types", ...docs],
    sent: ["explorer"],
    impact: "patch",
  },
  "example value": {
    at: /(?<!\/properties)\/examples(?:\/|$)/,
    always: ["types", ...docs],
    impact: "patch",
  },
  "text in the docs": {
    at: keyword("title|\\$comment|summary|contact|termsOfService|externalDocs(?:/.*)?"),
    always: docs,
    impact: "patch",
  },
  "value of an enum": {
    at: /(?<!\/properties)\/enum(?:\/|#|$)/,
    always: ["enums", ...docs],
    sent: ["explorer"],
    received,
    isReferred: true,
  },
  "type of a field": { at: keyword("type"), ...field, received, isReferred: true },
  null: { at: /#null$/, ...field, received },
  required: { at: /#required$|(?<!\/properties)\/required(?:\/|$)/, ...field, received },
  deprecated: {
    at: /#deprecated$|(?<!\/properties)\/deprecated$/,
    always: ["types", ...docs],
    sent: ["explorer"],
    impact: "minor",
  },
  format: { at: keyword("format"), always: docs },
  limit: {
    at: keyword(
      "(?:exclusiveM|m)(?:in|ax)imum|(?:min|max)(?:Length|Items|Properties)|multipleOf|pattern|uniqueItems",
    ),
    ...field,
    received,
  },
  default: {
    at: /(?<!\/properties)\/default(?:\/|$)/,
    always: ["types", ...docs],
    sent: ["explorer"],
    impact: "minor",
  },
  "name of a component": {
    at: /^\/components\/(?!schemas\/|securitySchemes\/)[^/]+\/[^/]+$/,
    always: ["redoc"],
  },
  "name of an enum": {
    at: /^(\/components\/schemas\/[^/]+)$/,
    when: isEnum,
    always: ["enums", "types", ...docs],
  },
  "name of a field": {
    at: /\/properties\/[^/]+$/,
    always: ["types", ...docs],
    sent: ["rules", "explorer"],
    received: ["drift", "mock"],
    isReferred: true,
  },
} as const satisfies Readonly<Record<string, FactKind>>;

export type Kind = keyof typeof kinds;

/** The kind of the fact at a pointer of a bundled document; `undefined` for what only holds the document together. */
export function findKind(root: unknown, pointer: string): Kind | undefined {
  for (const [name, kind] of Object.entries<FactKind>(kinds)) {
    const [match, owner] = kind.at.exec(pointer) ?? [];
    if (match === undefined) continue;
    const node = owner === undefined ? undefined : readAt(root, owner);
    if (kind.when === undefined || (typeof node === "object" && node !== null && kind.when(node)))
      // The entries of the table have no other names.
      return name as Kind;
  }
  return undefined;
}
