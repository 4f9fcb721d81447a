/** A table of the main figures on requests, with one row for each unit or channel. */
import type { ReactNode } from "react";
import { useWords } from "../../app/words/language.tsx";
import { useDigits } from "../../ui/shows.tsx";
import { Table } from "../../ui/table.tsx";
import { usePercent } from "./facts.tsx";
import { figuresWords } from "./figures.text.ts";
import { type Backlog, type Counts, onTimeShare, openIn, percentOf, responseShare } from "./shares.ts";

interface CountsTableProps {
  readonly caption: string;
  /** The heading of the first column: units or channels. */
  readonly first: string;
  readonly rows: readonly {
    readonly key: string;
    readonly name: ReactNode;
    readonly counts: Counts;
    readonly backlog: Backlog;
  }[];
}

export function CountsTable({ caption, first, rows }: CountsTableProps) {
  const text = useWords(figuresWords);
  const digits = useDigits();
  const share = usePercent();
  const columns: readonly (readonly [string, (counts: Counts, backlog: Backlog) => string])[] = [
    [text.open, (_, backlog) => digits(openIn(backlog))],
    [text.late, (_, backlog) => digits(backlog.late)],
    [text.counts.came, ({ came }) => digits(came)],
    [text.counts.answered, ({ answered }) => digits(answered)],
    [text.counts.onTime, (counts) => share(onTimeShare(counts))],
    [text.counts.returned, ({ returned }) => digits(returned)],
    [text.counts.secondStages, ({ secondStages }) => digits(secondStages)],
    [text.counts.outcome, ({ outcome, rated }) => share(percentOf(outcome, rated))],
    [text.responses, (counts) => share(responseShare(counts))],
  ];
  return (
    <div className="wide-figures">
      <Table caption={caption} columns={[first, ...columns.map(([name]) => name)]}>
        {rows.map(({ key, name, counts, backlog }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {columns.map(([label, value]) => (
              <td key={label} data-label={label}>
                {value(counts, backlog)}
              </td>
            ))}
          </tr>
        ))}
      </Table>
    </div>
  );
}
