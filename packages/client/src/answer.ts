import { type AnswerContext, shorten, UnreadableResponseError } from "./errors.js";

/**
 * The JSON value in an answer's body.
 *
 * @throws {@link UnreadableResponseError}
 */
export function parseAnswer(text: string, context: AnswerContext): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const excerpt = shorten(text);
    const what = `answered ${context.status} without JSON: ${excerpt || "the body is empty"}`;
    throw new UnreadableResponseError({ ...context, excerpt }, what, { cause });
  }
}
