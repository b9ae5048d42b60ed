import type { Entry } from "./search.js";

export interface PageEntry extends Entry {
  readonly element: Element;
}

/** Everything on the page with a name: fields, types, values of enums, headings. */
export function collectEntries(root: ParentNode): PageEntry[] {
  return [
    ...collect(root, ".field", (element) => {
      const [, owner = "", name = element.id] = /^(.*)\.(.*)$/.exec(element.id) ?? [];
      return { name, owner, text: readProse(element), element };
    }),
    ...collect(root, ".branch, .enum", (element) => ({
      name: element.id,
      owner: "type",
      text: readProse(element),
      element,
    })),
    ...collect(root, ".values > li", (element) => ({
      name: element.querySelector("code")?.textContent ?? "",
      owner: element.closest(".enum")?.id ?? "",
      text: element.querySelector("span")?.textContent ?? "",
      element,
    })),
    ...collect(root, "main h2, main h3", (element) => ({
      name: element.textContent ?? "",
      owner: "section",
      text: "",
      element,
    })),
  ];
}

function collect(
  root: ParentNode,
  selector: string,
  read: (element: Element) => PageEntry,
): PageEntry[] {
  return [...root.querySelectorAll(selector)].map(read);
}

/** The description of the element itself, without those of the fields inside it. */
function readProse(element: Element): string {
  const paragraphs = [...element.children].filter(({ tagName }) => tagName === "P");
  return paragraphs.map(({ textContent }) => textContent).join(" ");
}
