import type { GuideView } from "../../../packages/docs/src/view.js";
import type { ApiModel, ErrorCatalog, ErrorEntry } from "../../api-model/model.js";
import { renderCode } from "../../client-model/sentences.js";
import type { TextReader } from "../text-reader.js";

const repetitions = {
  never: "Repeating the request does not help, and the client never does it.",
  "after-wait": "Repeat the request after the wait that the error states, as the client does.",
  "back-off": "Repeat the request, and wait longer after each failure, as the client does.",
} as const satisfies Record<ErrorEntry["repeat"], string>;

/** The error catalogue as a guide: how to identify an error, and what to do. */
export function buildErrorGuide(
  texts: TextReader,
  { errors }: ApiModel,
  slug: (heading: string) => string,
): GuideView[] {
  if (errors === undefined) return [];
  const title = "Errors and what to do";
  const parts = [introduce(errors), ...errors.list.map((entry) => describeError(errors, entry))];
  return [{ anchor: slug(title), title, content: texts.prose(parts.join("\n\n")) }];
}

function introduce({ name, reason, details }: ErrorCatalog): string {
  const fields = [
    `${renderCode(name.property.name)} says what kind of error it is: ${renderCode("error.code")} in the client`,
    ...(reason === undefined
      ? []
      : [`${renderCode(reason.property.name)} why it happened: ${renderCode("error.reason")}`]),
    ...(details === undefined
      ? []
      : [`${renderCode(details.property.name)} further facts: ${renderCode("error.details")}`]),
  ];
  return [
    "What the body of an error says, where it says it:",
    fields.map((field) => `- ${field}`).join("\n"),
    "One status may stand for several kinds of errors, so look at these fields before you repeat a request. An error that is not listed here is treated by its status.",
  ].join("\n\n");
}

function describeError({ details }: ErrorCatalog, entry: ErrorEntry): string {
  const { title, name, status, description, repeat, waitSeconds, advice, source, example } = entry;
  const wait =
    waitSeconds === undefined
      ? []
      : [
          `${renderCode(waitSeconds)}${details === undefined ? "" : `, in ${renderCode(details.property.name)} or beside it,`} says how many seconds to wait.`,
        ];
  return [
    `## ${title}`,
    `Status ${status}${name === undefined ? "" : `, ${renderCode(name)}`}. ${description}`,
    [`**What to do:** ${advice}`, repetitions[repeat], ...wait].join(" "),
    ...(example === undefined ? [] : [`\`\`\`json\n${JSON.stringify(example, null, 2)}\n\`\`\``]),
    ...(source === undefined ? [] : [`Observed, not documented: ${source}.`]),
  ].join("\n\n");
}
