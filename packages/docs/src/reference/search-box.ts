import type { Hit } from "./search-index.js";

/** The number of matches that are listed. */
const shownCount = 20;

/** The function that the search script defines, once it is loaded. */
interface Finder {
  readonly docsFind?: (query: string) => readonly Hit[];
}

/**
 * Adds a button to the bar that opens the search: a dialog with a combobox and its matches. `/` and Ctrl or Cmd with K
 * open it, too. The index is loaded when it is first opened.
 */
export function addSearch(root: Document): void {
  const bar = root.querySelector(".bar");
  if (bar === null) return;
  const base =
    root.querySelector<HTMLScriptElement>('script[src$="site.js"]')?.src ?? location.href;
  const button = root.createElement("button");
  button.type = "button";
  button.className = "search-button";
  button.innerHTML = "<span>Search</span> <kbd>/</kbd>";
  button.setAttribute("aria-keyshortcuts", "/ Control+K Meta+K");
  const dialog = createDialog(root, base);
  button.addEventListener("click", () => dialog.open());
  bar.querySelector(".tools")?.prepend(button);
  const openOnKey = (event: KeyboardEvent): void => {
    const { target, key, ctrlKey, metaKey, altKey } = event;
    const isTyping =
      target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
    const isSlash = key === "/" && !ctrlKey && !metaKey && !altKey && !isTyping;
    const isK = key.toLowerCase() === "k" && (ctrlKey || metaKey) && !altKey;
    if (!isSlash && !isK) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    dialog.open();
  };
  // Redoc has a search of its own for the same keys.
  root.defaultView?.addEventListener("keydown", openOnKey, { capture: true });
}

function createDialog(root: Document, base: string): { readonly open: () => void } {
  const dialog = root.createElement("dialog");
  dialog.className = "search";
  dialog.setAttribute("aria-label", "Search");
  dialog.innerHTML = `<input type="search" role="combobox" placeholder="Search operations, fields, values, statuses …"
    aria-label="Search" aria-expanded="false" aria-controls="matches" aria-autocomplete="list" autocomplete="off"
    spellcheck="false"><p role="status"></p><div id="matches" role="listbox" aria-label="Matches" hidden></div>`;
  root.body.append(dialog);
  // `innerHTML` above creates these elements.
  const input = dialog.querySelector("input") as HTMLInputElement;
  const status = dialog.querySelector("p") as HTMLParagraphElement;
  const list = dialog.querySelector("div") as HTMLDivElement;
  let hits: readonly Hit[] = [];
  let active = 0;

  const show = (): void => {
    const query = input.value.trim();
    const find = (globalThis as Finder).docsFind;
    if (find === undefined) {
      status.textContent = "Loading the index …";
      return;
    }
    const found = query === "" ? [] : find(query);
    hits = found.slice(0, shownCount);
    active = 0;
    list.replaceChildren(...hits.map((hit, index) => createOption(root, base, hit, index)));
    list.hidden = hits.length === 0;
    input.ariaExpanded = String(hits.length > 0);
    status.textContent = query === "" ? "" : announce(found.length, query);
    mark();
  };
  const mark = (): void => {
    for (const [index, option] of [...list.children].entries())
      option.ariaSelected = String(index === active);
    if (list.hidden) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", `match-${active}`);
    list.children[active]?.scrollIntoView({ block: "nearest" });
  };
  const go = (index: number): void => {
    const link = list.children[index];
    if (!(link instanceof HTMLAnchorElement)) return;
    dialog.close();
    location.assign(link.href);
  };
  input.addEventListener("input", show);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") active = (active + 1) % Math.max(hits.length, 1);
    else if (event.key === "ArrowUp")
      active = (active - 1 + hits.length) % Math.max(hits.length, 1);
    else if (event.key === "Enter") go(active);
    else return;
    event.preventDefault();
    mark();
  });
  list.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go([...list.children].indexOf(link));
  });
  // A click on the backdrop is one on the dialog itself.
  dialog.addEventListener("mousedown", (event) => {
    if (event.target === dialog) dialog.close();
  });
  return {
    open: () => {
      if (!dialog.open) dialog.showModal();
      input.select();
      loadFinder(root, base).then(show, () => {
        status.textContent = "The index could not be loaded.";
      });
    },
  };
}

function announce(count: number, query: string): string {
  if (count === 0) return `No matches for “${query}”.`;
  const total = count === 1 ? "1 match" : `${count} matches`;
  return count > shownCount ? `${total}, the first ${shownCount} shown` : total;
}

let loading: Promise<unknown> | undefined;

/** The index is loaded as scripts, because browsers do not fetch from disk. */
function loadFinder(root: Document, base: string): Promise<unknown> {
  loading ??= load(root, new URL("search-index.js", base)).then(() =>
    load(root, new URL("search.js", base)),
  );
  return loading;
}

function load(root: Document, url: URL): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const script = root.createElement("script");
    script.src = url.href;
    script.addEventListener("load", resolve);
    script.addEventListener("error", reject);
    root.head.append(script);
  });
}

const kinds: Readonly<Record<Hit["kind"], string>> = {
  operation: "Operation",
  guide: "Guide",
  status: "Status",
  example: "Example",
  field: "Field",
  type: "Type",
  value: "Value",
};

function createOption(root: Document, base: string, hit: Hit, index: number): Element {
  const { kind, name, owner, text, href, terms } = hit;
  const option = root.createElement("a");
  option.id = `match-${index}`;
  option.role = "option";
  option.tabIndex = -1;
  option.href = new URL(href, base).href;
  const head = root.createElement("span");
  const about = root.createElement("small");
  about.textContent = owner === "" ? kinds[kind] : `${kinds[kind]} · ${owner}`;
  head.append(name, " ", about);
  const snippet = root.createElement("span");
  snippet.className = "snippet";
  snippet.append(...markTerms(root, cutSnippet(text, terms), terms));
  option.append(head, snippet);
  return option;
}

/** The part of a text around the first word found in it. */
function cutSnippet(text: string, terms: readonly string[]): string {
  const lower = text.toLowerCase();
  const places = terms.map((term) => lower.indexOf(term)).filter((place) => place >= 0);
  const start = Math.max(0, Math.min(...places, text.length) - 40);
  const from = places.length === 0 || start < 20 ? 0 : text.indexOf(" ", start) + 1;
  const part = text.slice(from, from + 120);
  return `${from > 0 ? "… " : ""}${part}${from + 120 < text.length ? " …" : ""}`;
}

function markTerms(root: Document, text: string, terms: readonly string[]): (string | Element)[] {
  const escaped = terms.map((term) => term.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`));
  if (escaped.length === 0) return [text];
  return text.split(new RegExp(`(${escaped.join("|")})`, "i")).map((part, index) => {
    if (index % 2 === 0) return part;
    const mark = root.createElement("mark");
    mark.textContent = part;
    return mark;
  });
}
