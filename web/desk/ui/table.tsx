import type { ReactNode } from "react";

interface TableProps {
  readonly caption: ReactNode;
  /** Heard by readers, and on narrow screens said by `data-label` of each cell. */
  readonly columns: readonly ReactNode[];
  /** `tr`s whose first cell is a `th scope="row"`; `data-now` marks a row that matters now. */
  readonly children: ReactNode;
}

/** Rows to read across. Columns that a narrow screen loses come back as labels. */
export const Table = ({ caption, columns, children }: TableProps) => (
  <table className="table">
    <caption>{caption}</caption>
    <thead>
      <tr>
        {columns.map((column, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name and never move
          <th key={place} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </table>
);
