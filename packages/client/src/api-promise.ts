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
import type { Issue } from "./rules/issue.js";

/** A successful answer, not yet parsed. */
export interface Answered<Data> {
  readonly makeResponse: () => Response;
  readonly requestId: string | undefined;
  readonly read: () => Data | Promise<Data>;
}

/** Data together with the answer it came in. */
export interface WithResponse<Data> {
  readonly data: Data;
  /** The answer's status and headers; its body can be read once more. */
  readonly response: Response;
  /** The server's own name for the request, to quote in a support case. */
  readonly requestId: string | undefined;
}

/**
 * What a call ends in, as a value. Failures narrow by `kind`, those of kind `status` by their literal `status` to the
 * body that the API's description gives that status.
 */
export type SafeResult<Data, Failures> =
  | ({ readonly ok: true } & WithResponse<Data>)
  | Failure<Failures>;

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

/** The statuses a key stands for: `404` for itself, `"4XX"` for all of 400–499 that have no key of their own. */
type ExpandStatus<Key, Keys> = Key extends `${infer First}XX`
  ? Exclude<ToNumber<`${First}${Digit}${Digit}`>, Keys>
  : Key;

/** A status that the API's description knows, with the body it gives it. */
export interface StatusFailure<Status, Body> {
  readonly ok: false;
  readonly kind: "status";
  readonly status: Status;
  readonly body: Body;
  readonly error: APIError;
}

/** Failures that do not depend on the operation, by kind. */
export interface OtherFailures {
  /** A status whose body the API's description does not give, or whose body is not JSON. */
  undocumented: { readonly status: number; readonly body: unknown; readonly error: APIError };
  /** A success whose body is not what the API promises. */
  unreadable: { readonly status: number; readonly error: UnreadableResponseError };
  connection: { readonly error: APIConnectionError };
  timeout: { readonly error: APIConnectionTimeoutError };
  abort: { readonly error: APIUserAbortError };
  /** Nothing was sent. */
  params: { readonly issues: readonly Issue[]; readonly error: InvalidParamsError };
  /** Nothing was sent. */
  configuration: { readonly error: ConfigurationError };
}

/** The promise of a call's data, with other ways to look at the same answer. */
export interface APIPromise<Data, Failures = Record<never, never>> extends Promise<Data> {
  /** The answer itself, whatever its body; its status is one of success. */
  asResponse(): Promise<Response>;
  /** The data together with the answer. */
  withResponse(): Promise<WithResponse<Data>>;
  /** The outcome as a value; rejects only with errors that are not this package's. */
  safe(): Promise<SafeResult<Data, Failures>>;
}

export function makePromise<Data, Failures>(
  answered: Promise<Answered<Data>>,
): APIPromise<Data, Failures> {
  const data = answered.then(({ read }) => read());
  const withResponse = async () => {
    // The data first: whoever asks for it here handles its errors here.
    const found = await data;
    const { makeResponse, requestId } = await answered;
    return { data: found, response: makeResponse(), requestId };
  };
  return Object.assign(data, {
    withResponse,
    asResponse: () => {
      // Whoever does not ask for the data does not handle its errors.
      data.catch(() => {});
      return answered.then(({ makeResponse }) => makeResponse());
    },
    safe: async (): Promise<SafeResult<Data, Failures>> => {
      try {
        return { ok: true, ...(await withResponse()) };
      } catch (error) {
        if (!(error instanceof ClientError)) throw error;
        const { kind, status, body, issues } = error as Partial<APIError & InvalidParamsError>;
        // The error's kind says which of the failures it is.
        return { ok: false, kind, status, body, issues, error } as unknown as Failure<Failures>;
      }
    },
  });
}
