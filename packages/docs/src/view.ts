import type { PhrasingContent, RootContent } from "mdast";
import type { JsonValue } from "./json.js";
import type { Sample } from "./samples/sample.js";

/*
 * The view of the documentation, built once from the client model. Markdown, pages, the search index and `llms.txt` are
 * printed from it.
 */

/** A description: a text without markup, or blocks of Markdown without HTML and unsafe links. */
export type Prose = string | readonly RootContent[];

/** A phrase or sentence: a text without markup, or Markdown. */
export type Inline = string | readonly PhrasingContent[];

/** A type in words; `to` is the anchor of the schema or enum that a part names. */
export type TypeWords = readonly TypeWord[];
export type TypeWord =
  | { readonly text: string }
  | { readonly code: string; readonly to?: string | undefined };

export interface DocsView {
  /** The header of generated files. */
  readonly header: string;
  readonly title: string;
  /** Whether each operation has a page of its own. */
  readonly isPaged: boolean;
  /** The client's package. */
  readonly packageName: string;
  readonly version: string;
  readonly summary: string;
  /** The part of the description before its first heading. */
  readonly description: Prose;
  /** The other parts of the description. */
  readonly guides: readonly GuideView[];
  /**
   * The part of the description about credentials, or an empty part; the credentials of the security schemes are shown
   * with it.
   */
  readonly authentication: GuideView;
  readonly externalDocs: ExternalLink | undefined;
  readonly anchors: SectionAnchors;
  readonly servers: readonly ServerView[];
  readonly credentials: readonly CredentialView[];
  readonly tags: readonly TagView[];
  readonly operations: readonly OperationView[];
  readonly webhooks: readonly EventView[];
  /** Schemas and enums with an anchor, each in the order of the document. */
  readonly schemas: readonly SchemaView[];
  readonly enums: readonly EnumView[];
  /**
   * Types that are not shown with an operation: unused ones and, on a site of several pages, those that several
   * operations use.
   */
  readonly others: readonly (SchemaView | EnumView)[];
  readonly cases: CasesView | undefined;
  readonly releases: readonly ReleaseView[];
}

/** A part of the API's description with a heading. */
export interface GuideView {
  readonly anchor: string;
  readonly title: Inline;
  readonly content: Prose;
}

/** The anchors of sections that are about more than one operation or type. */
export type SectionAnchors = Readonly<
  Record<
    "about" | "server" | "operations" | "webhooks" | "types" | "cases" | "matrix" | "fields",
    string
  >
>;

export interface ServerView {
  readonly url: string;
  readonly description: string;
}

export interface CredentialView {
  readonly description: Prose;
  readonly uses: readonly {
    readonly option: string;
    readonly variable: string;
    readonly sentAs: string;
  }[];
}

/** A group of operations. */
export interface TagView {
  readonly name: string;
  readonly anchor: string;
  readonly description: Inline;
  readonly externalDocs: ExternalLink | undefined;
  readonly operations: readonly OperationView[];
}

/** A link to further documentation. */
export interface ExternalLink {
  readonly url: string;
  readonly text: string;
}

/** A webhook or callback. */
export interface EventView {
  readonly anchor: string;
  readonly name: string;
  readonly httpMethod: string;
  /** The address of a callback. */
  readonly address: string | undefined;
  readonly summary: string;
  readonly description: Prose;
  readonly deprecated: boolean;
  readonly externalDocs: ExternalLink | undefined;
  readonly type: TypeWords | undefined;
  readonly nested: readonly TypeView[];
}

export interface OperationView {
  readonly anchor: string;
  readonly httpMethod: string;
  readonly path: string;
  readonly summary: string;
  readonly packageName: string;
  /** The call of the client: `client.models.update(modelId, params, options) → { model }`. */
  readonly signature: string;
  /** The model types that a reader may choose. */
  readonly choice: TypeChoice | undefined;
  readonly description: Prose;
  readonly deprecated: boolean;
  readonly safeToRepeat: boolean;
  /** The address of the explorer with a form for it, if it has one. */
  readonly explorer: string | undefined;
  /** The anchor of the request, and the first part of the anchors of its fields. */
  readonly request: string;
  readonly bodyTexts: readonly Prose[];
  /** Rules about the body as a whole, as sentences. */
  readonly bodyRules: readonly Inline[];
  /** Parameters, then the fields of the body. */
  readonly fields: readonly FieldView[];
  /** The examples as programs. */
  readonly samples: readonly SampleView[];
  readonly externalDocs: ExternalLink | undefined;
  readonly callbacks: readonly EventView[];
  /** The anchor of the responses. */
  readonly responsesAnchor: string;
  readonly responses: readonly ResponseView[];
}

export interface TypeChoice {
  /** The key of the type in the explorer's address. */
  readonly key: string;
  readonly values: readonly {
    readonly value: string;
    /** The id of the case that documentation assigns the type to. */
    readonly case: string | undefined;
  }[];
}

