import type { PhrasingContent, RootContent } from "mdast";
import {
  capitalize,
  introduceCases,
  introduceMatrix,
} from "../../../packages/docs/src/case-texts.js";
import type { CasesView } from "../../../packages/docs/src/view.js";
import {
  code,
  heading,
  join,
  link,
  paragraph,
  phrase,
  table,
  text,
  toHash,
} from "../markdown-nodes.js";

/** The model types of each case. */
export function renderModelCases(cases: CasesView): RootContent[] {
  const title = capitalize(cases.name);
  return [
    heading(2, text(`${title}s`)),
    paragraph(text(introduceCases(cases))),
    table([
      [title, "Documented types", "Observed types", "Inferred types"].map((head) => [text(head)]),
      ...cases.list.map(({ title, documented, observed, source, inferred }) => [
        [text(title)],
        listTypes(documented),
        [...listTypes(observed), ...(source === undefined ? [] : [text(` (${source})`)])],
        listTypes(inferred),
      ]),
    ]),
  ];
}

function listTypes(values: readonly string[]): PhrasingContent[] {
  if (values.length === 0) return [text("none")];
  return join(
    values.map((value) => [code(value)]),
    ", ",
  );
}

/**
 * A table with a row for each field of the schema that the rules of the cases are about, and a column for each case.
 */
export function renderMatrix(cases: CasesView): RootContent[] {
  const { name, list, schema, rows, marks } = cases;
  return [
    heading(2, text(`Fields by ${name}`)),
    paragraph(
      text("The fields of "),
      link(toHash(schema), code(schema)),
      text(introduceMatrix(cases)),
    ),
    ...marks.map((mark) => paragraph(text(mark))),
    table([
      [[text("Field")], ...list.map((found) => [text(found.label)])],
      ...rows.map((row) => [[link(toHash(row.anchor), code(row.name))], ...row.cells.map(phrase)]),
    ]),
  ];
}
