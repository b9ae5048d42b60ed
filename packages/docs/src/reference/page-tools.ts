import { createButton, writeText } from "./copy.js";

/** Services that take a question in their URL. Nothing is sent before the reader follows the link. */
const assistants = [
  ["Claude", "https://claude.ai/new?q="],
  ["ChatGPT", "https://chatgpt.com/?q="],
] as const;

/**
 * Adds a button that copies the page as Markdown, and links that ask an assistant about it. Pages opened from disk have
 * none, as browsers do not fetch from disk.
 */
export function addPageTools(root: Document): void {
  const tools = root.querySelector(".page-tools");
  const link = tools?.querySelector("a");
  if (tools === null || !link || !location.protocol.startsWith("http")) return;
  const button = createButton("copy-page", "Copy page as Markdown", async () => {
    const response = await fetch(link.href).catch(() => undefined);
    if (response?.ok && (await writeText(await response.text()))) return "Copied";
    location.assign(link.href);
    return "Opened";
  });
  const links = assistants.map(([name, address]) => {
    const anchor = root.createElement("a");
    const question = `Read ${link.href} and answer my questions about this API.`;
    anchor.href = `${address}${encodeURIComponent(question)}`;
    anchor.rel = "noreferrer";
    anchor.textContent = `Open in ${name}`;
    return anchor;
  });
  for (const tool of [button, ...links]) {
    const item = root.createElement("li");
    item.append(tool);
    tools.append(item);
  }
}
