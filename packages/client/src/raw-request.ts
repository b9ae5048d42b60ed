import { makeParamError } from "./errors.js";
import type { HttpMethod, Operation } from "./operation.js";
import type { QueryValues } from "./options.js";

/** A request to an endpoint that the API's description does not contain. */
export interface RawRequest {
  readonly method: HttpMethod;
  /** The path below the base URL, with its values encoded: `/models/model_1/train`. */
  readonly path: string;
  readonly query?: QueryValues | undefined;
  /** Any value that JSON can hold. */
  readonly body?: unknown;
}

/** The operation that a raw request stands for. Its response is any JSON, or nothing. */
export function describeRawRequest<Result>(
  method: HttpMethod,
  path: string,
  body: unknown,
): Operation<Result> {
  // `fetch` would normalize the path, such as one with `..`, and send another. The dot before it is
  // removed only if it starts with a slash.
  if (new URL(`http://localhost/.${path}`).pathname !== path)
    throw makeParamError("path", "/path", "path must be an encoded path that starts with /", path);
  return {
    id: `${method} ${path}`,
    method,
    path,
    result: "any",
    content: {
      mediaType: "application/json",
      serialize: () => JSON.stringify(body),
    },
    response: {
      read: (text, _, parse) => (text === "" ? undefined : parse(`${text}`, false)),
    },
    safeToRepeat: ["GET", "HEAD", "OPTIONS"].includes(method),
  };
}
