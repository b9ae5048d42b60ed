import { useState } from "preact/hooks";
import { type Path, toPointer } from "./edit.js";
import { type Form, useForm } from "./form.js";

/** How many items of a list have their controls on the page at the same time. */
export const pageSize = 50;

/** The part of a list that is shown: that with the item which the reader asked to see last. */
export function useListPage(path: Path, length: number) {
  const { wanted } = useForm();
  const [chosen, setChosen] = useState({ index: 0, wanted });
  const index = chosen.wanted === wanted ? chosen.index : (findIndex(path, wanted) ?? chosen.index);
  const last = Math.max(0, length - 1);
  const start = Math.floor(Math.min(index, last) / pageSize) * pageSize;
  return { start, show: (item: number) => setChosen({ index: item, wanted }) };
}

/** The index of the item of a list that a pointer leads to or into. */
function findIndex(path: Path, wanted: Form["wanted"]): number | undefined {
  const list = `${toPointer(path)}/`;
  if (wanted === undefined || !wanted.pointer.startsWith(list)) return undefined;
  return Number(wanted.pointer.slice(list.length).split("/")[0]);
}

interface ListPagesProps {
  readonly start: number;
  readonly length: number;
  readonly label: string;
  readonly onShow: (index: number) => void;
}

/** Leads to the other parts of a list that is too long to be shown as a whole. */
export function ListPages({ start, length, label, onShow }: ListPagesProps) {
  if (length <= pageSize) return null;
  const end = Math.min(start + pageSize, length);
  return (
    <fieldset class="x-pages">
      <legend class="x-unseen">Parts of {label}</legend>
      <span role="status">
        Items {start + 1} to {end} of {length}
      </span>
      <button
        type="button"
        class="x-small"
        disabled={start === 0}
        onClick={() => onShow(start - pageSize)}
      >
        Previous
      </button>
      <button type="button" class="x-small" disabled={end === length} onClick={() => onShow(end)}>
        Next
      </button>
      <label>
        Go to item{" "}
        <input
          type="number"
          min={1}
          max={length}
          onChange={({ currentTarget }) => {
            const { valueAsNumber } = currentTarget;
            if (currentTarget.checkValidity() && Number.isInteger(valueAsNumber))
              onShow(valueAsNumber - 1);
          }}
        />
      </label>
    </fieldset>
  );
}
