import { type AnswerContext, shorten, UnreadableResponseError } from "./errors.js";
import { redact } from "./redact.js";
import { isFields } from "./rules/place.js";

/**
 * The JSON value in an answer's body.
 *
 * @param isObject - whether it has to be an object
 * @param listSecrets - gives the texts that its excerpt must not show
 * @throws {@link UnreadableResponseError}
 */
export function parseAnswer(
  text: string,
  isObject: boolean,
  context: AnswerContext,
  listSecrets: () => readonly string[],
): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (!isObject || isFields(value)) return value;
  } catch {
    // The parser's own message shows parts of the body that cannot be searched for secrets.
  }
  const excerpt = shorten(redact(text, listSecrets()));
  const what = `answered ${context.status} without the promised JSON: ${excerpt || "the body is empty"}`;
  const cause = new SyntaxError("The body is not the promised JSON.");
  throw new UnreadableResponseError({ ...context, excerpt }, what, { cause });
}

/** An answer that can be read once more. */
export function copyAnswer(answer: Response, body: string | Blob): Response {
  try {
    return new Response(body || null, answer);
  } catch {
    // A status or its text that servers send, but nobody can make a `Response` of.
    return withBody(answer, body);
  }
}

/** The answer itself, whose body was read, as a text or as bytes, and can be read again. */
export function withBody(answer: Response, body: string | Blob): Response {
  return Object.assign(answer, { [typeof body === "string" ? "text" : "blob"]: async () => body });
}
