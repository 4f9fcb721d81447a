/**
 * Reads the whole history of a request: its own journal; its case and the case's parts (R6), with who looked at each
 * and which steps were refused because of a conflict of interest (R2); who read personal data of its people (P3); its
 * meetings with the refusals on each (M1–M16); and the notices about the events of the request and its meetings.
 */
import {
  type DirectoryState,
  directoryAggregate,
  directoryId,
  snapshotIn,
} from "../../functions/directory/directory/journal.ts";
import { requestAggregate } from "../../functions/intake/request/journal.ts";
import { noticeAggregate } from "../../functions/notification/notice/journal.ts";
import { type CaseState, initial } from "../../functions/referral/case/case-state.ts";
import { caseAggregate } from "../../functions/referral/case/journal.ts";
import { looksAggregate, looksId, monthOf } from "../../functions/referral/journals/journal-looks.ts";
import type { Anchors } from "../../shared/audit/anchors.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { verifyChain } from "../../shared/journal/chain.ts";
import { envelopesOf } from "../../shared/journal/envelopes.ts";
import type { JournalStore, StoredRow } from "../../shared/journal/journal.ts";
import { type Chapter, readChapter } from "./chapter.ts";
import { decideCaseAgain } from "./decide-again-case.ts";
import { decideLooksAgain } from "./decide-again-looks.ts";
import { decideNoticeAgain } from "./decide-again-notice.ts";
import { decideRequestAgain } from "./decide-again-request.ts";
import { readMeetings } from "./read-meetings.ts";
import { readVaultReads } from "./read-vault-reads.ts";

export interface Journals {
  readonly intake: JournalStore;
  readonly identity: JournalStore;
  readonly referral: JournalStore;
  readonly meeting: JournalStore;
  readonly notification: JournalStore;
  readonly directory: JournalStore;
  readonly anchors: Pick<Anchors, "of">;
}

export interface Story {
  readonly code: string;
  /**
   * The journals in this order, without empty ones: request, case, parts, access logs of the cases, reads of personal
   * data, meetings, refused steps on meetings, then notices in the order of their events.
   */
  readonly chapters: readonly Chapter[];
  /** Whether the directory's own journal is unchanged; all repeated decisions use its snapshots. */
  readonly directorySound: boolean;
}

export interface Reading {
  readonly journals: Journals;
  readonly snapshots: ReadonlyMap<number, Snapshot>;
  /** The present time, at which the reading of access logs ends. */
  readonly now: Date;
}

/** @returns undefined when no request has this tracking code */
export async function readStory(code: string, journals: Journals, now: Date): Promise<Story | undefined> {
  const { snapshots, sound } = await readDirectory(journals);
  const chapters = await readChapters(code, { journals, snapshots, now });
  return chapters && { code, chapters, directorySound: sound };
}

/**
 * Reads the journals of a request in the order of `Story.chapters`.
 * @returns undefined when no request has this tracking code
 */
export async function readChapters(code: string, reading: Reading): Promise<readonly Chapter[] | undefined> {
  const { journals, snapshots, now } = reading;
  const request = await readChapter(code, {
    aggregate: requestAggregate,
    store: journals.intake,
    anchors: await journals.anchors.of("intake", code),
    decideAgain: decideRequestAgain,
    snapshots,
  });
  const [registered] = request.entries;
  if (registered === undefined) return undefined;
  const cases = await readCases(code, reading);
  const looks = await readLooks(cases, registered.row.at, reading);
  const rows = request.entries.map(({ row }) => row);
  const reads = await readVaultReads(code, { rows, months: monthsFrom(registered.row.at, now) }, reading);
  const { anchors, meeting: store } = journals;
  const { meetings, conflicts } = await readMeetings(code, { store, anchors, snapshots });
  const notices = await readNotices([request, ...meetings], journals, snapshots);
  const told = [request, ...cases, ...looks, ...reads, ...meetings, ...conflicts, ...notices];
  return told.filter(({ entries }) => entries.length > 0);
}

/** Reads the case, then its parts in the order in which the case names them. */
async function readCases(code: string, reading: Reading): Promise<readonly Chapter[]> {
  const whole = await readCase(code, reading);
  const facts = whole.entries.flatMap(({ row }) => row.facts).map((fact) => caseAggregate.upcast(fact));
  const parts = facts.flatMap((fact) => (fact.type === "split" ? fact.parts : []));
  return [whole, ...(await Promise.all(parts.map((part) => readCase(part.case, reading))))];
}

