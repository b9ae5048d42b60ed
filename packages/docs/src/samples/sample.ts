import type { Operation } from "../../../client/src/operation.js";
import type { BodyOptions, Encodings } from "../../../client/src/serialize-body.js";
import type { StyledParameter } from "../../../client/src/serialize-parameters.js";
import type { JsonObject, JsonValue } from "../json.js";

/** What samples need of an operation, as JSON, so that the explorer can use it in the browser. */
export interface SampleOperation {
  /** Base URL, without a slash at its end. */
  readonly server: string;
  readonly descriptor: SampleDescriptor;
  /** Fields of the params that take a file; a request has the name of the file instead. */
  readonly uploads?: readonly string[];
  /** The kind of body in a success; absent if there is none. */
  readonly result?: "json" | "text" | "binary";
  /** Name and password for HTTP Basic authentication. */
  readonly credentials?: SampleCredentials;
  /** Tokens and keys. */
  readonly tokens?: readonly SampleToken[];
  readonly client: SampleClient;
}

/** The client's descriptor of the operation as JSON, with constructor calls replaced by their arguments. */
export interface SampleDescriptor
  extends Pick<Operation<unknown>, "id" | "method" | "path" | "query" | "hasBody" | "accept"> {
  readonly parameters?: readonly StyledParameter[];
  readonly content?: SampleContent;
}

export interface SampleContent {
  readonly form: "json" | "form" | "multipart" | "text" | "binary";
  readonly options: BodyOptions;
  readonly encodings: Encodings;
}

/** The environment variable that holds a credential, and the client's option for it. */
interface Credential {
  readonly option: string;
  readonly variable: string;
}

export interface SampleToken extends Credential {
  readonly in: "header" | "query" | "cookie";
  /** Name of the header, query parameter or cookie. */
  readonly name: string;
  /** Text before the token: `Bearer `. */
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
  /** Default base URL of the client. */
  readonly baseURL: string;
}

/** The arguments of a call of the client. */
export interface SampleRequest {
  /** Values of the path parameters, by their names on the wire. */
  readonly path: JsonObject;
  /** Query, headers, cookies and body in one object. In the explorer, it may be any JSON value. */
  readonly params: JsonValue;
}

/** A complete program that sends the request. */
export interface Sample {
  readonly id: "curl" | "typescript" | "python";
  readonly title: string;
  /** Language of the code, as syntax highlighters call it. */
  readonly grammar: "bash" | "typescript" | "python";
  readonly code: string;
}
