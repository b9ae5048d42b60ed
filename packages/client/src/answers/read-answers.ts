import { parseAnswer } from "../answer.js";
import type { AnswerReader } from "./reader.js";

/** What the body of a success is; `object` and `any` are JSON. */
type Kind = "object" | "any" | "none" | "text" | "blob";

/**
 * Reads successes by their status: its own, then its range such as `2XX`, then `default`. A status that is not
 * listed has no body.
 */
export function readAnswers(cases: Readonly<Record<string, Kind>>): AnswerReader {
  const isBinary = Object.values(cases).includes("blob");
  return {
    isBinary,
    read: (found, context, listSecrets) => {
      const status = `${context.status}`;
      const kind = cases[status] ?? cases[`${status[0]}XX`] ?? cases.default ?? "none";
      if (kind === "none") return undefined;
      if (kind === "blob") return typeof found === "string" ? new Blob([found]) : found;
      const parse = (text: string) =>
        kind === "text" ? text : parseAnswer(text, kind === "object", context, listSecrets);
      return typeof found === "string" ? parse(found) : found.text().then(parse);
    },
  };
}
