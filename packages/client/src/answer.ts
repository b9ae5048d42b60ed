import { type AnswerContext, shorten, UnreadableResponseError } from "./errors.js";
import { redact } from "./redact.js";

/**
 * The JSON value in an answer's body.
 *
 * @param listSecrets - gives the texts that its excerpt must not show
 * @throws {@link UnreadableResponseError}
 */
export function parseAnswer(
  text: string,
  context: AnswerContext,
  listSecrets: () => readonly string[],
): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const excerpt = shorten(redact(text, listSecrets()));
    const what = `answered ${context.status} without JSON: ${excerpt || "the body is empty"}`;
    // The parser's own message shows parts of the body that cannot be searched for secrets.
    const cause = new SyntaxError("The body is not JSON.");
    throw new UnreadableResponseError({ ...context, excerpt }, what, { cause });
  }
}

/** An answer that can be read once more. */
export function copyAnswer(answer: Response, text: string): Response {
  try {
    return new Response(text || null, answer);
  } catch {
    // A status or its text that servers send, but nobody can make a `Response` of.
    return withText(answer, text);
  }
}

/** The answer itself, whose text was read and can be read again. */
export function withText(answer: Response, text: string): Response {
  return Object.assign(answer, { text: async () => text });
}
