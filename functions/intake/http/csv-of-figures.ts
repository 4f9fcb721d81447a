/** The public figures as CSV (I2): one row per figure, in UTF-8 with a byte order mark for Excel. */

import { asCsv } from "../../../shared/contracts/fields/csv.ts";
import type { PublicFigures, ShownCount, ShownShare } from "../../../shared/figures/for-intake.ts";

type Row = readonly [group: string, key: string, measure: string, value: string];

const count = (value: ShownCount): string => (value === null ? "hidden" : String(value));
function share(value: ShownShare): string {
  if (value === null) return "hidden";
  if ("percent" in value) return `${value.percent}%`;
  return "atLeast" in value ? `${value.atLeast}% or more` : `${value.atMost}% or less`;
}

export function csvOfFigures(figures: PublicFigures): string {
  const { month, counts, waiting, shares, channels, months, units, scores } = figures;
  const each = (group: string, key: string, of: Readonly<Record<string, string>>): Row[] =>
    Object.entries(of).map(([measure, value]) => [group, key, measure, value]);
  const rows: readonly Row[] = [
    ...each("organisation", month, mapped(counts, count)),
    ...each("waiting", month, mapped(waiting, count)),
    ...each("shares", month, mapped(shares, share)),
    ...channels.flatMap(({ channel, came }) => each("channel", channel, { came: count(came) })),
    ...months.flatMap(({ month: of, onTime, ...rest }) =>
      each("month", of, { ...mapped(rest, count), onTime: share(onTime) }),
    ),
    ...units.flatMap(({ name, answered, onTime, outcome }) =>
      each("unit", name.fa, { answered: count(answered), onTime: share(onTime), outcome: share(outcome) }),
    ),
    ...scores.flatMap(({ name, rated, process, outcome }) =>
      each("emergencies", name.fa, {
        rated: String(rated),
        process: share(process),
        outcome: share(outcome),
      }),
    ),
  ];
  const all: readonly (readonly string[])[] = [["group", "key", "measure", "value"], ...rows];
  return asCsv(all);
}

const mapped = <Value>(of: Readonly<Record<string, Value>>, text: (value: Value) => string) =>
  Object.fromEntries(Object.entries(of).map(([name, value]) => [name, text(value)]));
