import {
  type APIConnectionError,
  type APIConnectionTimeoutError,
  type APIError,
  type APIUserAbortError,
  ClientError,
  type ConfigurationError,
  type InvalidParamsError,
  type UnreadableResponseError,
} from "./errors.js";
import type { Issue } from "./rules/report.js";

/** A successful response that is not parsed yet. */
export interface SuccessfulResponse<Data> {
  readonly makeResponse: () => Response;
  readonly read: () => Promise<Data>;
}

/**
 * The headers of a response, some of which the API's description lists: `get` suggests these, in the description's case
 * and in lower case, and its type includes `null` only for those that are not required. Values are strings, whatever
 * type is documented, as a number may be too large to parse exactly. In a page, a header of a cross-origin response is
 * `null` unless the server exposes it.
 */
export interface TypedHeaders<Documented> extends Headers {
  get<Name extends keyof InAnyCase<Documented>>(name: Name): InAnyCase<Documented>[Name];
  get(name: string): string | null;
}

type InAnyCase<Documented> = Documented & {
  [Name in keyof Documented as Lowercase<Name & string>]: Documented[Name];
};

/**
 * A response with typed headers. `Documented` has their values by name: `string`, or `string | null` for one that may
 * be missing.
 */
export interface TypedResponse<Documented> extends Response {
  readonly headers: TypedHeaders<Documented>;
}

/** The data of a response, and the response itself. */
export interface WithResponse<Data, Status = number, Reply extends Response = Response> {
  readonly status: Status;
  readonly data: Data;
  /** The response, for its status and headers. Its body can be read once more. */
  readonly response: Reply;
  /** The server's id of the request (`x-request-id`), to quote in a support case. */
  readonly requestId: string | undefined;
}

/** A success; where the API's description specifies several, its data narrows by `status`. */
export type Success<Successes, Reply extends Response = Response> = {
  [Status in keyof Successes]: WithResponse<
    Successes[Status],
    ExpandStatus<Status, keyof Successes>,
    Reply
  >;
}[keyof Successes];

/**
 * The outcome of a call as a value. Failures narrow by `kind`; those of kind `status` narrow by `status` to the body
 * that the API's description specifies for it.
 */
export type SafeResult<
  Data,
  Failures,
  Successes = AnySuccess<Data>,
  Reply extends Response = Response,
> = ({ readonly ok: true } & Success<Successes, Reply>) | Failure<Failures>;

/** Data that is the same whatever the status. */
export type AnySuccess<Data> = { readonly [status: number]: Data };

/** A failure of a call, with the error that would have been thrown. */
export type Failure<Failures> =
  | {
      [Status in keyof Failures]: StatusFailure<
        ExpandStatus<Status, keyof Failures>,
        Failures[Status]
      >;
    }[keyof Failures]
  | {
      [Kind in keyof OtherFailures]: {
        readonly ok: false;
        readonly kind: Kind;
      } & OtherFailures[Kind];
    }[keyof OtherFailures];

type Digit = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9";
type ToNumber<Text> = Text extends `${infer Status extends number}` ? Status : never;

/** The statuses of a key: `404` is itself, `"4XX"` is each of 400–499 without a key of its own. */
type ExpandStatus<Key, Keys> = Key extends `${infer First}XX`
  ? Exclude<ToNumber<`${First}${Digit}${Digit}`>, Keys>
  : Key;

/** A failure status of the API's description, with the body specified for it. */
export interface StatusFailure<Status, Body> {
  readonly ok: false;
  readonly kind: "status";
  readonly status: Status;
  readonly body: Body;
  readonly error: APIError;
}

/** Failures that are the same for all operations, by kind. */
export interface OtherFailures {
  /** A failure status that the API's description does not specify, or another body than the JSON object it specifies. */
  undocumented: { readonly status: number; readonly body: unknown; readonly error: APIError };
  /** A success whose body is not the JSON that the API's description specifies. */
  unreadable: { readonly status: number; readonly error: UnreadableResponseError };
  connection: { readonly error: APIConnectionError };
  timeout: { readonly error: APIConnectionTimeoutError };
  abort: { readonly error: APIUserAbortError };
  /** Nothing was sent. */
  params: { readonly issues: readonly Issue[]; readonly error: InvalidParamsError };
  /** Nothing was sent. */
  configuration: { readonly error: ConfigurationError };
}

/** The promise of a call's data, with other views of the same response. */
export interface APIPromise<
  Data,
  Failures = Record<never, never>,
  Successes = AnySuccess<Data>,
  Reply extends Response = Response,
> extends Promise<Data> {
  /**
   * The response of a success, whatever its body; rejects as the promise of the data for a failure. If it is called
   * synchronously after the method, and `withResponse` and `safe` are not, the body is left unread: it can be read as a
   * stream, time limits apply only until the headers arrive, and the call's `signal` still aborts it. The promise of
   * the data then rejects; {@link APIPromise.withResponse} gives both.
   */
  asResponse(): Promise<Reply>;
  /** The data and the response. */
  withResponse(): Promise<Success<Successes, Reply>>;
  /** The outcome as a value; rejects only with errors that do not extend `ClientError`. */
  safe(): Promise<SafeResult<Data, Failures, Successes, Reply>>;
}

export function readRequestId(headers: Headers): string | undefined {
  return headers.get("x-request-id") ?? undefined;
}

/**
 * @param start - sends the call; the function that it gets returns, when the request is sent, whether to leave the body
 * of a success unread
 */
export function makePromise<Data, Failures, Successes, Reply extends Response>(
  start: (leavesBody: () => boolean) => Promise<SuccessfulResponse<Data>>,
): APIPromise<Data, Failures, Successes, Reply> {
  // The stack of an error that a timer creates has no frame of the caller.
  const origin = new Error();
  const attribute = (error: unknown): never => {
    if (error instanceof ClientError)
      error.stack = `${error}\n${origin.stack?.replace(/^.*\n/, "")}`;
    throw error;
  };
  let leavesBody: boolean | undefined;
  const response = start(() => leavesBody ?? false).catch(attribute);
  const data = response.then(({ read }) => read()).catch(attribute);
  const withResponse = async () => {
    leavesBody = false;
    // The data first, so that its errors are handled here.
    const found = await data;
    const made = (await response).makeResponse();
    const requestId = readRequestId(made.headers);
    const result = { status: made.status, data: found, response: made, requestId };
    // The status determines the type of the data; the compiler cannot infer that.
    return result as unknown as Success<Successes, Reply>;
  };
  return Object.assign(data, {
    withResponse,
    asResponse: () => {
      leavesBody ??= true;
      // Prevents an unhandled rejection: nothing else may handle the errors of the data.
      data.catch(() => {});
      // The API's description states which headers it has.
      return response.then(({ makeResponse }) => makeResponse() as Reply);
    },
    safe: async (): Promise<SafeResult<Data, Failures, Successes, Reply>> => {
      try {
        return { ok: true, ...(await withResponse()) };
      } catch (error) {
        if (!(error instanceof ClientError)) throw error;
        const { kind, status, body, issues } = error as Partial<APIError & InvalidParamsError>;
        // The error's kind determines the failure; the compiler cannot infer that.
        return { ok: false, kind, status, body, issues, error } as unknown as Failure<Failures>;
      }
    },
  });
}
