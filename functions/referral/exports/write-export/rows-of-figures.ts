import { type Language, textIn } from "../../../../shared/contracts/fields/language.ts";
import { ageNames, counted } from "../../../../shared/contracts/staff/figures.ts";
import { defined } from "../../../../shared/defined.ts";
import { channelNamed } from "../../../../shared/directory/channel.ts";
import type { FiguresForReferral, FiguresRow } from "../../../../shared/figures/for-referral.ts";
import type { Staff } from "../../../../shared/handler/auth/staff.ts";
import { channelWords } from "../../../../web/design/channel.text.ts";
import type { Exported } from "../../journals/journal-exports.ts";
import { exportWords } from "./export.text.ts";
import type { Read } from "./rows-of-cases.ts";

interface Asked {
  readonly what: Extract<Exported, { of: "figures" }>;
  readonly language: Language;
}

/** The figures that the insight service gives to this person; undefined when it refuses. */
export async function figureRows(
  { figures }: { readonly figures: FiguresForReferral },
  { username }: Staff,
  { what: { day, unit }, language }: Asked,
): Promise<Read | undefined> {
  const found = await figures.exportFigures({ username, day, ...defined({ unit }) });
  return "forbidden" in found ? undefined : { rows: found.rows.map((row) => cellsOf(row, language)) };
}

/** The cells of a row, in the order of `headerOf`. A past month has fewer figures, so some of its cells are empty. */
function cellsOf(
  { unit, channel, month, counts, open, backlog }: FiguresRow,
  language: Language,
): readonly string[] {
  const text = exportWords[language];
  const named = channel === undefined ? undefined : channelNamed(channel);
  return [
    unit ? textIn(unit.name, language) : text.whole,
    named ? channelWords[language][named] : (channel ?? text.allChannels),
    month,
    ...counted.map((name) => String(counts[name])),
    String(open),
    ...ageNames.map((name) => (backlog ? String(backlog.ages[name]) : "")),
    backlog ? String(backlog.late) : "",
  ];
}
