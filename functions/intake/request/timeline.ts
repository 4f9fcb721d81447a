/** The public timeline: the events of the case and its parts, and the applicant's steps, as one list. */

import type { timelineEntries } from "../../../shared/contracts/public/requests.ts";
import { defined } from "../../../shared/defined.ts";
import { isPart, partNumber } from "../../../shared/domain/cases/case-id.ts";
import { knownTo } from "../rules/rules-consent.ts";
import type { DeskAct } from "./desk-act.ts";
import { isWithdrawn } from "./request-queries.ts";
import type { CalendarEntry, MeetingTold, RequestState, Told } from "./request-state.ts";

type EntryName = (typeof timelineEntries)[number];

export interface Entry {
  readonly entry: EntryName;
  /** When the entry's event happened, ISO 8601 in UTC. */
  readonly at: string;
  readonly unit?: string;
  /** On `extended` (D5), `date-moved` (D3) and `date-corrected` (D4): the new date. */
  readonly due?: string;
  /**
   * On `date-moved`: the calendar entries that moved the date; absent when the working week or the office hours moved it.
   */
  readonly what?: readonly CalendarEntry[];
  /** On `corrected` (D4): the kind and subject from then on. */
  readonly kind?: string;
  readonly subject?: string;
  /** On `answered`: set when the answer says that an emergency is remedied (S3). */
  readonly remedied?: true;
  /** On `letter-issued`: the number of the letter (C19). */
  readonly letter?: string;
  /** R6: the part's number; absent for the whole request. */
  readonly part?: number;
  /** On `at-desk`: a clerk's act in the applicant's name (C6). */
  readonly act?: DeskAct["act"];
  /** On `at-desk` and on a registration at the desk: the clerk. On `contact`: the member of staff. */
  readonly by?: string;
  /** On `contact` (R19): how staff contacted the applicant, and the result. */
  readonly contact?: Told["contact"];
  /** On `contact`: set when only the unit is shown, since the applicant is hidden from the units (C15). */
  readonly unnamed?: true;
  /** On `meeting`: the meeting's number within the request, and its event. */
  readonly meeting?: { readonly number: number } & Pick<MeetingTold, "news" | "place" | "until" | "because">;
}

/**
 * The entries, oldest first; the first is `registered`. The events of the case and of each part keep their own order and
 * are merged by time, so the list is the same in any order of arrival. Entries of the same time are in the order in which
 * they follow from each other.
 */
export function timelineOf(state: RequestState): readonly Entry[] {
  const { registration, imported, informed, replies, objection, withdrawn, consents, meetings, deskActs } =
    state;
  if (!registration) throw new Error("Only a registered request has a timeline");
  const own: readonly (readonly Entry[])[] = [
    replies.map(({ at, case: asker }) => ({ entry: "question-replied", at, ...ofPart(asker) })),
    informed.map(({ at }) => ({ entry: "information-added", at })),
    consents.map(({ at, given }) => ({ entry: given ? "consent-given" : "consent-taken-back", at })),
    objection ? [{ entry: "objection-received", at: objection.at }] : [],
    imported ? [{ entry: "imported", at: imported.at }] : [],
    withdrawn ? [{ entry: isWithdrawn(state) ? "withdrawn" : "withdrawal-late", at: withdrawn.at }] : [],
    byMoment(deskActs).flatMap(({ act, by, at }) =>
      act === "registered" ? [] : [{ entry: "at-desk", at, act, by }],
    ),
  ];
  const { at, enteredBy } = registration;
  const met = [...Map.groupBy(meetings, ({ meeting }) => meeting).values()].map((one) => one.map(ofMeeting));
  const began: Entry = { entry: "registered", at, ...defined({ by: enteredBy }) };
  return [began, ...merged([...tellers(state), ...met, ...own])];
}

/** Orders acts by time, since intake learns of an identification with a short delay. */
const byMoment = (acts: RequestState["deskActs"]): RequestState["deskActs"] =>
  acts.toSorted((a, b) => Number(a.at > b.at) - Number(a.at < b.at));

const ofPart = (id: string): Pick<Entry, "part"> => (isPart(id) ? { part: partNumber(id) } : {});

/** Returns one list of entries for the case and one for each part, each list in the order of its journal. */
function tellers(state: RequestState): readonly (readonly Entry[])[] {
  const byPart = Map.groupBy(state.told, ({ part = "" }) => part);
  const unnamed = knownTo(state) !== undefined && { unnamed: true as const };
  return [...byPart.values()].map((one) =>
    one.map((told) => ({
      ...shown(told),
      ...(told.contact && { contact: told.contact, by: told.by, ...unnamed }),
    })),
  );
}

const shown = ({ entry, at, unit, part, due, what, kind, subject, remedied, letter }: Told): Entry => ({
  entry,
  at,
  ...defined({ remedied, due, letter, what, kind, subject, unit }),
  ...(part !== undefined && { part: partNumber(part) }),
});

const ofMeeting = ({ meeting: number, news, at, place, until, because }: MeetingTold): Entry => ({
  entry: "meeting",
  at,
  meeting: {
    ...{ number, news },
    ...defined({ place, until, because }),
  },
});

/** The order of entries of the same time. */
const steps: Readonly<Record<EntryName, number>> = {
  registered: 0,
  imported: 1,
  referred: 2,
  "under-review": 3,
  question: 4,
  "question-replied": 5,
  "information-added": 6,
  "part-answered": 7,
  remedied: 8,
  answered: 9,
  "closed-no-opinion": 10,
  "objection-received": 11,
  "in-second-stage": 12,
  "final-answered": 13,
  "letter-issued": 14,
  "commitment-kept": 15,
  "commitment-not-kept": 16,
  "consent-given": 17,
  "consent-taken-back": 18,
  corrected: 19,
  "date-corrected": 20,
  extended: 21,
  "date-moved": 22,
  overdue: 23,
  linked: 24,
  "similar-answered": 25,
  unlinked: 26,
  meeting: 27,
  "at-desk": 28,
  contact: 29,
  withdrawn: 30,
  "withdrawal-late": 31,
};

const before = (a: Entry, b: Entry): boolean =>
  a.at === b.at ? steps[a.entry] < steps[b.entry] : a.at < b.at;

/** Merges the lists: takes the oldest of the lists' next entries each time. */
function merged(lists: readonly (readonly Entry[])[]): readonly Entry[] {
  const next = lists.map(() => 0);
  const all: Entry[] = [];
  for (;;) {
    let first: { readonly entry: Entry; readonly list: number } | undefined;
    for (const [list, entries] of lists.entries()) {
      const entry = entries[next[list] ?? 0];
      if (entry && (!first || before(entry, first.entry))) first = { entry, list };
    }
    if (!first) return all;
    next[first.list] = (next[first.list] ?? 0) + 1;
    all.push(first.entry);
  }
}
