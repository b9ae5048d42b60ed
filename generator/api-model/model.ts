import type {
  Cases,
  Described,
  EnumModel,
  ExternalDocs,
  FieldReference,
  JsonValue,
  Limits,
  SchemaModel,
  TypeRef,
} from "./model-schemas.js";

export type * from "./model-schemas.js";

/** An API as the later stages see it: readonly data in the order of the document. */
export interface ApiModel {
  readonly info: ApiInfo;
  readonly client: ClientNames;
  readonly servers: readonly Server[];
  readonly security: readonly SecurityScheme[];
  readonly cases: Cases | undefined;
  readonly errors: ErrorCatalog | undefined;
  readonly enums: readonly EnumModel[];
  readonly schemas: readonly SchemaModel[];
  readonly operations: readonly Operation[];
  /** Webhooks and callbacks. */
  readonly events: readonly ApiEvent[];
  /** The bundled document, for emitters that pass it to another tool. */
  readonly document: JsonValue;
  /** The name of the document in the header of every generated file. */
  readonly source: string;
  readonly tags: readonly Tag[];
  /** The changes of each release, the newest first; empty if none were recorded. */
  readonly releases: readonly Release[];
}

/** A release of the document, with its changes since the release before. */
export interface Release {
  readonly version: string;
  /** The date of the release: `2026-01-31`. */
  readonly date: string;
  readonly changes: readonly ReleasedChange[];
}

export interface ReleasedChange {
  /** `major` breaks programs, `minor` adds something, `patch` changes texts only. */
  readonly impact: "major" | "minor" | "patch";
  /** The part that changed: `TrainingParameters.rank`. */
  readonly subject: string;
  /** How it changed, in Markdown. */
  readonly text: string;
  /** Whose programs break: those that send requests (`callers`) or that read responses (`readers`). */
  readonly breaks: readonly ("callers" | "readers")[];
  /** JSON pointer into the bundled document of the release; for a removed part, of the release before. */
  readonly pointer: string;
}

export interface ApiInfo {
  readonly title: string;
  readonly version: string;
  readonly summary: string;
  readonly description: string;
  readonly externalDocs?: ExternalDocs;
}

/** Names of the generated client and packages, from `x-client` or else from `info.title`. */
export interface ClientNames {
  readonly name: string;
  readonly scope: string;
  readonly environment: string;
}

/** A tag of the document: a group of operations. */
export interface Tag {
  readonly name: string;
  readonly description: string;
  readonly externalDocs?: ExternalDocs;
}

export interface Server {
  readonly url: string;
  readonly description: string;
}

/** A secret or user name that the caller supplies, as a client option or an environment variable. */
export interface Credential {
  readonly option: string;
  readonly variable: string;
}

export type SecurityScheme = BasicScheme | TokenScheme | KeyScheme;

interface SchemeBasics {
  readonly id: string;
  readonly description: string;
}

export interface BasicScheme extends SchemeBasics {
  readonly kind: "basic";
  readonly username: Credential;
  readonly password: Credential;
}

/** A token in the `Authorization` header: OAuth 2, OpenID Connect, and HTTP schemes other than Basic. */
export interface TokenScheme extends SchemeBasics {
  readonly kind: "token";
  /** The authentication scheme before the token: `Bearer`. */
  readonly prefix: string;
  readonly token: Credential;
}

export interface KeyScheme extends SchemeBasics {
  readonly kind: "key";
  readonly in: "header" | "query" | "cookie";
  /** Name of the header, query parameter or cookie. */
  readonly name: string;
  readonly key: Credential;
}

export interface Parameter extends Described {
  /** Name in the params object; for a path parameter, the text from which the argument's name is made. */
  readonly name: string;
  readonly wireName: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly required: boolean;
  /** How the value is serialized; `json` for a parameter with a JSON media type. */
  readonly style: ParameterStyle;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  readonly type: TypeRef;
  readonly limits: Limits;
  readonly default: JsonValue | undefined;
  readonly examples: readonly JsonValue[];
}

export type ParameterStyle =
  | "simple"
  | "label"
  | "matrix"
  | "form"
  | "spaceDelimited"
  | "pipeDelimited"
  | "deepObject"
  | "json";

export interface Example {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly value: JsonValue;
}

/** How a body is serialized or read. */
export type BodyForm = "json" | "form" | "multipart" | "text" | "binary";

