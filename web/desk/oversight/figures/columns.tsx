/** A column chart in the direction of reading. Screen readers get its summary, and the table below it. */

import { useWords } from "../../app/words/language.tsx";
import { useDigits } from "../../ui/shows.tsx";
import { figuresWords } from "./figures.text.ts";
import { topOf } from "./shares.ts";

export interface Series {
  readonly name: string;
  /** One value for each period; undefined for a period without a value. */
  readonly values: readonly (number | undefined)[];
}

interface ColumnsProps {
  /** The summary of the chart, for screen readers. */
  readonly summary: string;
  readonly periods: readonly string[];
  /** At most two series: the first is drawn filled and the second outlined, so that they differ without colour. */
  readonly series: readonly Series[];
  /** The value at the top of the chart; by default a round number above the largest value. */
  readonly top?: number;
  readonly percent?: boolean;
}

export function Columns({ summary, periods, series, top, percent = false }: ColumnsProps) {
  const text = useWords(figuresWords);
  const digits = useDigits();
  const most = top ?? topOf(series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const say = (value: number) => (percent ? text.percent(digits(value)) : digits(value));
  return (
    <div className="chart">
      {series.length > 1 && (
        <ul className="legend" aria-hidden="true">
          {series.map(({ name }, at) => (
            <li key={name}>
              <span className={`key-${at}`} /> {name}
            </li>
          ))}
        </ul>
      )}
      <div className="plot" role="img" aria-label={summary}>
        <div className="axis">
          {[most, most / 2, 0].map((value) => (
            <span key={value}>{Number.isInteger(value) ? say(value) : ""}</span>
          ))}
        </div>
        <div className="columns">
          {periods.map((period, at) => (
            <div className="period" key={period}>
              <div className="bars">
                {series.map(({ name, values }, nth) => (
                  <Column key={name} nth={nth} value={values[at]} most={most} say={say} />
                ))}
              </div>
              <span className="named">{period}</span>
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

interface ColumnProps {
  readonly nth: number;
  readonly value: number | undefined;
  readonly most: number;
  readonly say: (value: number) => string;
}

const Column = ({ nth, value, most, say }: ColumnProps) => (
  <div className="bar">
    {value !== undefined && (
      <>
        <span className="value">{say(value)}</span>
        <span className={`fill key-${nth}`} style={{ blockSize: `${(85 * Math.max(0, value)) / most}%` }} />
      </>
    )}
  </div>
);
