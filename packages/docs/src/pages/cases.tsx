import { capitalize, introduceCases, introduceMatrix } from "../case-texts.js";
import type { CasesView } from "../view.js";
import { breakName } from "./contents.js";
import { Phrase } from "./prose.js";
import { Scroll } from "./scroll.js";
import { usePage } from "./site-context.js";

/** The model types of each case. */
export function ModelCases({ cases, anchor }: CasesProps) {
  const { name, list } = cases;
  const title = `${capitalize(name)}s`;
  return (
    <>
      <h2 id={anchor}>{title}</h2>
      <p>{introduceCases(cases)}</p>
      <Scroll label={title}>
        <thead>
          <tr>
            <th scope="col">{capitalize(name)}</th>
            <th scope="col">Documented types</th>
            <th scope="col">Observed types</th>
            <th scope="col">Inferred types</th>
          </tr>
        </thead>
        <tbody>
          {list.map((found) => (
            <tr>
              <th scope="row">{found.title}</th>
              <Types of={found.documented} />
              <Types of={found.observed} source={found.source} />
              <Types of={found.inferred} />
            </tr>
          ))}
        </tbody>
      </Scroll>
    </>
  );
}

interface CasesProps {
  readonly cases: CasesView;
  readonly anchor: string;
}

interface TypesProps {
  readonly of: readonly string[];
  readonly source?: string | undefined;
}

function Types({ of, source }: TypesProps) {
  return (
    <td>
      {of.length === 0
        ? "none"
        : of.map((value, index) => (
            <>
              {index > 0 && ", "}
              <code>{value}</code>
            </>
          ))}
      {source !== undefined && ` (${source})`}
    </td>
  );
}

/**
 * A table with a row for each field of the schema that the rules of the cases are about, and a column for each case.
 */
export function Matrix({ cases, anchor }: CasesProps) {
  const { hrefOf } = usePage();
  const { name, list, schema, rows, marks } = cases;
  const title = `Fields by ${name}`;
  return (
    <>
      <h2 id={anchor}>{title}</h2>
      <p>
        The fields of{" "}
        <a href={hrefOf(schema)}>
          <code>{schema}</code>
        </a>
        {introduceMatrix(cases)}
      </p>
      {marks.map((mark) => (
        <p>{mark}</p>
      ))}
      <label class="matrix-choice">
        {capitalize(name)}{" "}
        <select>
          {list.map((found) => (
            <option value={found.id}>{found.title}</option>
          ))}
        </select>
      </label>
      <Scroll label={title} kind="matrix">
        <thead>
          <tr>
            <th scope="col">Field</th>
            {list.map((found) => (
              <th scope="col" data-case={found.id}>
                {found.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">
                <a href={hrefOf(row.anchor)}>
                  <code>{breakName(row.name)}</code>
                </a>
              </th>
              {row.cells.map((cell, index) => (
                <td data-case={list[index]?.id}>
                  <Phrase of={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Scroll>
    </>
  );
}
