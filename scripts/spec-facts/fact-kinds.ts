import { manyValues } from "../../generator/docs/redoc/links.js";
import { readAt } from "../../generator/json/pointer.js";

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
  /** The outputs that change with some of its facts. */
  readonly sometimes?: readonly Output[];
  /** Whether others refer to the fact, so that the generator may rightly refuse a document in which it alone is changed. */
  readonly isReferred?: boolean;
  /** What every change of such a fact asks of the next version; where it depends on the change, `spec-diff/` decides. */
  readonly impact?: "patch" | "minor" | "major";
}

const docs = ["markdown", "page", "redoc"] as const;
const typeDocs = ["types", ...docs] as const;
const enumDocs = ["enums", ...docs] as const;
const clientDocs = ["client", ...docs] as const;
const sent = ["explorer"] as const;
const received = ["mock"] as const;
const text = { isReferred: true, impact: "patch" } as const;
const checked = { always: typeDocs, sent: ["rules", "explorer"], sometimes: ["mock"] } as const;

/** A keyword of a schema: not a field of its name. */
const keyword = (name: string): RegExp => new RegExp(`(?<!/properties)/(?:${name})$`);
const extension = (name: string): RegExp => new RegExp(`/${name}(?:/|$)`);
const inOperation = (name: string): RegExp => new RegExp(`^/paths/[^/]+/[^/]+/(?:${name})$`);

const isEnum = (owner: object): boolean => "enum" in owner;
const isLongEnum = (owner: object): boolean =>
  "enum" in owner && Array.isArray(owner.enum) && owner.enum.length > manyValues;
const isInPath = (owner: object): boolean => "in" in owner && owner.in === "path";
const limits =
  "(?:exclusiveM|m)(?:in|ax)imum|(?:min|max)(?:Length|Items|Properties)|multipleOf|pattern|uniqueItems";

/**
 * Everything that the document states: where it stands, what is generated from it, and what its change means. The first
 * kind that fits is that of the fact.
 */
