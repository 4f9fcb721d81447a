/** A table in which each row shows its count as a number and as a bar. */
import type { ReactNode } from "react";
import { useDigits } from "../../ui/shows.tsx";
import { Table } from "../../ui/table.tsx";

interface BarTableProps {
  readonly caption: ReactNode;
  readonly columns: readonly [name: string, count: string];
  readonly rows: readonly { readonly key: string; readonly name: ReactNode; readonly count: number }[];
}

export function BarTable({ caption, columns, rows }: BarTableProps) {
  const digits = useDigits();
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <div className="bar-table">
      <Table caption={caption} columns={columns}>
        {rows.map(({ key, name, count }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td data-label={columns[1]}>
              <span className="across">
                <span className="number">{digits(count)}</span>
                <span className="track" aria-hidden="true">
                  <span
                    className="fill key-0"
                    style={{ inlineSize: `${(100 * Math.max(0, count)) / most}%` }}
                  />
                </span>
              </span>
            </td>
          </tr>
        ))}
      </Table>
    </div>
  );
}