export interface ResponseView {
  readonly anchor: string;
  readonly status: string;
  readonly mediaType: string | undefined;
  readonly description: Prose;
  /** The description as one line. */
  readonly meaning: Inline;
  readonly type: TypeWords | undefined;
  readonly headers: readonly HeaderView[];
  readonly nested: readonly TypeView[];
  readonly examples: readonly ExampleView[];
}

export interface HeaderView {
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
  readonly isDeprecated: boolean;
  readonly description: Inline;
}

export interface ExampleView {
  readonly anchor: string;
  readonly name: string;
  readonly title: string;
  readonly description: Prose;
  readonly value: JsonValue;
}

/** A request in all languages. */
export interface SampleView {
  readonly anchor: string;
  readonly title: string;
  readonly description: Prose;
  readonly samples: readonly Sample[];
}

export type Location = "path" | "query" | "header" | "cookie" | "body";

/** A parameter, or a field of an object. */
export interface FieldView {
  readonly anchor: string;
  readonly name: string;
  readonly wireName: string;
  /** Its location in the request; `undefined` for a field of a schema. */
  readonly location: Location | undefined;
  readonly type: TypeWords;
  readonly required: boolean;
  readonly secret: boolean;
  /** Advice on what to use instead, for a deprecated field. */
  readonly deprecated: Inline | undefined;
  readonly description: Prose;
  readonly inconsistency: Inline | undefined;
  readonly externalDocs: ExternalLink | undefined;
  /** Limits as short phrases. */
  readonly limits: readonly Inline[];
  readonly default: Inline | undefined;
  /** The rules that depend on the case, as a table and as sentences. */
  readonly cases: FieldCasesView | undefined;
  readonly caseRules: readonly Inline[];
  /** All other rules, including relations with other fields. */
  readonly rules: readonly Inline[];
  readonly examples: readonly Inline[];
  /** The types that are shown below it, as this is their first use. */
  readonly nested: readonly TypeView[];
}

/** The rules of a field that depend on the case. */
export interface FieldCasesView {
  /** The document's word for a case. */
  readonly name: string;
  readonly hasLimits: boolean;
  readonly hasDefaults: boolean;
  readonly hasAvailability: boolean;
  readonly rows: readonly CaseRowView[];
  /** The ids of the cases that take the field, if the check refuses it in all others. */
  readonly only: readonly string[] | undefined;
}

export interface CaseRowView {
  readonly label: string;
  /** The ids of the cases; empty for the row of all other cases. */
  readonly cases: readonly string[];
  readonly limits: Inline;
  readonly default: Inline;
  readonly availability: Inline;
}

export type TypeView = SchemaView | EnumView;

export interface SchemaView {
  readonly kind: "object" | "alias";
  /** Its name, which is its anchor. */
  readonly name: string;
  readonly description: Prose;
  readonly summary: Inline;
  readonly externalDocs: ExternalLink | undefined;
  readonly deprecated: boolean;
  readonly inconsistency: Inline | undefined;
  readonly rules: readonly Inline[];
  readonly fields: readonly FieldView[];
  /** The type of an alias, and the types that are shown below it. */
  readonly type: TypeWords | undefined;
  readonly nested: readonly TypeView[];
}

export interface EnumView {
  readonly kind: "enum";
  readonly name: string;
  readonly description: Prose;
  readonly summary: Inline;
  readonly externalDocs: ExternalLink | undefined;
  readonly deprecated: boolean;
  readonly inconsistency: Inline | undefined;
  /** The explorer's address up to the value, if the fields of a request depend on it. */
  readonly explorer: string | undefined;
  readonly members: readonly MemberView[];
}

export interface MemberView {
  readonly anchor: string;
  readonly value: string;
  readonly description: Inline;
  readonly deprecated: Inline | undefined;
}

/**
 * The model types of each case, and a table of the fields, by case, of the schema that the rules of the cases are
 * about.
 */
export interface CasesView {
  /** The document's word for a case. */
  readonly name: string;
  readonly list: readonly {
    readonly id: string;
    readonly title: string;
    /** The title, marked if no type is documented for it. */
    readonly label: string;
    readonly documented: readonly string[];
    readonly observed: readonly string[];
    /** Where types were observed. */
    readonly source: string | undefined;
    readonly inferred: readonly string[];
  }[];
  /** Explanations of the marks in titles and cells. */
  readonly marks: readonly string[];
  readonly schema: string;
  readonly rows: readonly {
    readonly anchor: string;
    readonly name: string;
    readonly cells: readonly Inline[];
  }[];
}

export interface ReleaseView {
  readonly version: string;
  readonly date: string;
  readonly parts: readonly { readonly title: string; readonly changes: readonly ChangeView[] }[];
  /** The text of a release without changes. */
  readonly note: string;
}

export interface ChangeView {
  readonly label: string;
  /** The anchor of the changed part, if the reference still has it. */
  readonly anchor: string | undefined;
  readonly text: Inline;
  /** Whom it breaks, in words; empty if nobody. */
  readonly breaks: string;
}
