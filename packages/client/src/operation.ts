import type { AnswerReader } from "./answers/reader.js";
import type { Content } from "./bodies/content.js";
import type { ParameterWriter } from "./parameters/writer.js";
import type { Issue } from "./rules/issue.js";

/** What the runtime must know of an operation; the generator writes one for each. */
export interface Operation<Result, Failures = Record<never, never>> {
  readonly id: string;
  readonly method: "GET" | "PUT" | "POST" | "DELETE" | "OPTIONS" | "HEAD" | "PATCH";
  /** Path below the server's URL, with `{name}` where a value goes. */
  readonly path: string;
  /** Fields of the params object that go into the query, each with its name on the wire. */
  readonly query: Readonly<Record<string, string>>;
  /** Writes the parameters that are more than an id in the path or a plain field of the query. */
  readonly parameters?: ParameterWriter;
  /** The rest of the params object is the body. */
  readonly hasBody: boolean;
  /** What the body is, where it is no JSON object under `application/json`. */
  readonly content?: Content;
  /** What the JSON of a success is, if there is any. */
  readonly result: "object" | "any" | "none";
  /** Reads a success that may be something else. */
  readonly answer?: AnswerReader;
  /** The media types that an answer may have, where that is not JSON alone. */
  readonly accept?: string;
  /** Whether credentials go with the request. */
  readonly authenticated: boolean;
  /** The schemes whose credentials go together, for each alternative; where the API has more than one scheme. */
  readonly security?: readonly (readonly string[])[];
  /** Its own server, where that is not the API's. */
  readonly baseURL?: string;
  /** Whether sending it twice has the same effect as sending it once. */
  readonly safeToRepeat: boolean;
  /** Matches a status of failure whose body the API's description gives. */
  readonly failures: RegExp;
  /** Names of fields that must not be shown. */
  readonly secrets?: readonly string[];
  /** Finds what is wrong with the params before they are sent; a method, so that one for certain params fits. */
  check?(params: object, context: { readonly model?: object | undefined }): readonly Issue[];
  /** Ties the operation to the types of its results; never set. */
  readonly types?: readonly [Result, Failures];
}
