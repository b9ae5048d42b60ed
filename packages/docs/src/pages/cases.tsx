import { capitalize, introduceCases, introduceMatrix } from "../case-texts.js";
import type { CasesView } from "../view.js";
import { Phrase } from "./prose.js";
import { Scroll } from "./scroll.js";
import { usePage } from "./site-context.js";

/** Which model types belong to which case. */
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
            <th>{capitalize(name)}</th>
            <th>Documented types</th>
            <th>Observed types</th>
            <th>Inferred types</th>
          </tr>
        </thead>
        <tbody>
          {list.map((found) => (
            <tr>
              <td>{found.title}</td>
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

/** Every field of the governed schema against every case. */
export function Matrix({ cases, anchor }: CasesProps) {
  const { hrefOf } = usePage();
  const { name, list, schema, rows, marks } = cases;
  const title = `Fields by ${name}`;
  return (
    <>
      <h2 id={anchor}>{title}</h2>
      <p>
        Which fields of{" "}
        <a href={hrefOf(schema)}>
          <code>{schema}</code>
        </a>
        {introduceMatrix(cases)}
      </p>
      {marks.map((mark) => (
        <p>{mark}</p>
      ))}
      <Scroll label={title}>
        <thead>
          <tr>
            <th>Field</th>
            {list.map((found) => (
              <th>{found.label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <td>
                <a href={hrefOf(row.anchor)}>
                  <code>{row.name}</code>
                </a>
              </td>
              {row.cells.map((cell) => (
                <td>
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
