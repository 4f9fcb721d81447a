import {
  type Bilingual,
  type Language,
  textIn,
  traitsOf,
} from "../../../../shared/contracts/fields/language.ts";
import { defined } from "../../../../shared/defined.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { toSolarHijri } from "../../../../shared/domain/time/solar-hijri.ts";
import { tehranDay, tehranTime } from "../../../../shared/domain/time/tehran-time.ts";
import type { Staff } from "../../../../shared/handler/auth/staff.ts";
import { inOneOrder } from "../../../../shared/journal/in-one-order.ts";
import { channelWords } from "../../../../web/design/channel.text.ts";
import { designWords } from "../../../../web/desk/ui/design.text.ts";
import { namesIn } from "../../access/names.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import { isPaused } from "../../case/clocks.ts";
import type { Exported } from "../../journals/journal-exports.ts";
import { partitioned } from "../../projections/all-list.ts";
import { inboxOrderOf } from "../../projections/inbox-order.ts";
import type { InboxRow, ListedRow } from "../../projections/inbox-row.ts";
import { isListed } from "../../queries/list-inbox/list-inbox.ts";
import { inGroups } from "./case-cells.ts";
import { exportWords } from "./export.text.ts";

interface Asked {
  readonly what: Extract<Exported, { of: "cases" }>;
  readonly language: Language;
  /** The position in the lists at which the preceding stretch of rows ended; undefined for the first stretch. */
  readonly place: string | undefined;
  /** The number of rows read from each list. */
  readonly atOnce: number;
}

export interface Read {
  readonly rows: readonly (readonly string[])[];
  /** The position in the lists at which the next stretch of rows begins; absent after the last stretch. */
  readonly place?: string;
}

/** The next rows of the person's lists, without those that the person may not see (R15, R2). */
export async function casesFrom(
  { views, directory, now }: Pick<ReferralDeps, "views" | "directory" | "now">,
  staff: Staff,
  { what: { lists, filter }, language, place, atOnce }: Asked,
): Promise<Read> {
  const parts = await partitioned(views, lists);
  const limit = Math.ceil((atOnce * lists.length) / parts.length);
  const pages = await Promise.all(
    parts.map((list) => views.list(list, { limit, ...defined({ behind: place }) })),
  );
  const { snapshot } = await directory.current();
  const { rows, goesOn } = inOneOrder<ListedRow>(pages, (row) => row.case);
  const at = now();
  const last = rows.at(-1);
  const found = rows.filter((row) => isListed(snapshot, staff, row, { filter, at }));
  return {
    rows: found.map((row) => cellsOf(row, snapshot, { language, at })),
    ...(goesOn && last && { place: inboxOrderOf(last) }),
  };
}

/** The cells of a row, in the order of `exportWords.cases`. The applicant's name and texts are not in a file. */
function cellsOf(
  row: InboxRow,
  snapshot: Snapshot,
  { language, at }: { readonly language: Language; readonly at: Date },
): readonly string[] {
  const names = namesIn(snapshot);
  const say = (text: Bilingual) => textIn(text, language);
  const yes = (isSo: boolean) => (isSo ? exportWords[language].yes : "");
  const { case: code, part, kind, subject, province, channel, unit, expert, next } = row;
  return [
    inGroups(code),
    part === undefined ? "" : String(part),
    say(names.kind(kind).name),
    say(names.subject(subject).name),
    province === undefined ? "" : say(names.province(province).name),
    channel === undefined ? "" : channelWords[language][channel],
    say(names.unit(unit).name),
    expert === undefined ? "" : say(names.staff(expert).name),
    designWords[language].stages[row.stage],
    yes(row.secondStage === true),
    momentOf(row.registeredAt, language),
    momentOf(row.receivedAt, language),
    momentOf(row.answeredAt, language),
    momentOf(next?.due, language),
    yes(next !== undefined && !isPaused(next) && next.due < at.toISOString()),
  ];
}

/** The time in Tehran, in the language's calendar, so written that it sorts as text. Empty when there is no time. */
function momentOf(moment: string | undefined, language: Language): string {
  if (moment === undefined) return "";
  const at = new Date(moment);
  const day = tehranDay(at);
  return `${traitsOf(language).calendar === "solar" ? solar(day) : day} ${tehranTime(at)}`;
}

function solar(day: string): string {
  const { year, month, day: nth } = toSolarHijri(day);
  return [year, month, nth].map((part) => String(part).padStart(2, "0")).join("/");
}
