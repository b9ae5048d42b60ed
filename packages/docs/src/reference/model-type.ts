import { readPreference, storePreference } from "../preferences.js";

/**
 * Applies the chosen type of model: hides the fields that the check refuses for it, highlights the rules of its case,
 * and chooses its column in the matrix, which shows only one in a narrow window. The choice is stored for other pages
 * and for the explorer.
 */
export function followModelType(root: Document): void {
  const choices = [...root.querySelectorAll<HTMLSelectElement>(".choice select")];
  const columns = root.querySelector<HTMLSelectElement>(".matrix-choice select");
  const showColumn = (): void => {
    for (const cell of root.querySelectorAll<HTMLElement>(".matrix [data-case]"))
      cell.classList.toggle("other", cell.dataset.case !== columns?.value);
  };
  const show = (type: string, found: string | undefined): void => {
    for (const field of root.querySelectorAll<HTMLElement>("[data-only]")) {
      field.hidden = found !== undefined && !readIds(field.dataset.only).includes(found);
      const entry = root.querySelector(`.contents a[href="#${CSS.escape(field.id)}"]`);
      entry?.closest("li")?.toggleAttribute("hidden", field.hidden);
    }
    for (const row of root.querySelectorAll<HTMLElement>(".cases [data-cases]"))
      row.classList.toggle("chosen", readIds(row.dataset.cases).includes(found ?? ""));
    for (const list of root.querySelectorAll(".fields")) report(list, type, () => choose(""));
    if (columns === null) return;
    if (found !== undefined) columns.value = found;
    showColumn();
  };
  const choose = (type: string): void => {
    storePreference("model-type", type);
    let found: string | undefined;
    for (const choice of choices) {
      const option = [...choice.options].find(({ value }) => value === type);
      if (option !== undefined) option.selected = true;
      found ??= option?.dataset.case;
    }
    show(type, found);
  };
  for (const choice of choices) choice.addEventListener("change", () => choose(choice.value));
  columns?.addEventListener("change", showColumn);
  choose(readPreference("model-type") ?? "");
}

const readIds = (text = ""): readonly string[] => text.split(" ");

/** Adds a note above a list of fields that some are hidden. */
function report(list: Element, type: string, showAll: () => void): void {
  const hidden = [...list.children].filter((field) => field instanceof HTMLElement && field.hidden);
  const old = list.previousElementSibling;
  if (old?.matches(".filtered")) old.remove();
  if (hidden.length === 0) return;
  const note = document.createElement("p");
  note.className = "filtered";
  note.role = "status";
  const name = document.createElement("code");
  name.textContent = type;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Show all";
  button.addEventListener("click", showAll);
  const count = hidden.length === 1 ? "1 field is" : `${hidden.length} fields are`;
  note.append(`${count} not available for `, name, " and hidden. ", button);
  list.before(note);
}
