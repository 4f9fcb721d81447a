/** A list of meetings: its title, its rows with the user's own steps applied, and the button that loads more. */
import "./lists.css";
import type { ReactNode } from "react";
import { listMeetings } from "../../../../shared/contracts/staff/meetings.ts";
import { useReadPages } from "../../app/api/use-api.ts";
import { nowMs } from "../../app/clock/now.ts";
import { useNow } from "../../app/clock/use-now.ts";
import { useWords } from "../../app/words/language.tsx";
import { More, Reading } from "../../ui/loaded.tsx";
import { comesFirst, type MeetingItem } from "../meeting/view.ts";
import { ownReplies, type Wanted, withOwn } from "./own.ts";
import { MeetingRow } from "./row.tsx";
import { waitingWords } from "./waiting.text.ts";

interface GroupProps {
  readonly wanted: Wanted;
  readonly title: string;
  readonly about?: string;
  /** The sentence for an empty list; when absent, an empty list is not shown. */
  readonly none?: string;
  /** M7: whether to list applicants with priority first and apart from the others, with an explanation. */
  readonly lanes?: boolean;
}

export function Group({ wanted, title, about, none, lanes = false }: GroupProps) {
  const text = useWords(waitingWords);
  const list = useReadPages(listMeetings, { query: wanted });
  const read = list.pages.flatMap(({ items }) => items);
  const rows = withOwn(read, wanted, ownReplies(), nowMs());
  const id = `meetings-${wanted.list}`;
  const empty = !list.loading && !list.problem && rows.length === 0 && !list.more;
  if (none === undefined && !list.problem && rows.length === 0 && !list.more) return null;
  return (
    <section className="sheet stack" aria-labelledby={id} data-list={wanted.list}>
      <div>
        <h2 id={id}>{title}</h2>
        {about && <small>{about}</small>}
      </div>
      <Reading of={list} lines={3} />
      {empty && <p className="soft">{none}</p>}
      {lanes ? <Lanes rows={rows} /> : <Rows rows={rows} named={!("host" in wanted)} />}
      {list.more && <More read={list.more} label={text.more} />}
    </section>
  );
}

function Lanes({ rows }: { readonly rows: readonly MeetingItem[] }) {
  const text = useWords(waitingWords).lanes;
  const first = rows.filter(comesFirst);
  return (
    <>
      <Lane title={text.priority} why={text.priorityWhy} rows={first} />
      <Lane title={text.ordinary} rows={rows.filter((row) => !comesFirst(row))} />
    </>
  );
}

interface LaneProps {
  readonly title: string;
  readonly why?: string;
  readonly rows: readonly MeetingItem[];
}

const Lane = ({ title, why, rows }: LaneProps): ReactNode =>
  rows.length > 0 && (
    <div className="stack near">
      <div>
        <h3>{title}</h3>
        {why && <small>{why}</small>}
      </div>
      <Rows rows={rows} />
    </div>
  );

function Rows({ rows, named = false }: { readonly rows: readonly MeetingItem[]; readonly named?: boolean }) {
  const now = useNow();
  if (rows.length === 0) return null;
  return (
    <ul className="meetings-list">
      {rows.map((item) => (
        <MeetingRow key={item.meeting} item={item} now={now} named={named} />
      ))}
    </ul>
  );
}
