import type { ReactNode } from "react";

interface TableProps {
  readonly caption: ReactNode;
  /** The headings, for screen readers. Narrow screens show them through the `data-label` of each cell. */
  readonly columns: readonly ReactNode[];
  /** `tr` elements whose first cell is a `th scope="row"`; `data-now` marks a row that needs work now. */
  readonly children: ReactNode;
}

/** A table. On narrow screens, its column headings become labels of the cells. */
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
