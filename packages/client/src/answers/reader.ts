import type { AnswerContext } from "../errors.js";

/** Reads a success that is not one kind of JSON alone. */
export interface AnswerReader {
  /** Whether its bytes are to be kept as they are. */
  readonly isBinary: boolean;
  /**
   * @param found - the body
   * @param listSecrets - gives the texts that no error must show
   * @throws UnreadableResponseError
   */
  read(found: string | Blob, context: AnswerContext, listSecrets: () => readonly string[]): unknown;
}
