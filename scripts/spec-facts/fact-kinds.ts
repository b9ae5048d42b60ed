import picomatch from "picomatch";
import { manyValues } from "../../generator/docs/redoc/links.js";
import { isContainer } from "../../generator/json/nodes.js";
import { readAt } from "../../generator/json/pointer.js";

/** The outputs of the generator, each with its package. */
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
  /** Glob patterns for the pointers of its facts. */
  readonly at: string | readonly string[];
  /** A test for an object around the fact. */
  readonly within?: (owner: object) => boolean;
  /** The outputs that change with a fact: always, if it is used in requests, and if it is used in responses. */
  readonly always: readonly Output[];
  readonly sent?: readonly Output[];
  readonly received?: readonly Output[];
  /** The outputs that change with some of its facts. */
  readonly sometimes?: readonly Output[];
  /**
   * Whether other parts refer to the fact, so that the generator may refuse a document in which only the fact was
   * changed.
   */
  readonly isReferred?: boolean;
  /** The classification of every change of such a fact; if it depends on the change, `spec-diff/` decides. */
  readonly impact?: "patch" | "minor" | "major";
}

const docs = ["markdown", "page", "redoc"] as const;
const typeDocs = ["types", ...docs] as const;
const enumDocs = ["enums", ...docs] as const;
const clientDocs = ["client", ...docs] as const;
const sent = { sent: ["explorer"] } as const;
const received = { received: ["mock"] } as const;
const sometimesMock = { sometimes: ["mock"] } as const;
const referred = { isReferred: true } as const;
const patch = { impact: "patch" } as const;
const minor = { impact: "minor" } as const;
const text = { ...referred, ...patch } as const;
const checked = { sent: ["rules", "explorer"], ...sometimesMock } as const;

/**
 * A row of the table.
 *
 * @param at - patterns for the pointers of its facts
 * @param always - the outputs that always change with them
 * @param marks - further properties of the kind
 */
function fact(
  at: FactKind["at"],
  always: FactKind["always"],
  ...marks: readonly Partial<FactKind>[]
): FactKind {
  return Object.assign({ at, always }, ...marks);
}

/** A keyword of a schema, rather than a field with its name. */
const keyword = (name: string): string => `**/!(properties)/${name}`;
/** An extension with everything in it. */
const extension = (name: string): string => `**/${name}/**`;

const isEnum = (owner: object): boolean => "enum" in owner;
const isLongEnum = (owner: object): boolean =>
  "enum" in owner && Array.isArray(owner.enum) && owner.enum.length > manyValues;
const isInPath = (owner: object): boolean => "in" in owner && owner.in === "path";

/**
 * All kinds of facts of the document: their pointers, the outputs that state them, and the classification of their
 * changes. The first kind that matches a fact applies.
 */
