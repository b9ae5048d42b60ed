import type { BodyForm, Credential, JsonValue, ParameterStyle } from "../../api-model/model.js";

/** What a sample says of an operation: plain data, so that the explorer can carry it into the browser. */
export interface SampleOperation {
  readonly httpMethod: string;
  /** Base URL, without a slash at its end. */
  readonly server: string;
  /** `/models/{modelId}`, with the wire names of its parameters. */
  readonly path: string;
  readonly parameters: readonly SampleParameter[];
  /** Media type of the body; `undefined` where the operation takes none. */
  readonly mediaType: string | undefined;
  /** How the body is written, where it is no JSON. */
  readonly form?: Exclude<BodyForm, "json">;
  /** Whether the body is one field of the client's params. */
  readonly isWhole?: true;
  /** Whether the client sends no body where none of its fields is given. */
  readonly isOptional?: true;
  /** Fields of the body that take a file. */
  readonly uploads?: readonly string[];
  /** Whether a success carries anything. */
  readonly hasResult: boolean;
  /** What it carries, where that is no JSON. */
  readonly result?: "text" | "binary";
  /** Name and password for HTTP Basic authentication. */
  readonly credentials: SampleCredentials | undefined;
  /** Tokens and keys. */
  readonly tokens?: readonly SampleToken[];
  readonly client: SampleClient;
}

export interface SampleParameter {
  /** Its key in a request's values; for one in the query, also its name in the client's params. */
  readonly name: string;
  readonly wireName: string;
  readonly in: "path" | "query" | "header" | "cookie";
  /** How the value is written, where that is not as usual. */
  readonly style?: ParameterStyle;
  readonly explode?: boolean;
}

export interface SampleToken extends Credential {
  readonly in: "header" | "query" | "cookie";
  /** Name of the header, query parameter or cookie. */
  readonly name: string;
  /** What stands before it: `Bearer `. */
  readonly prefix: string;
}

export interface SampleCredentials {
  readonly username: Credential;
  readonly password: Credential;
}

/** How the generated client is imported and called. */
export interface SampleClient {
  readonly packageName: string;
  readonly className: string;
  readonly resource: string;
  readonly method: string;
  /** Where it sends requests unless it is told another address. */
  readonly baseURL: string;
}

/** One request to show: values by the parameters' names, and the body. */
export interface SampleRequest {
  readonly parameters: Readonly<Record<string, JsonValue>>;
  /** `undefined` where the operation takes none; where it requires one, the client sends `{}` instead. */
  readonly body: JsonValue | undefined;
  /** What is made of it, where that is no JSON. */
  readonly content?: SampleForm;
}

/** A body as a form or in parts. */
export interface SampleForm {
  /** The form as one text. */
  readonly text: string;
  /** Whether that is names and values as any form has them. */
  readonly isPlain: boolean;
  readonly parts: readonly SamplePart[];
}

export interface SamplePart {
  readonly name: string;
  readonly value: string;
  readonly isFile: boolean;
  /** Its media type, where that is to be said. */
  readonly type?: string;
}

/** A program that sends the request, whole: a reader can paste it and run it. */
export interface Sample {
  readonly id: "curl" | "typescript" | "python";
  readonly title: string;
  /** Language of the code, as syntax highlighters call it. */
  readonly grammar: "bash" | "typescript" | "python";
  readonly code: string;
}
