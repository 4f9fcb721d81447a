/**
 * The figures of twelve months: requests received and answered, and the share answered in time; each as a chart with
 * its table.
 */

import { useWords } from "../../app/words/language.tsx";
import { useDigits } from "../../ui/shows.tsx";
import { Table } from "../../ui/table.tsx";
import { Columns } from "./columns.tsx";
import { usePercent } from "./facts.tsx";
import { figuresWords } from "./figures.text.ts";
import { useMonth } from "./month-name.ts";
import { type FiguresShown, onTimeShare } from "./shares.ts";

export function Months({ months }: Pick<FiguresShown, "months">) {
  const text = useWords(figuresWords);
  const digits = useDigits();
  const share = usePercent();
  const month = useMonth();
  const periods = months.map((one) => month(one.month, "alone"));
  const last = months.at(-1);
  if (!last) return null;
  const shares = months.map(({ counts }) => onTimeShare(counts));
  return (
    <section className="sheet stack">
      <h2>{text.headings.trend}</h2>
      <Columns
        summary={text.trendSays(
          digits(months.length),
          digits(last.counts.came),
          digits(last.counts.answered),
        )}
        periods={periods}
        series={[
          { name: text.counts.came, values: months.map(({ counts }) => counts.came) },
          { name: text.counts.answered, values: months.map(({ counts }) => counts.answered) },
        ]}
      />
      <h2>{text.headings.onTime}</h2>
      {shares.every((one) => one === undefined) ? (
        <p>{text.noneAnswered}</p>
      ) : (
        <Columns
          summary={text.shareSays(digits(months.length), share(shares.at(-1)))}
          periods={periods}
          series={[{ name: text.counts.onTime, values: shares }]}
          top={100}
          percent
        />
      )}
      <details>
        <summary>{text.table}</summary>
        <div className="wide-figures">
          <Table
            caption={text.headings.trend}
            columns={[text.month, text.counts.came, text.counts.answered, text.counts.onTime, text.open]}
          >
            {months.map((one, at) => (
              <tr key={one.month}>
                <th scope="row">{month(one.month)}</th>
                <td data-label={text.counts.came}>{digits(one.counts.came)}</td>
                <td data-label={text.counts.answered}>{digits(one.counts.answered)}</td>
                <td data-label={text.counts.onTime}>{share(shares[at])}</td>
                <td data-label={text.open}>{digits(one.open)}</td>
              </tr>
            ))}
          </Table>
        </div>
      </details>
    </section>
  );
}