export const kinds = {
  "text of the client": fact(
    ["info/{title,summary}", "tags/**/*", "**/responses/*/{description,headers/*/description}"],
    clientDocs,
    text,
  ),
  // A new version is not a change of the document.
  "version of the API": fact("info/version", clientDocs, patch),
  "text of the API": fact("{info,servers/*,components/securitySchemes/*}/description", docs, text),
  "form of a token": fact("components/securitySchemes/*/bearerFormat", ["redoc"], patch),
  licence: fact("info/license/*", ["redoc"], text),
  server: fact("servers/**/*", [...clientDocs, "explorer", "mock"], referred),
  "scope of the packages": fact("x-client/scope", ["client", "page", "explorer", "mock"], referred),
  "prefix of the environment variables": fact("x-client/environment", ["client"], {
    sometimes: ["page", "markdown"],
  }),
  "name of the client": fact("x-client/*", ["client", "page", "explorer"], referred),
  // The explorer sends the credentials of the first scheme.
  "name of a credential": fact(
    extension("x-credentials"),
    ["client", "page"],
    { sometimes: ["explorer"] },
    referred,
  ),
  "title of a case": fact("x-cases/list/*/title", [...typeDocs, "rules", "explorer"], patch),
  "name of the cases": fact("x-cases/name", [...docs, "explorer"]),
  "noun of the cases": fact("x-cases/noun", ["rules", "types", "markdown", "page", "explorer"]),
  "text of an error or a case": fact(
    ["x-errors/list/*/{title,description,advice,source}", "x-cases/list/*/source"],
    ["markdown", "page"],
    text,
  ),
  "name of an error": fact(
    "x-errors/list/*/{id,name}",
    ["mock"],
    { sometimes: ["client", "markdown", "page"] },
    referred,
  ),
  "error of the catalogue": fact(
    extension("x-errors"),
    ["markdown", "page"],
    { sometimes: ["client", "mock"] },
    referred,
  ),
  "type of a case": fact(extension("x-cases"), ["rules", ...docs, "explorer", "mock"]),
  "name of an operation": fact(
    ["paths/*/*/{operationId,x-method}", "**/x-name"],
    [...clientDocs, "types", "explorer", "mock"],
    // For operations with params that are checked.
    { sometimes: ["rules"] },
  ),
  "text of an operation": fact(
    ["paths/*/*/{summary,description}", "**/parameters/*/description"],
    [...clientDocs, "types"],
    text,
  ),
  "safe to repeat": fact(extension("x-safe-to-repeat"), clientDocs),
  "example of a path parameter": fact(
    "components/parameters/*/schema/examples/**",
    [...docs, "explorer"],
    { within: isInPath },
    patch,
  ),
  "type of a path parameter": fact(
    "components/parameters/*/schema/type",
    [...clientDocs, "types"],
    { within: isInPath },
  ),
  "text of an example": fact(
    "components/examples/*/{summary,description}",
    ["page", "redoc"],
    patch,
  ),
  "value of an example": fact(
    ["**/examples/*/value/**", "**/example"],
    ["page", "redoc"],
    sent,
    received,
    patch,
  ),

  "inconsistency of an enum": fact("**/x-inconsistency", enumDocs, { within: isEnum }, text),
  "note on a type": fact(
    [
      "paths/*/*/requestBody/description",
      "**/x-{inconsistency,replaced-by}/**",
      "**/x-{limits,relations,requires-state,deprecated-for,available-for}/**/source",
    ],
    typeDocs,
    text,
  ),
  // Redoc folds a long list and shows no texts for it.
  "text of a value of many": fact(
    extension("x-enumDescriptions"),
    ["enums", "markdown", "page"],
    { within: isLongEnum },
    sent,
    text,
  ),
  "text of a value": fact(extension("x-enumDescriptions"), enumDocs, sent, text),
  "deprecation of a value": fact(extension("x-enumDeprecated"), enumDocs, sent, referred, minor),
  "name of a value": fact(extension("x-enum-varnames"), ["enums", "redoc"], referred),
  "observed value": fact(extension("x-enumObserved"), ["enums", "markdown", "page"], sent, text),
  "observed field": fact(extension("x-observed"), typeDocs, sent, text),
  "observed availability": fact(
    "**/x-available-for/observed/**",
    typeDocs,
    sent,
    { sometimes: ["rules", "mock"] },
    referred,
  ),
  // A condition in words, or one that depends on another model.
  "rule that nothing can check": fact(
    "**/x-{available-for,limits/*,defaults/*}/**/*",
    typeDocs,
    { within: (owner) => "context" in owner || "subject" in owner },
    sent,
    referred,
  ),
  availability: fact(extension("x-available-for"), typeDocs, checked, referred),
  "case limit": fact(extension("x-limits"), typeDocs, checked, referred),
  "case default": fact(extension("x-defaults"), typeDocs, sent, sometimesMock, referred, minor),
  "case deprecation": fact(extension("x-deprecated-for"), typeDocs, checked, referred, minor),
  "state requirement": fact(extension("x-requires-state"), typeDocs, checked, referred),
  relation: fact(extension("x-relations"), typeDocs, { sent: ["rules"] }, sometimesMock, referred),
  secret: fact(extension("x-secret"), docs, { sent: ["client", "rules", "explorer"] }),

  "text of an enum": fact(keyword("{description,title}"), enumDocs, { within: isEnum }, patch),
  "text of a schema": fact("components/schemas/*/description", typeDocs, patch),
  "text of a field": fact(keyword("description"), typeDocs, sent, patch),
  "example value": fact(keyword("examples/**"), typeDocs, patch),
  "text in the docs": fact(
    [keyword("{title,$comment,summary,contact,termsOfService}"), "**/externalDocs/**"],
    docs,
    patch,
  ),
  "value of an enum": fact(
    [keyword("enum/**"), keyword("enum#added")],
    enumDocs,
    sent,
    received,
    referred,
  ),
  "type of a field": fact(keyword("type"), typeDocs, checked, received, referred),
  null: fact("**/*#null", typeDocs, checked, received),
  required: fact(["**/*#required", keyword("required/**")], typeDocs, checked, received),
  // Examples omit deprecated fields.
  deprecated: fact(
    ["**/*#deprecated", keyword("deprecated")],
    typeDocs,
    sent,
    sometimesMock,
    minor,
  ),
  format: fact(keyword("format"), docs),
  limit: fact(
    [
      keyword("{minimum,maximum,exclusiveMinimum,exclusiveMaximum,multipleOf,pattern,uniqueItems}"),
      keyword("{minLength,maxLength,minItems,maxItems,minProperties,maxProperties}"),
    ],
    typeDocs,
    checked,
    received,
  ),
  default: fact(keyword("default/**"), typeDocs, sent, sometimesMock, minor),
  "name of a component": fact("components/!(schemas|securitySchemes)/*", ["redoc"]),
  "name of an enum": fact("components/schemas/*", [...enumDocs, "types"], { within: isEnum }),
  "name of a field": fact(
    "**/properties/*",
    typeDocs,
    { sent: ["rules", "explorer"] },
    { received: ["drift", "mock"] },
    referred,
  ),
} satisfies Readonly<Record<string, FactKind>>;