const readCase = async (id: string, { journals, snapshots }: Reading): Promise<Chapter> =>
  readChapter(id, {
    aggregate: caseAggregate,
    store: journals.referral,
    anchors: await journals.anchors.of("referral", id),
    decideAgain: decideCaseAgain,
    snapshots,
  });

/**
 * Reads the access logs of the cases. Each case has one journal a month, so every month since the registration
 * is read.
 */
async function readLooks(
  cases: readonly Chapter[],
  since: string,
  { journals, snapshots, now }: Reading,
): Promise<readonly Chapter[]> {
  const wanted = cases.flatMap((chapter) => monthsFrom(since, now).map((month) => ({ chapter, month })));
  return Promise.all(
    wanted.map(async ({ chapter, month }) => {
      const id = looksId(chapter.id, month);
      return readChapter(id, {
        aggregate: looksAggregate,
        store: journals.referral,
        anchors: await journals.anchors.of("referral", id),
        decideAgain: decideLooksAgain(casesAround(chapter)),
        snapshots,
      });
    }),
  );
}

/** Returns the months from one time to another, in UTC: `2026-11`, `2026-12` … */
function monthsFrom(since: string, now: Date): readonly string[] {
  const last = monthOf(now.toISOString());
  const [year = 0, first = 1] = since.split("-").map(Number);
  const months: string[] = [];
  for (let n = first - 1; (months.at(-1) ?? "") < last; n += 1)
    months.push(monthOf(new Date(Date.UTC(year, n)).toISOString()));
  return months;
}

/** The longest that a call of the API lasts, in milliseconds. */
const longestCall = 30_000;

/**
 * Returns the case as it was at a time, computed from its rows until then; then as it was before and after each row of the half
 * minute before and after. A call that was refused may have read any of these: the clock was read before or after the case.
 */
const casesAround =
  ({ entries }: Chapter) =>
  (at: string): readonly CaseState[] => {
    const rows = entries.map(({ row }) => row);
    const within = (row: StoredRow) => Math.abs(Date.parse(row.at) - Date.parse(at)) <= longestCall;
    const lengths = rows.flatMap((row, n) => (within(row) ? [n, n + 1] : []));
    const until = rows.filter((row) => row.at <= at);
    return [until, ...lengths.map((length) => rows.slice(0, length))].map((all) =>
      all.reduce(withRow, initial),
    );
  };

const withRow = (state: CaseState, row: StoredRow): CaseState =>
  row.facts.reduce((folded, fact) => caseAggregate.fold(folded, caseAggregate.upcast(fact), row), state);

/** Reads the notices. A notice's journal has the id of the event that caused it, so no search is needed. */
async function readNotices(
  causing: readonly Chapter[],
  { notification, anchors }: Journals,
  snapshots: ReadonlyMap<number, Snapshot>,
): Promise<readonly Chapter[]> {
  const causes = causing
    .flatMap(({ entries }) => entries)
    .flatMap(({ service, row }) => envelopesOf(service, row));
  return Promise.all(
    causes.map(async ({ id, time }) =>
      readChapter(id, {
        aggregate: noticeAggregate,
        store: notification,
        anchors: await anchors.of("notification", id),
        decideAgain: decideNoticeAgain(time),
        snapshots,
      }),
    ),
  );
}

/** Reads the snapshots from the directory's journal, and checks its hash chain. */
async function readDirectory({ directory, anchors }: Journals) {
  const rows = await directory.all(directoryId);
  const verdict = verifyChain(rows, await anchors.of("directory", directoryId));
  return { snapshots: snapshotsIn(rows), sound: verdict.sound };
}

/** The snapshots that rows of the directory's journal published, by their number. */
export function snapshotsIn(rows: readonly StoredRow[]): ReadonlyMap<number, Snapshot> {
  const snapshots = new Map<number, Snapshot>();
  let state: DirectoryState = directoryAggregate.initial;
  for (const row of rows) {
    for (const fact of row.facts)
      state = directoryAggregate.fold(state, directoryAggregate.upcast(fact), row);
    const snapshot = snapshotIn(state);
    if (snapshot) snapshots.set(state.number, snapshot);
  }
  return snapshots;
}
