import type { Described, JsonValue, Limits, TypeRef } from "./model.js";

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
  /** How it is written as a parameter of the query would be; `undefined` where its media type says how. */
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
  readonly form: BodyForm;
  /** Whether its fields stand in the params object themselves; else it is one field there, called `body`. */
  readonly isSpread: boolean;
  /** Fields that take a file. */
  readonly uploads: readonly string[];
  readonly encodings: readonly FieldEncoding[];
  readonly examples: readonly Example[];
}

export interface Response {
  /** `200`, `5XX` or `default`, as in the document. */
  readonly status: string;
  readonly description: string;
  readonly mediaType: string | undefined;
  readonly form: "json" | "text" | "binary";
  readonly type: TypeRef | undefined;
  readonly examples: readonly Example[];
}

export interface Operation extends Described {
  readonly id: string;
  readonly summary: string;
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
}