/** The encoding of a form field, if it is not the default. */
export interface FieldEncoding {
  readonly name: string;
  /** The media type of the value, or of each item of a list. */
  readonly contentType: string | undefined;
  /** The style of a query parameter in which it is serialized; `undefined` if its media type decides. */
  readonly style: ParameterStyle | undefined;
  readonly explode: boolean;
  readonly allowReserved: boolean;
}

export interface RequestBody {
  readonly description: string;
  readonly type: TypeRef;
  readonly required: boolean;
  /**
   * Whether the body is optional but has required fields, so that a call passes all of these or no body field at all.
   */
  readonly isAllOrNone: boolean;
  readonly mediaType: string;
  /** The media type as documented, which may be a range. */
  readonly documentedType: string;
  readonly form: BodyForm;
  /** Whether its fields are fields of the params object; else the whole body is one field there, called `body`. */
  readonly isSpread: boolean;
  /** Names of the fields that take a file. */
  readonly uploads: readonly string[];
  readonly encodings: readonly FieldEncoding[];
  readonly examples: readonly Example[];
}

/** A header of a response. Its type is for documentation only: programs read text. */
export interface ResponseHeader {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly required: boolean;
  readonly deprecated: boolean;
}

/** A request that the API sends: to a webhook, or to a callback URL that a call has passed. */
export interface ApiEvent extends Described {
  readonly kind: "webhook" | "callback";
  readonly name: string;
  readonly httpMethod: string;
  readonly summary: string;
  /** The URL of a callback, as an expression: `{$request.body#/url}`. */
  readonly address: string | undefined;
  /** The pointer of the operation that a callback belongs to. */
  readonly operation: string | undefined;
  /** The type of the body, if there is one. */
  readonly type: TypeRef | undefined;
}

export interface Response {
  /** `200`, `5XX` or `default`, as in the document. */
  readonly status: string;
  readonly description: string;
  readonly mediaType: string | undefined;
  readonly form: "json" | "text" | "binary";
  readonly type: TypeRef | undefined;
  readonly headers: readonly ResponseHeader[];
  readonly examples: readonly Example[];
}

export interface Operation extends Described {
  readonly id: string;
  readonly summary: string;
  /** The name of its tag, or a name derived from the path if it has none. */
  readonly tag: string;
  /** The property of the client that has the method: `models`. */
  readonly resource: string;
  /** Name of the method: `update`. */
  readonly method: string;
  /** Prefix of the operation's types: `ModelUpdate`. */
  readonly typePrefix: string;
  readonly httpMethod: string;
  readonly path: string;
  readonly safeToRepeat: boolean;
  /** Whether it accepts credentials, required or optional. */
  readonly authenticated: boolean;
  /**
   * For each alternative, the ids of the schemes that are sent together; an empty list allows a request without
   * credentials.
   */
  readonly security: readonly (readonly string[])[];
  /** The URL of its own server, if it has one. */
  readonly server: string | undefined;
  readonly parameters: readonly Parameter[];
  readonly body: RequestBody | undefined;
  readonly responses: readonly Response[];
  readonly alternatives: readonly Alternative[];
}

/** The operation in another of its media types, which callers choose with an option of the call. */
export interface Alternative {
  readonly option: "contentType" | "accept";
  readonly mediaType: string;
  readonly operation: Operation;
}

/** The error catalogue, from `x-errors`. */
export interface ErrorCatalog {
  /** The field of an error body that holds the name of the error. */
  readonly name: FieldReference;
  /** The field that holds the message. */
  readonly reason: FieldReference | undefined;
  /** The field that holds an object with details. */
  readonly details: FieldReference | undefined;
  readonly list: readonly ErrorEntry[];
}

/** A kind of error. */
export interface ErrorEntry {
  readonly id: string;
  /** The name in the error body, if it is known. */
  readonly name?: string;
  readonly title: string;
  readonly status: number;
  /** The meaning, in Markdown. */
  readonly description: string;
  /** Whether the request can be retried: not at all, after the wait the server asks for, or with a growing delay. */
  readonly repeat: "never" | "after-wait" | "back-off";
  /** The key of the seconds to wait, in the details or else in the body itself. */
  readonly waitSeconds?: string;
  /** What to do about it, in Markdown. */
  readonly advice: string;
  /** Where it was observed. */
  readonly source?: string;
  /** An example of the error body, from the document. */
  readonly example: JsonValue | undefined;
}
