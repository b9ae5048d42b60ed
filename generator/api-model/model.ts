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

/** What the emitters see: readonly data in the order of the spec. */
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
  /** What the API sends by itself. */
  readonly events: readonly ApiEvent[];
  /** The bundled document itself, for emitters that hand it to another tool. */
  readonly document: JsonValue;
  /** The document as its maintainers call it, named in the header of every generated file. */
  readonly source: string;
  readonly tags: readonly Tag[];
  /** What has changed from release to release, the newest first; empty where nothing was written down. */
  readonly releases: readonly Release[];
}

/** One release of the document, with its changes from the one before. */
export interface Release {
  readonly version: string;
  /** The day of the release: `2026-01-31`. */
  readonly date: string;
  readonly changes: readonly ReleasedChange[];
}

export interface ReleasedChange {
  /** Whether it breaks programs, adds something that breaks none, or is one of texts alone. */
  readonly impact: "major" | "minor" | "patch";
  /** What has changed, as readers know it: `TrainingParameters.rank`. */
  readonly subject: string;
  /** What has become of it, in Markdown. */
  readonly text: string;
  /** For whom it breaks: who sends requests, who reads responses. */
  readonly breaks: readonly ("callers" | "readers")[];
  /** JSON pointer into the bundled document of the release, or of the one before for what is gone. */
  readonly pointer: string;
}

export interface ApiInfo {
  readonly title: string;
  readonly version: string;
  readonly summary: string;
  readonly description: string;
  readonly externalDocs?: ExternalDocs;
}

/** Names the generated packages carry; from `x-client`, or else from `info.title`. */
export interface ClientNames {
  readonly name: string;
  readonly scope: string;
  readonly environment: string;
}

/** A group of operations: one property of the client. */
export interface Tag {
  readonly name: string;
  readonly description: string;
  readonly externalDocs?: ExternalDocs;
}

export interface Server {
  readonly url: string;
  readonly description: string;
}

/** One secret or name the caller supplies, as a client option or an environment variable. */
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

/** A token in the `Authorization` header: bearer, OAuth 2 and OpenID Connect. */
export interface TokenScheme extends SchemeBasics {
  readonly kind: "token";
  /** What stands before the token: `Bearer`. */
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
  /** Name in the params object, or of the positional argument for a path parameter. */
  readonly name: string;
  readonly wireName: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly required: boolean;
  /** How the value is written; `json` for a parameter with a media type of its own. */
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

/** How a body is written or read: as JSON, as fields of a form, as text, or as the bytes it is. */
export type BodyForm = "json" | "form" | "multipart" | "text" | "binary";

/** How a field of a form is written, where that is not as usual. */
export interface FieldEncoding {
  readonly name: string;
  /** The media type of its value, or of each item of a list. */
  readonly contentType: string | undefined;
  /** How it is written as a parameter of the query would be; `undefined` where its media type decides. */
  readonly style: ParameterStyle | undefined;
  readonly explode: boolean;
  readonly allowReserved: boolean;
}

export interface RequestBody {
  readonly description: string;
  readonly type: TypeRef;
  readonly required: boolean;
  /** Whether a call gives no field of it, or all that it requires. */
  readonly isAllOrNone: boolean;
  readonly mediaType: string;
  /** The media type in the document, which may be a range. */
  readonly documentedType: string;
  readonly form: BodyForm;
  /** Whether its fields stand in the params object themselves; else it is one field there, called `body`. */
  readonly isSpread: boolean;
  /** Fields that take a file. */
  readonly uploads: readonly string[];
  readonly encodings: readonly FieldEncoding[];
  readonly examples: readonly Example[];
}

/** A header of a response; its type is for readers, as programs get its text. */
export interface ResponseHeader {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly required: boolean;
  readonly deprecated: boolean;
}

/** A request that the API sends by itself, to a webhook or to an address that a call has given. */
export interface ApiEvent extends Described {
  readonly kind: "webhook" | "callback";
  readonly name: string;
  readonly httpMethod: string;
  readonly summary: string;
  /** Where a callback is sent: `{$request.body#/url}`. */
  readonly address: string | undefined;
  /** The pointer of the operation that a callback belongs to. */
  readonly operation: string | undefined;
  /** The body, where it has one. */
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
  /** The name of its tag; without one, what the path is about. */
  readonly tag: string;
  /** Property of the client that holds the method: `models`. */
  readonly resource: string;
  /** Name of the method: `update`. */
  readonly method: string;
  /** Prefix of the operation's types: `ModelUpdate`. */
  readonly typePrefix: string;
  readonly httpMethod: string;
  readonly path: string;
  readonly safeToRepeat: boolean;
  /** Whether credentials go with it. */
  readonly authenticated: boolean;
  /** Ids of the schemes that are needed together, for each alternative; an empty one stands for no credentials. */
  readonly security: readonly (readonly string[])[];
  /** The address of its own server, where it has one. */
  readonly server: string | undefined;
  readonly parameters: readonly Parameter[];
  readonly body: RequestBody | undefined;
  readonly responses: readonly Response[];
  readonly alternatives: readonly Alternative[];
}

/** An operation with another of its media types, which callers choose by an option of the call. */
export interface Alternative {
  readonly option: "contentType" | "accept";
  readonly mediaType: string;
  readonly operation: Operation;
}

/** The catalogue of errors, `x-errors`. */
export interface ErrorCatalog {
  /** The field of an error's body that names its kind. */
  readonly name: FieldReference;
  /** The field with the reason in words. */
  readonly reason: FieldReference | undefined;
  /** The field with an object of further facts. */
  readonly details: FieldReference | undefined;
  readonly list: readonly ErrorEntry[];
}

/** A kind of error. */
export interface ErrorEntry {
  readonly id: string;
  /** Its name in the body, if it is known. */
  readonly name?: string;
  readonly title: string;
  readonly status: number;
  /** What it means, in Markdown. */
  readonly description: string;
  /** Whether sending the request again helps. */
  readonly repeat: "never" | "after-wait" | "back-off";
  /** The detail, or else the field of the body, that says how many seconds to wait. */
  readonly waitSeconds?: string;
  /** What to do about it, in Markdown. */
  readonly advice: string;
  /** Where it was observed. */
  readonly source?: string;
  /** The body of a response, from the examples of the document. */
  readonly example: JsonValue | undefined;
}
