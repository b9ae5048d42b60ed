import type { PhrasingContent, RootContent } from "mdast";
import type { JsonValue } from "./json.js";
import type { Sample } from "./samples/sample.js";

/*
 * What the documentation says, made once of the client model. Markdown, pages, the search index and `llms.txt` print it.
 */

/** A description: a text without markup, or blocks of Markdown, which hold neither HTML nor unsafe links. */
export type Prose = string | readonly RootContent[];

/** A phrase or sentence: a text without markup, or Markdown. */
export type Inline = string | readonly PhrasingContent[];

/** A type in words; `to` is the anchor of the schema or enum that a part names. */
export type TypeWords = readonly TypeWord[];
export type TypeWord =
  | { readonly text: string }
  | { readonly code: string; readonly to?: string | undefined };

export interface DocsView {
  /** What every generated file says of its origin. */
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
  /** Its other parts. */
  readonly guides: readonly GuideView[];
  /** The part that is about credentials, or a title for what the document says of them elsewhere. */
  readonly authentication: GuideView;
  readonly externalDocs: ExternalLink | undefined;
  readonly anchors: SectionAnchors;
  readonly servers: readonly ServerView[];
  readonly credentials: readonly CredentialView[];
  readonly tags: readonly TagView[];
  readonly operations: readonly OperationView[];
  /** What the API sends by itself to addresses that are set up once. */
  readonly webhooks: readonly EventView[];
  /** Schemas and enums with an anchor of their own, each in the order of the document. */
  readonly schemas: readonly SchemaView[];
  readonly enums: readonly EnumView[];
  /** Those that are not shown with an operation: unused, or on a site of several pages, used by several. */
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

/** Where to read more. */
export interface ExternalLink {
  readonly url: string;
  readonly text: string;
}

/** A request that the API sends by itself. */
export interface EventView {
  readonly anchor: string;
  readonly name: string;
  readonly httpMethod: string;
  /** Where a callback is sent. */
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
  /** The types of model that a reader may ask the explorer about. */
  readonly choice: TypeChoice | undefined;
  readonly description: Prose;
  readonly deprecated: boolean;
  readonly safeToRepeat: boolean;
  /** The explorer's page with a form for it, where it has one. */
  readonly explorer: string | undefined;
  /** The anchor of the request, with which those of its fields begin. */
  readonly request: string;
  readonly bodyTexts: readonly Prose[];
  /** What is about the body as a whole. */
  readonly bodyRules: readonly Inline[];
  /** Parameters, then the fields of the body. */
  readonly fields: readonly FieldView[];
  /** Requests as programs. */
  readonly samples: readonly SampleView[];
  readonly externalDocs: ExternalLink | undefined;
  readonly callbacks: readonly EventView[];
  /** The anchor of the responses. */
  readonly responsesAnchor: string;
  readonly responses: readonly ResponseView[];
}

export interface TypeChoice {
  /** What the explorer's address calls the type. */
  readonly key: string;
  readonly values: readonly {
    readonly value: string;
    /** The id of the case that is documented for it. */
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

/** One request in every language. */
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
  /** Where in the request it stands; `undefined` for a field of a schema. */
  readonly location: Location | undefined;
  readonly type: TypeWords;
  readonly required: boolean;
  readonly secret: boolean;
  /** Advice where it should not be used any more. */
  readonly deprecated: Inline | undefined;
  readonly description: Prose;
  readonly inconsistency: Inline | undefined;
  readonly externalDocs: ExternalLink | undefined;
  /** Limits as short phrases. */
  readonly limits: readonly Inline[];
  readonly default: Inline | undefined;
  /** What differs from case to case, as a table; and the same as sentences. */
  readonly cases: FieldCasesView | undefined;
  readonly caseRules: readonly Inline[];
  /** All other rules, those about further fields among them. */
  readonly rules: readonly Inline[];
  readonly examples: readonly Inline[];
  /** The types that are shown below it, as it is the first to use them. */
  readonly nested: readonly TypeView[];
}

/** What of a field differs from case to case. */
export interface FieldCasesView {
  /** What the document calls a case. */
  readonly name: string;
  readonly hasLimits: boolean;
  readonly hasDefaults: boolean;
  readonly hasAvailability: boolean;
  readonly rows: readonly CaseRowView[];
  /** The ids of the only cases that take the field, where the check refuses it for all others. */
  readonly only: readonly string[] | undefined;
}

export interface CaseRowView {
  readonly label: string;
  /** The ids of the cases; none where it stands for the others. */
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
  /** The type that an alias stands for, and what is shown below it. */
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
  /** The explorer's address that a value completes, if the fields of a request depend on it. */
  readonly explorer: string | undefined;
  readonly members: readonly MemberView[];
}

export interface MemberView {
  readonly anchor: string;
  readonly value: string;
  readonly description: Inline;
  readonly deprecated: Inline | undefined;
}

/** Model types by the case they belong to, and each field of the governed schema against every case. */
export interface CasesView {
  /** What the document calls a case. */
  readonly name: string;
  readonly list: readonly {
    readonly id: string;
    readonly title: string;
    /** The title, marked where no type is documented for it. */
    readonly label: string;
    readonly documented: readonly string[];
    readonly observed: readonly string[];
    /** Where types were observed. */
    readonly source: string | undefined;
    readonly inferred: readonly string[];
  }[];
  /** What marks in titles and cells mean. */
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
  /** The anchor of what it is about, where the reference still has it. */
  readonly anchor: string | undefined;
  readonly text: Inline;
  /** For whom it breaks, in words; empty where it does not. */
  readonly breaks: string;
}
