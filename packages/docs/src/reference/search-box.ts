import { reveal } from "./reveal.js";
import { findEntries } from "./search.js";
import { collectEntries, type PageEntry } from "./search-entries.js";

/** Adds a search box above the contents: a combobox with its matches below. `/` moves the focus to it. */
export function addSearch(root: Document): void {
  const contents = root.querySelector(".contents");
  if (contents === null) return;
  const { box, input, list, none } = createBox(root);
  contents.prepend(box);
  const entries = collectEntries(root);
  let matches: readonly PageEntry[] = [];
  let active = 0;

  const show = (): void => {
    matches = findEntries(entries, input.value);
    active = 0;
    const options = matches.map((match, index) => createOption(root, match, () => go(index)));
    list.replaceChildren(...options);
    list.hidden = matches.length === 0;
    none.textContent =
      matches.length > 0 || input.value.trim() === "" ? "" : `No matches for “${input.value}”.`;
    input.ariaExpanded = String(!list.hidden);
    mark();
  };
  const mark = (): void => {
    for (const [index, option] of [...list.children].entries()) {
      option.id = `match-${index}`;
      option.ariaSelected = String(index === active);
    }
    if (list.hidden) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", `match-${active}`);
  };
  const go = (index: number): void => {
    const match = matches[index];
    if (match === undefined) return;
    input.value = "";
    show();
    if (match.element.id === "") reveal(match.element);
    else {
      location.hash = encodeURIComponent(match.element.id);
      reveal(match.element);
    }
  };
  const move = (step: number): void => {
    if (matches.length === 0) return;
    active = (active + step + matches.length) % matches.length;
    mark();
  };

  input.addEventListener("input", show);
  input.addEventListener("keydown", (event) => {
    const { key } = event;
    if (key === "ArrowDown") move(1);
    else if (key === "ArrowUp") move(-1);
    else if (key === "Enter") go(active);
    else if (key === "Escape") {
      input.value = "";
      show();
    } else return;
    event.preventDefault();
  });
  root.addEventListener("keydown", (event) => {
    const { target, key, ctrlKey, metaKey, altKey } = event;
    const isTyping = target instanceof HTMLElement && target.matches("input, textarea, select");
    if (key !== "/" || ctrlKey || metaKey || altKey || isTyping) return;
    event.preventDefault();
    input.focus();
  });
}

function createBox(root: Document) {
  const box = root.createElement("div");
  box.className = "search";
  box.role = "search";
  const input = root.createElement("input");
  input.type = "search";
  input.placeholder = "Search (press /)";
  input.autocomplete = "off";
  input.role = "combobox";
  input.ariaLabel = "Search fields, values and sections";
  input.ariaExpanded = "false";
  input.setAttribute("aria-controls", "matches");
  const list = root.createElement("div");
  list.id = "matches";
  list.role = "listbox";
  list.ariaLabel = "Matches";
  list.hidden = true;
  const none = root.createElement("p");
  none.className = "none";
  none.role = "status";
  box.append(input, list, none);
  return { box, input, list, none };
}

function createOption(root: Document, { name, owner }: PageEntry, choose: () => void): Element {
  const option = root.createElement("div");
  option.role = "option";
  const about = root.createElement("small");
  about.textContent = owner;
  option.append(name, " ", about);
  // Not `click`: the box would lose the focus before it.
  option.addEventListener("mousedown", (event) => {
    event.preventDefault();
    choose();
  });
  return option;
}
