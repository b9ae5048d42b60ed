import picomatch from "picomatch";
import { manyValues } from "../../generator/docs/redoc/links.js";
import { isContainer } from "../../generator/json/nodes.js";
import { readAt } from "../../generator/json/pointer.js";

/** What the generator writes, sorted by who reads it, each with the package that has it. */
export const packageOf = {
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
} as const;
export type Output = keyof typeof packageOf;

/** A kind of fact that the document states. */
export interface FactKind {
  /** Patterns, as for paths of files, of the pointers of its facts. */
  readonly at: string | readonly string[];
  /** What one of the objects is like that its facts are a part of. */
  readonly within?: (owner: object) => boolean;
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
const referred = { isReferred: true } as const;
const patch = { impact: "patch" } as const;
const minor = { impact: "minor" } as const;
const text = { ...referred, ...patch } as const;
const checked = { always: typeDocs, sent: ["rules", "explorer"], sometimes: ["mock"] } as const;

/** A keyword of a schema: not a field of its name. */
const keyword = (name: string): string => `**/!(properties)/${name}`;
/** An extension, and all that is in it. */
const extension = (name: string): string => `**/${name}/**`;

const isEnum = (owner: object): boolean => "enum" in owner;
const isLongEnum = (owner: object): boolean =>
  "enum" in owner && Array.isArray(owner.enum) && owner.enum.length > manyValues;
const isInPath = (owner: object): boolean => "in" in owner && owner.in === "path";

/**
 * Everything that the document states: where it stands, what is generated from it, and what its change means. The first
 * kind that fits is that of the fact.
 */
export const kinds = {
  "text of the client": {
    at: [
      "info/{title,summary}",
      "tags/**/*",
      "**/responses/*/description",
      "**/responses/*/headers/*/description",
    ],
    always: clientDocs,
    ...text,
  },
  // A new version is the release itself.
  "version of the API": { at: "info/version", always: clientDocs, ...patch },
  "text of the API": {
    at: "{info,servers/*,components/securitySchemes/*}/description",
    always: docs,
    ...text,
  },
  "form of a token": {
    at: "components/securitySchemes/*/bearerFormat",
    always: ["redoc"],
    ...patch,
  },
  licence: { at: "info/license/*", always: ["redoc"], ...text },
  server: { at: "servers/**/*", always: [...clientDocs, "explorer", "mock"], ...referred },
  "scope of the packages": {
    at: "x-client/scope",
    always: ["client", "page", "explorer", "mock"],
    ...referred,
  },
  "prefix of the environment variables": {
    at: "x-client/environment",
    always: ["client"],
    sometimes: ["page", "markdown"],
  },
  "name of the client": { at: "x-client/*", always: ["client", "page", "explorer"], ...referred },
  // The explorer sends the credentials of the first scheme.
  "name of a credential": {
    at: extension("x-credentials"),
    always: ["client", "page"],
    sometimes: ["explorer"],
    ...referred,
  },
  "title of a case": {
    at: "x-cases/list/*/title",
    always: [...typeDocs, "rules", "explorer"],
    ...patch,
  },
  "name of the cases": { at: "x-cases/name", always: [...docs, "explorer"] },
  "noun of the cases": {
    at: "x-cases/noun",
    always: ["rules", "types", "markdown", "page", "explorer"],
  },
  "text of an error or a case": {
    at: ["x-errors/list/*/{title,description,advice,source}", "x-cases/list/*/source"],
    always: ["markdown", "page"],
    ...text,
  },
  "name of an error": {
    at: "x-errors/list/*/{id,name}",
    always: ["mock"],
    sometimes: ["client", "markdown", "page"],
    ...referred,
  },
  "error of the catalogue": {
    at: extension("x-errors"),
    always: ["markdown", "page"],
    sometimes: ["client", "mock"],
    ...referred,
  },
  "type of a case": { at: extension("x-cases"), always: ["rules", ...docs, "explorer", "mock"] },
  "name of an operation": {
    at: ["paths/*/*/{operationId,x-method}", "**/x-name"],
    always: [...clientDocs, "types", "explorer", "mock"],
    // Where it has params that are checked.
    sometimes: ["rules"],
  },
  "text of an operation": {
    at: ["paths/*/*/{summary,description}", "**/parameters/*/description"],
    always: [...clientDocs, "types"],
    ...text,
  },
  "safe to repeat": { at: extension("x-safe-to-repeat"), always: clientDocs },
  "example of a path parameter": {
    at: "components/parameters/*/schema/examples/**",
    within: isInPath,
    always: [...docs, "explorer"],
    ...patch,
  },
  "type of a path parameter": {
    at: "components/parameters/*/schema/type",
    within: isInPath,
    always: [...clientDocs, "types"],
  },
  "text of an example": {
    at: "components/examples/*/{summary,description}",
    always: ["page", "redoc"],
    ...patch,
  },
  "value of an example": {
    at: ["**/examples/*/value/**", "**/example"],
    always: ["page", "redoc"],
    ...{ sent, received },
    ...patch,
  },

  "inconsistency of an enum": {
    at: "**/x-inconsistency",
    within: isEnum,
    always: enumDocs,
    ...text,
  },
  "note on a type": {
    at: [
      "paths/*/*/requestBody/description",
      "**/x-{inconsistency,replaced-by}/**",
      "**/x-{limits,relations,requires-state,deprecated-for,available-for}/**/source",
    ],
    always: typeDocs,
    ...text,
  },
  // Redoc folds a long list, and then shows no texts.
  "text of a value of many": {
    at: extension("x-enumDescriptions"),
    within: isLongEnum,
    always: ["enums", "markdown", "page"],
    sent,
    ...text,
  },
  "text of a value": { at: extension("x-enumDescriptions"), always: enumDocs, sent, ...text },
  "deprecation of a value": {
    at: extension("x-enumDeprecated"),
    always: enumDocs,
    sent,
    ...referred,
    ...minor,
  },
  "name of a value": { at: extension("x-enum-varnames"), always: ["enums", "redoc"], ...referred },
  "observed value": {
    at: extension("x-enumObserved"),
    always: ["enums", "markdown", "page"],
    sent,
    ...text,
  },
  "observed field": { at: extension("x-observed"), always: typeDocs, sent, ...text },
  "observed availability": {
    at: "**/x-available-for/observed/**",
    always: typeDocs,
    sent,
    sometimes: ["rules", "mock"],
    ...referred,
  },
  // A case in words, or one that depends on another model.
  "rule that nothing can check": {
    at: "**/x-{available-for,limits/*,defaults/*}/**/*",
    within: (owner) => "context" in owner || "subject" in owner,
    always: typeDocs,
    sent,
    ...referred,
  },
  availability: { at: extension("x-available-for"), ...checked, ...referred },
  "case limit": { at: extension("x-limits"), ...checked, ...referred },
  "case default": {
    at: extension("x-defaults"),
    always: typeDocs,
    sent,
    sometimes: ["mock"],
    ...referred,
    ...minor,
  },
  "case deprecation": { at: extension("x-deprecated-for"), ...checked, ...referred, ...minor },
  "state requirement": { at: extension("x-requires-state"), ...checked, ...referred },
  relation: {
    at: extension("x-relations"),
    always: typeDocs,
    sent: ["rules"],
    sometimes: ["mock"],
    ...referred,
  },
  secret: { at: extension("x-secret"), always: docs, sent: ["client", "rules", "explorer"] },

  "text of an enum": {
    at: keyword("{description,title}"),
    within: isEnum,
    always: enumDocs,
    ...patch,
  },
  "text of a schema": { at: "components/schemas/*/description", always: typeDocs, ...patch },
  "text of a field": { at: keyword("description"), always: typeDocs, sent, ...patch },
  "example value": { at: keyword("examples/**"), always: typeDocs, ...patch },
  "text in the docs": {
    at: [keyword("{title,$comment,summary,contact,termsOfService}"), "**/externalDocs/**"],
    always: docs,
    ...patch,
  },
  "value of an enum": {
    at: [keyword("enum/**"), keyword("enum#added")],
    always: enumDocs,
    ...{ sent, received },
    ...referred,
  },
  "type of a field": { at: keyword("type"), ...checked, received, ...referred },
  null: { at: "**/*#null", ...checked, received },
  required: { at: ["**/*#required", keyword("required/**")], ...checked, received },
  deprecated: {
    at: ["**/*#deprecated", keyword("deprecated")],
    always: typeDocs,
    sent,
    // Examples leave out what is deprecated.
    sometimes: ["mock"],
    ...minor,
  },
  format: { at: keyword("format"), always: docs },
  limit: {
    at: [
      keyword("{minimum,maximum,exclusiveMinimum,exclusiveMaximum,multipleOf,pattern,uniqueItems}"),
      keyword("{minLength,maxLength,minItems,maxItems,minProperties,maxProperties}"),
    ],
    ...checked,
    received,
  },
  default: { at: keyword("default/**"), always: typeDocs, sent, sometimes: ["mock"], ...minor },
  "name of a component": { at: "components/!(schemas|securitySchemes)/*", always: ["redoc"] },
  "name of an enum": {
    at: "components/schemas/*",
    within: isEnum,
    always: [...enumDocs, "types"],
  },
  "name of a field": {
    at: "**/properties/*",
    always: typeDocs,
    sent: ["rules", "explorer"],
    received: ["drift", "mock"],
    ...referred,
  },
} as const satisfies Readonly<Record<string, FactKind>>;

export type Kind = keyof typeof kinds;

const matchers = Object.entries<FactKind>(kinds).map(([name, { at, within }]) => ({
  // The entries of the table have no other names.
  name: name as Kind,
  matches: picomatch([at].flat(), { dot: true }),
  within,
}));

/** The kind of the fact at a pointer of a bundled document; `undefined` for what only holds the document together. */
export function findKind(root: unknown, pointer: string): Kind | undefined {
  return matchers.find(
    ({ matches, within }) =>
      matches(pointer.slice(1)) && (within === undefined || listOwners(root, pointer).some(within)),
  )?.name;
}

/** What is at a pointer, and the objects that it is a part of; a list of fields has names and no keywords. */
function listOwners(root: unknown, pointer: string) {
  const keys = pointer.split("/");
  return keys
    .map((_, index) => keys.slice(0, index + 1).join("/"))
    .filter((owner) => !owner.endsWith("/properties"))
    .map((owner) => readAt(root, owner))
    .filter(isContainer);
}

/** The packages that state facts of a kind; what is of no kind may be in all of them but the enums. */
export function listPackages(name: Kind | undefined): Set<string> {
  // Every package has its name from it.
  if (name === "scope of the packages") return new Set(Object.values(packageOf));
  if (name === undefined) return new Set(["client", "docs", "mock"]);
  const { always, sent = [], received = [], sometimes = [], impact }: FactKind = kinds[name];
  const outputs = [...always, ...sent, ...received, ...sometimes];
  const packages = new Set<string>(outputs.map((output) => packageOf[output]));
  // The client passes the enums on, and repeats none of their texts.
  return packages.has("enums") && impact !== "patch" ? packages.add("client") : packages;
}
