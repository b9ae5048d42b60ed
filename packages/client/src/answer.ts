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
  } catch (cause) {
    const excerpt = shorten(redact(text, listSecrets()));
    const what = `answered ${context.status} without JSON: ${excerpt || "the body is empty"}`;
    throw new UnreadableResponseError({ ...context, excerpt }, what, { cause });
  }
}
