import type { RootContent } from "mdast";
import type { ApiModel, Operation } from "../../api-model/model.js";
import { code, heading, link, list, paragraph, parseInline, strong, text } from "../markdown.js";

/** What there is to call, by tag, each tag with what the document says of it. */
export function renderTags(api: ApiModel): RootContent[] {
  const groups = new Map<string, Operation[]>();
  for (const operation of api.operations)
    groups.set(operation.tag, [...(groups.get(operation.tag) ?? []), operation]);
  if (groups.size === 0) return [];
  const items = [...groups].map(([tag, operations]) => {
    const said = api.tags.find(({ name }) => name === tag)?.description ?? "";
    const description =
      said === "" ? [] : [text(": "), ...parseInline(said.replaceAll(/\s*\n\s*/g, " "))];
    return [paragraph(strong(text(tag)), ...description), list(operations.map(renderEntry))];
  });
  return [heading(2, text("Operations")), list(items)];
}

function renderEntry({ id, httpMethod, path, summary }: Operation): RootContent[] {
  const target = link(`#${encodeURIComponent(id)}`, code(`${httpMethod} ${path}`));
  return [paragraph(target, text(summary === "" ? "" : ` ${summary}`))];
}
