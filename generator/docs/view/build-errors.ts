import type { RootContent } from "mdast";
import type { GuideView } from "../../../packages/docs/src/view.js";
import type { ApiModel, ErrorCatalog, ErrorEntry } from "../../api-model/model.js";
import { renderCode } from "../../client-model/sentences.js";
import { parseMarkdown } from "../parse-markdown.js";
import { toText } from "../to-text.js";

const retries = {
  never: "A retry does not help, and the client makes none.",
  "after-wait": "Retry after the wait that the error states, as the client does.",
  "back-off": "Retry, with a longer wait after each failure, as the client does.",
} as const satisfies Record<ErrorEntry["repeat"], string>;

/** A guide as blocks of Markdown, to which others can be added. */
export interface WrittenGuide extends GuideView {
  readonly content: readonly RootContent[];
}

const aboutErrors = /^errors?\b/i;

/**
 * Adds the error catalogue to the part of a description that is about errors, or else as a guide of its own: how to
 * identify an error, and what to do.
 */
export function addErrors(
  guides: readonly WrittenGuide[],
  { errors }: ApiModel,
  slug: (heading: string) => string,
): readonly WrittenGuide[] {
  if (errors === undefined) return guides;
  const parts = [introduce(errors), ...errors.list.map((entry) => describeError(errors, entry))];
  const content = parseMarkdown(parts.join("\n\n"));
  const written = guides.find(({ title }) => aboutErrors.test(toText(title)));
  return written === undefined
    ? [...guides, { anchor: slug("Errors"), title: "Errors", content }]
    : guides.map((guide) =>
        guide === written ? { ...guide, content: [...guide.content, ...content] } : guide,
      );
}

function introduce({ name, reason, details }: ErrorCatalog): string {
  const fields = [
    [name, "code", "the name of the error"],
    [reason, "reason", "the reason"],
    [details, "details", "an object with details"],
  ] as const;
  return [
    "The body of an error may have these fields:",
    fields
      .flatMap(([field, property, meaning]) =>
        field === undefined
          ? []
          : `- ${renderCode(field.property.name)}: ${meaning}, ${renderCode(`error.${property}`)} in the client`,
      )
      .join("\n"),
    "One status may stand for several errors, so check these fields before you retry. An error that is not listed here is handled by its status.",
  ].join("\n\n");
}

function describeError({ details }: ErrorCatalog, entry: ErrorEntry): string {
  const { title, name, status, description, repeat, waitSeconds, advice, source, example } = entry;
  const wait =
    waitSeconds === undefined
      ? []
      : [
          `${renderCode(waitSeconds)}${details === undefined ? "" : `, in ${renderCode(details.property.name)} or beside it,`} states how many seconds to wait.`,
        ];
  return [
    `## ${title}`,
    `Status ${status}${name === undefined ? "" : `, ${renderCode(name)}`}. ${description}`,
    [`**What to do:** ${advice}`, retries[repeat], ...wait].join(" "),
    ...(example === undefined ? [] : [`\`\`\`json\n${JSON.stringify(example, null, 2)}\n\`\`\``]),
    ...(source === undefined ? [] : [`Observed, not documented: ${source}.`]),
  ].join("\n\n");
}
