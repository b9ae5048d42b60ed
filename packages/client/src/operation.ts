import type { AnySuccess } from "./api-promise.js";
import type { LightController } from "./deadline.js";
import type { CallContext, ClientError } from "./errors.js";
import type { SentRequest } from "./http-client.js";
import type { CallSettings } from "./options.js";
import type { Issue } from "./rules/report.js";

/** Alternative security requirements: each lists the ids of the schemes that are used together. */
export type Requirement = readonly (readonly string[])[];

export type HttpMethod = "GET" | "PUT" | "POST" | "DELETE" | "OPTIONS" | "HEAD" | "PATCH";

/** What the runtime knows of an operation; the generator writes one of these for each. */
export interface Operation<
  Result,
  Failures = Record<never, never>,
  Successes = AnySuccess<Result>,
  Reply extends Response = Response,
> {
  readonly id: string;
  readonly method: HttpMethod;
  /** The path below the server's URL, with `{name}` for each path parameter. */
  readonly path: string;
  /** Form-style query parameters, if there are any: the field of the params object, and the name in the request. */
  readonly query?: Readonly<Record<string, string>>;
  /** Serializes all other parameters, except path parameters that are plain strings or numbers. */
  readonly parameters?: ParameterSerializer;
  /** Whether there is a body: all fields of the params object that are not parameters. */
  readonly hasBody?: boolean;
  /** Serializes a body that is not a required JSON object of media type `application/json`. */
  readonly content?: BodySerializer;
  /** What a successful response holds, if it is not a JSON object. */
  readonly result?: "object" | "any" | "none";
  /** Fields that the JSON of a successful response must have. */
  readonly required?: readonly string[];
  /** Reads successful responses that are not always JSON of one kind. */
  readonly response?: ResponseReader;
  /** The `Accept` header, if not all responses are `application/json`. */
  readonly accept?: string;
  /** The security requirement, if it is not the usual one of the API. */
  readonly security?: Requirement;
  /** The operation's server, if it is not the API's. */
  readonly baseURL?: string;
  /** Whether sending it twice has the same effect as sending it once. */
  readonly safeToRepeat?: boolean;
  /** The bodies of the failures that the API's description specifies. */
  readonly failures?: BodyKinds;
  /** Names of body fields whose values are masked in logs and errors. */
  readonly secrets?: readonly string[];
  /** Finds issues of the params; a method, so that a check of specific params is assignable. */
  check?(params: object, context: { readonly model?: object | undefined }): readonly Issue[];
  /** Ties the operation to the types of its results; never set. */
  readonly types?: readonly [Result, Failures, Successes, Reply];
}

/** The body of a response; `object` and `any` are JSON. */
export type BodyKind = "object" | "any" | "none" | "text" | "blob";

/** Bodies by the status itself, its range such as `2XX`, or `default`. */
export type BodyKinds = Readonly<Record<string, BodyKind>>;

export interface Call<Result = unknown> {
  readonly operation: Operation<Result, unknown, unknown>;
  readonly params: object;
  readonly options: CallSettings;
  readonly request: BuiltRequest;
  /** The context of errors; `attempts` counts the requests sent so far. */
  readonly progress: CallContext & { attempts: number };
  /** Ends the call, even while it waits between attempts. */
  readonly signal: LightController;
  /** When `totalTimeout` ends, on the clock of `performance`. */
  readonly end: number;
  /** Whether the body of a success is left to the caller; known when the request is sent. */
  isUnread?: boolean;
  /** The request with its credentials, once these were added. */
  sent?: SentRequest;
  /** The credentials that were read, to mask them in messages. */
  readonly credentials: string[];
  /** The failure of the attempt before, if there was one. */
  failure?: ClientError | undefined;
  /** A body that was parsed already. */
  parsed?: { readonly text: unknown; readonly value: unknown };
}

/** A request without credentials. It refers to nothing that the caller could change while the call runs. */
export interface BuiltRequest {
  /** The operation's path, with `{name}` for each id that openapi-fetch fills in. */
  readonly path: string;
  /** The JSON text in which secret fields are looked up, whatever the body's media type. */
  readonly json: string;
  /** The headers that the caller passed, by lower-case name; `null` removes one. */
  readonly headers: Values;
  /** The options of openapi-fetch. */
  readonly init: Readonly<Record<string, unknown>>;
}

export type Values = Readonly<Record<string, unknown>>;

/** A body as `fetch` takes it, in forms that can be sent more than once. */
export type RequestBody = string | Blob | FormData;

/** Serializes the parameters of an operation other than plain path parameters and form-style query parameters. */
export interface ParameterSerializer {
  /** Names of the fields of the params object that it serializes. */
  readonly names: readonly string[];
  /** @throws InvalidParamsError for a value that cannot be sent */
  serialize(path: string, pathValues: Values, params: Values): SerializedParameters;
}

/** The serialized parameters of one request. */
export interface SerializedParameters {
  /** The operation's path with the parameters filled in. */
  readonly path: string;
  /** Serializes the query: the given form-style parameters, then the others. */
  readonly querySerializer: (formStyle: Record<string, unknown>) => string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Serializes a body that is not a required JSON object of media type `application/json`. */
export interface BodySerializer {
  /** `undefined` if `fetch` sets it, with the boundary of the parts. */
  readonly mediaType: string | undefined;
  /** Whether the body may be bytes, which text cannot hold. */
  readonly isBinary?: boolean;
  /** Serializes the fields of the params object that are not parameters; `undefined` for no body. */
  serialize(fields: Values): RequestBody | undefined;
  /** Describes a body that is not JSON. */
  readonly describe?: DescribeBody;
}

/**
 * The serialized body as text, if it is text, and as arguments of cURL. The values of fields named as secrets are
 * masked.
 */
export type DescribeBody = (
  body: RequestBody,
  secrets: readonly string[] | undefined,
) => readonly [text: string | undefined, curl: string];

/** Reads successful responses that are not always JSON of one kind. */
export interface ResponseReader {
  /** Whether the bodies of successes are read as bytes. */
  readonly isBinary?: boolean;
  /** @param parse - parses JSON; throws if `isObject` is set and it is not a complete object */
  read(
    body: string | Blob,
    status: number,
    parse: (text: string, isObject: boolean) => unknown,
  ): unknown;
}