export type Kind = keyof typeof kinds;

const matchers = Object.entries<FactKind>(kinds).map(([name, { at, within }]) => ({
  // Kinds are named by their first column.
  name: name as Kind,
  matches: picomatch([at].flat(), { dot: true }),
  within,
}));

/** The kind of the fact at a pointer of a bundled document; `undefined` for a part that only gives structure. */
export function findKind(root: unknown, pointer: string): Kind | undefined {
  return matchers.find(
    ({ matches, within }) =>
      matches(pointer.slice(1)) && (within === undefined || listOwners(root, pointer).some(within)),
  )?.name;
}

/** The value at a pointer, and the objects around it, without those whose keys are names. */
function listOwners(root: unknown, pointer: string) {
  const keys = pointer.split("/");
  return keys
    .map((_, index) => keys.slice(0, index + 1).join("/"))
    .filter((owner) => !owner.endsWith("/properties"))
    .map((owner) => readAt(root, owner))
    .filter(isContainer);
}

/** The packages that state facts of a kind; for a fact of no kind, all except the enums. */
export function listPackages(name: Kind | undefined): Set<string> {
  // The names of all packages depend on it.
  if (name === "scope of the packages") return new Set(Object.values(packageOf));
  if (name === undefined) return new Set(["client", "docs", "mock"]);
  const { always, sent = [], received = [], sometimes = [], impact }: FactKind = kinds[name];
  const outputs = [...always, ...sent, ...received, ...sometimes];
  const packages = new Set<string>(outputs.map((output) => packageOf[output]));
  // The client re-exports the enums and repeats none of their texts.
  return packages.has("enums") && impact !== "patch" ? packages.add("client") : packages;
}
