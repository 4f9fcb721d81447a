/** Checks the laws of meetings and of places (time slots) on their stored rows, without the product's own folds. */

import type { PlaceFact } from "../../functions/meeting/journals/journal-places.ts";
import { placeId } from "../../functions/meeting/journals/place-id.ts";
import type { MeetingFact } from "../../functions/meeting/meeting/meeting-facts.ts";
import type { StoredRow } from "../../shared/journal/journal.ts";

interface Place {
  readonly holders: readonly string[];
  readonly capacity: number;
}

interface Meeting {
  readonly place?: string;
  /** The time until which the applicant may choose one of the offered time slots. */
  readonly until?: string;
}

/**
 * Returns a sentence for each broken law.
 * @param now a time at which all expired offers have been ended
 */
export function brokenLaws(rows: readonly StoredRow[], now: string): readonly string[] {
  const places = new Map<string, Place>();
  const meetings = new Map<string, Meeting>();
  const found: string[] = [];
  // A row counts as not earlier than the rows before it, whatever time it states, since rows are in the order in which they
  // were written.
  let latest = "";
  for (const row of rows) {
    if (row.at > latest) latest = row.at;
    if (row.id.startsWith("place.")) places.set(row.id, placeAfter(places.get(row.id), row));
    else if (row.id.startsWith("day.")) found.push(...untold(row, rows, places));
    else {
      found.push(...lateChoice(row, meetings.get(row.id), latest));
      follow(meetings, row);
    }
  }
  return [...found, ...overfull(places), ...strangers(places, meetings), ...overdue(meetings, now)];
}

/** Returns the meetings on a cancelled day whose cancellation the same decision did not announce (M8). */
function untold(
  day: StoredRow,
  rows: readonly StoredRow[],
  places: ReadonlyMap<string, Place>,
): readonly string[] {
  if (!day.facts.some(({ type }) => type === "cancelled")) return [];
  const prefix = `place.${day.id.slice("day.".length)}.`;
  const had = [...places].flatMap(([id, { holders }]) => (id.startsWith(prefix) ? holders : []));
  const isTold = (meeting: string) =>
    rows.some(
      ({ id, key, events }) =>
        id === meeting &&
        key === day.key &&
        events.some(({ type }) => type === "meeting.meeting-cancelled.v1"),
    );
  return had
    .filter((meeting) => !isTold(meeting))
    .map((meeting) => `${meeting} is not told that ${day.id} is cancelled`);
}

function placeAfter(before: Place = { holders: [], capacity: 0 }, row: StoredRow): Place {
  let { holders, capacity } = before;
  for (const fact of row.facts as readonly PlaceFact[]) {
    if (fact.type === "held") [holders, capacity] = [[...holders, fact.meeting], fact.capacity];
    else holders = holders.filter((one) => fact.type === "freed" && one !== fact.meeting);
  }
  return { holders, capacity };
}

/** Returns a sentence if the row says that an applicant chose a time slot from an expired offer (M6). */
const lateChoice = (row: StoredRow, meeting: Meeting | undefined, at: string): readonly string[] =>
  (row.facts as readonly MeetingFact[]).some((fact) => fact.type === "booked" && fact.by === "applicant") &&
  meeting?.until !== undefined &&
  meeting.until <= at
    ? [`${row.id} chose at ${at} what was offered until ${meeting.until}`]
    : [];

function follow(meetings: Map<string, Meeting>, row: StoredRow): void {
  let now = meetings.get(row.id) ?? {};
  for (const fact of row.facts as readonly MeetingFact[]) now = after(now, fact);
  meetings.set(row.id, now);
}

function after(meeting: Meeting, fact: MeetingFact): Meeting {
  if (fact.type === "offered") return { until: fact.until };
  if (fact.type === "booked") return { place: placeId(fact.place) };
  return ["offer-expired", "cancelled", "withdrawn", "absent"].includes(fact.type) ? {} : meeting;
}

const overfull = (places: ReadonlyMap<string, Place>): readonly string[] =>
  [...places].flatMap(([id, { holders, capacity }]) =>
    holders.length > capacity ? [`${id} is held by ${holders.join(", ")}`] : [],
  );

/**
 * Returns where time slots and meetings disagree: a slot lists a meeting that does not have the slot, or a meeting has a slot
 * that does not list the meeting (law 3).
 */
function strangers(
  places: ReadonlyMap<string, Place>,
  meetings: ReadonlyMap<string, Meeting>,
): readonly string[] {
  const held = [...places].flatMap(([id, { holders }]) => holders.map((one) => `${one} ${id}`));
  const had = [...meetings].flatMap(([id, { place }]) => (place === undefined ? [] : [`${id} ${place}`]));
  return [
    ...held.filter((one) => !had.includes(one)).map((one) => `does not know of its place: ${one}`),
    ...had.filter((one) => !held.includes(one)).map((one) => `does not hold what it has: ${one}`),
  ];
}

const overdue = (meetings: ReadonlyMap<string, Meeting>, now: string): readonly string[] =>
  [...meetings].flatMap(([id, { until }]) =>
    until !== undefined && until <= now ? [`${id} may still choose since ${until}`] : [],
  );