export const kinds = {
  "title of the API": { at: /^\/info\/(?:title|summary)$/, always: clientDocs, ...text },
  // A new version is the release itself.
  "version of the API": {
    at: /^\/info\/version$/,
    always: clientDocs,
    impact: "patch",
  },
  "text of the API": {
    at: /^\/(?:info|servers\/\d+|components\/securitySchemes\/\w+)\/description$/,
    always: docs,
    ...text,
  },
  "form of a token": {
    at: /^\/components\/securitySchemes\/\w+\/bearerFormat$/,
    always: ["redoc"],
    impact: "patch",
  },
  licence: { at: /^\/info\/license\//, always: ["redoc"], ...text },
  server: { at: /^\/servers\//, always: [...clientDocs, "explorer", "mock"], isReferred: true },
  "scope of the packages": {
    at: /^\/x-client\/scope$/,
    always: ["client", "page", "explorer", "mock"],
    isReferred: true,
  },
  "prefix of the environment variables": {
    at: /^\/x-client\/environment$/,
    always: ["client"],
    sometimes: ["page", "markdown"],
  },
  "name of the client": {
    at: /^\/x-client\//,
    always: ["client", "page", "explorer"],
    isReferred: true,
  },
  // The explorer sends the credentials of the first scheme.
  "name of a credential": {
    at: /\/x-credentials(?:\/|$)/,
    always: ["client", "page"],
    sometimes: ["explorer"],
    isReferred: true,
  },
  tag: { at: /^\/tags\//, always: clientDocs, ...text },
  "title of a case": {
    at: /^\/x-cases\/list\/\d+\/title$/,
    always: [...typeDocs, "rules", "explorer"],
    impact: "patch",
  },
  "name of the cases": { at: /^\/x-cases\/name$/, always: [...docs, "explorer"] },
  "noun of the cases": {
    at: /^\/x-cases\/noun$/,
    always: ["rules", "types", "markdown", "page", "explorer"],
  },
  "text of an error": {
    at: /^\/x-errors\/list\/\d+\/(?:title|description|advice|source)$/,
    always: ["markdown", "page"],
    ...text,
  },
  "name of an error": {
    at: /^\/x-errors\/list\/\d+\/(?:id|name)$/,
    always: ["mock"],
    sometimes: ["client", "markdown", "page"],
    isReferred: true,
  },
  "error of the catalogue": {
    at: extension("x-errors"),
    always: ["markdown", "page"],
    sometimes: ["client", "mock"],
    isReferred: true,
  },
  "source of a case": {
    at: /^\/x-cases\/list\/\d+\/source$/,
    always: ["markdown", "page"],
    isReferred: true,
    impact: "patch",
  },
  "type of a case": {
    at: extension("x-cases"),
    always: ["rules", ...docs, "explorer", "mock"],
  },
  "name of an operation": {
    at: /^\/paths\/[^/]+\/[^/]+\/(?:operationId|x-method)$|\/x-name$/,
    always: [...clientDocs, "types", "explorer", "mock"],
    // Where it has params that are checked.
    sometimes: ["rules"],
  },
  "text of an operation": {
    at: inOperation("summary|description"),
    always: [...clientDocs, "types"],
    ...text,
  },
  "safe to repeat": { at: extension("x-safe-to-repeat"), always: clientDocs },
  "text of a parameter": {
    at: /\/parameters\/[^/]+\/description$/,
    always: [...clientDocs, "types"],
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
    always: [...clientDocs, "types"],
  },
  "text of a request body": {
    at: inOperation("requestBody/description"),
    always: typeDocs,
    ...text,
  },
  "text of a response": {
    at: /\/responses\/[^/]+\/(?:headers\/[^/]+\/)?description$/,
    always: clientDocs,
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
    sent,
    received,
    impact: "patch",
  },

  "inconsistency of an enum": {
    at: /^(.*)\/x-inconsistency$/,
    when: isEnum,
    always: enumDocs,
    ...text,
  },
  inconsistency: { at: extension("x-inconsistency"), always: typeDocs, ...text },
  // Redoc folds a long list, and then shows no texts.
  "text of a value of many": {
    at: /^(.*)\/x-enumDescriptions(?:\/|$)/,
    when: isLongEnum,
    always: ["enums", "markdown", "page"],
    sent,
    ...text,
  },
  "text of a value": { at: extension("x-enumDescriptions"), always: enumDocs, sent, ...text },
  "deprecation of a value": {
    at: extension("x-enumDeprecated"),
    always: enumDocs,
    sent,
    isReferred: true,
    impact: "minor",
  },
  "name of a value": {
    at: extension("x-enum-varnames"),
    always: ["enums", "redoc"],
    isReferred: true,
  },
  "observed value": {
    at: extension("x-enumObserved"),
    always: ["enums", "markdown", "page"],
    sent,
    ...text,
  },
  "observed field": { at: extension("x-observed"), always: typeDocs, sent, ...text },
  "source of a rule": {
    at: /\/x-(?:limits|relations|requires-state|deprecated-for|available-for)(?:\/.*)?\/source$/,
    always: typeDocs,
    isReferred: true,
    impact: "patch",
  },
  "observed availability": {
    at: /\/x-available-for\/observed(?:\/|$)/,
    always: typeDocs,
    sent,
    sometimes: ["rules", "mock"],
    isReferred: true,
  },
  // Nothing can check them.
  "case in words": {
    at: /^(.*\/x-(?:available-for|(?:limits|defaults)\/\d+))\//,
    when: (owner) => "context" in owner,
    always: typeDocs,
    sent,
    isReferred: true,
  },
  "availability by another model": {
    at: /^(.*\/x-available-for)\//,
    when: (owner) => "subject" in owner,
    always: typeDocs,
    sent,
    isReferred: true,
  },
  availability: { at: extension("x-available-for"), ...checked, isReferred: true },
  "case limit": { at: extension("x-limits"), ...checked, isReferred: true },
  "case default": {
    at: extension("x-defaults"),
    always: typeDocs,
    sent,
    sometimes: ["mock"],
    isReferred: true,
    impact: "minor",
  },
  "case deprecation": {
    at: extension("x-deprecated-for"),
    ...checked,
    isReferred: true,
    impact: "minor",
  },
  replacement: { at: extension("x-replaced-by"), always: typeDocs, ...text },
  "state requirement": { at: extension("x-requires-state"), ...checked, isReferred: true },
  relation: {
    at: extension("x-relations"),
    always: typeDocs,
    sent: ["rules"],
    sometimes: ["mock"],
    isReferred: true,
  },
  secret: { at: extension("x-secret"), always: docs, sent: ["client", "rules", "explorer"] },

  "text of an enum": {
    at: /^(.*)(?<!\/properties)\/(?:description|title)$/,
    when: isEnum,
    always: enumDocs,
    impact: "patch",
  },
  "text of a schema": {
    at: /^\/components\/schemas\/[^/]+\/description$/,
    always: typeDocs,
    impact: "patch",
  },
  "text of a field": { at: keyword("description"), always: typeDocs, sent, impact: "patch" },
  "example value": { at: keyword("examples(?:/.*)?"), always: typeDocs, impact: "patch" },
  "text in the docs": {
    at: keyword("title|\\$comment|summary|contact|termsOfService|externalDocs(?:/.*)?"),
    always: docs,
    impact: "patch",
  },
  "value of an enum": {
    at: /(?<!\/properties)\/enum(?:\/|#|$)/,
    always: enumDocs,
    sent,
    received,
    isReferred: true,
  },
  "type of a field": { at: keyword("type"), ...checked, received, isReferred: true },
  null: { at: /#null$/, ...checked, received },
  required: { at: /#required$|(?<!\/properties)\/required(?:\/|$)/, ...checked, received },
  deprecated: {
    at: /#deprecated$|(?<!\/properties)\/deprecated$/,
    always: typeDocs,
    sent,
    // Examples leave out what is deprecated.
    sometimes: ["mock"],
    impact: "minor",
  },
  format: { at: keyword("format"), always: docs },
  limit: { at: keyword(limits), ...checked, received },
  default: {
    at: keyword("default(?:/.*)?"),
    always: typeDocs,
    sent,
    sometimes: ["mock"],
    impact: "minor",
  },
  "name of a component": {
    at: /^\/components\/(?!schemas\/|securitySchemes\/)[^/]+\/[^/]+$/,
    always: ["redoc"],
  },
  "name of an enum": {
    at: /^(\/components\/schemas\/[^/]+)$/,
    when: isEnum,
    always: [...enumDocs, "types"],
  },
  "name of a field": {
    at: /\/properties\/[^/]+$/,
    always: typeDocs,
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

const packageOf: Readonly<Record<Output, string>> = {
  enums: "enums",
  types: "client",
  rules: "client",
  client: "client",
  drift: "client",
  markdown: "docs",
  page: "docs",
  explorer: "docs",
  redoc: "docs",
  mock: "mock",
};

export function findPackage(output: Output): string {
  return packageOf[output];
}

/** The packages that state facts of a kind; what is of no kind may be in all of them but the enums. */
export function listPackages(name: Kind | undefined): Set<string> {
  // Every package has its name from it.
  if (name === "scope of the packages") return new Set(Object.values(packageOf));
  if (name === undefined) return new Set(["client", "docs", "mock"]);
  const { always, sent = [], received = [], sometimes = [], impact }: FactKind = kinds[name];
  const packages = new Set([...always, ...sent, ...received, ...sometimes].map(findPackage));
  // The client passes the enums on, and repeats none of their texts.
  return packages.has("enums") && impact !== "patch" ? packages.add("client") : packages;
}
