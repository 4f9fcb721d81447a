/**
 * Judges a campaign of concurrent bookings in two independent ways: by the checker of histories, and by counting stored
 * rows.
 */

import type { PlaceFact } from "../../functions/meeting/journals/journal-places.ts";
import { type Place, placeId } from "../../functions/meeting/journals/place-id.ts";
import type { JournalStore, StoredRow } from "../../shared/journal/journal.ts";
import type { Hall, PublicDay } from "./hall.ts";
import type { Call, PlaceCall } from "./history.ts";
import { linearize, type Model } from "./linearizable.ts";
import { meetingModel, placeModel } from "./models.ts";
import { lookAtAll, type Notebook } from "./notebook.ts";

export interface Judgement {
  /** The number of calls in all histories. */
  readonly calls: number;
  /** The number of bookings during which another client tried to book the same appointment time. */
  readonly contended: number;
  /**
   * Sentences about appointment times (places) with more meetings than their capacity, and about places that list a meeting
   * which is not booked for them.
   */
  readonly double: readonly string[];
  /** Bookings that were confirmed to the client but are missing from the rows of their place. */
  readonly lost: readonly string[];
  /** The places and meetings whose history no sequential order of its calls explains. */
  readonly unexplained: readonly string[];
}

export async function judge(hall: Hall, book: Notebook, store: JournalStore): Promise<Judgement> {
  await lookAtAll(hall, book);
  const found = { double: [] as string[], lost: [] as string[], unexplained: [] as string[] };
  let contended = 0;
  for (const day of hall.days) {
    for (const [place, capacity] of placesOf(day)) {
      const id = placeId(place);
      const [calls, rows] = [book.places.get(id) ?? [], await store.all(id)];
      contended += overlapping(calls);
      found.double.push(...overfull(id, rows, capacity), ...(await strangers(hall, id)));
      found.lost.push(...unkept(id, rows, calls));
      found.unexplained.push(...unexplained(placeModel(capacity), id, calls));
    }
    for (const id of [...day.meetings, ...day.came])
      found.unexplained.push(...unexplained(meetingModel, id, book.meetings.get(id) ?? []));
  }
  return { ...found, contended, calls: sizeOf(book.places) + sizeOf(book.meetings) };
}

/** All appointment times of a day, each with the number of meetings that can be booked for it. */
const placesOf = ({ places, capacity, walkIns }: PublicDay): readonly (readonly [Place, number])[] => [
  ...places.map((place) => [place, capacity] as const),
  ...walkIns.map((place) => [place, 1] as const),
];

const sizeOf = (histories: ReadonlyMap<string, readonly unknown[]>): number =>
  [...histories.values()].reduce((sum, { length }) => sum + length, 0);

function unexplained<State, What>(
  model: Model<State, What>,
  id: string,
  calls: readonly Call<What>[],
): readonly string[] {
  const verdict = linearize(model, calls);
  return verdict.linearizable ? [] : [`${id}: nothing explains ${JSON.stringify(verdict.unexplained)}`];
}

/** The number of bookings during which another client tried to book the same appointment time. */
function overlapping(calls: readonly Call<PlaceCall>[]): number {
  const holds = calls
    .filter(({ what }) => what.type === "hold")
    .sort((one, other) => one.invoked - other.invoked);
  let [count, latest] = [0, 0];
  for (const [n, { invoked, returned }] of holds.entries()) {
    const next = holds[n + 1]?.invoked ?? Number.POSITIVE_INFINITY;
    if (invoked < latest || next < returned) count += 1;
    latest = Math.max(latest, returned);
  }
  return count;
}

const factsOf = (rows: readonly StoredRow[]) => rows.flatMap(({ facts }) => facts as readonly PlaceFact[]);

/**
 * Sentences about a place that had more meetings than its capacity. The meetings are counted from the rows without the
 * product's fold.
 */
function overfull(id: string, rows: readonly StoredRow[], capacity: number): readonly string[] {
  const holders: string[] = [];
  for (const fact of factsOf(rows)) {
    if (fact.type === "held") holders.push(fact.meeting);
    else
      holders.splice(
        0,
        holders.length,
        ...holders.filter((one) => fact.type === "freed" && one !== fact.meeting),
      );
    if (holders.length > capacity) return [`${id}: ${holders.join(", ")} at once`];
  }
  return [];
}

/** Sentences about meetings that this place (an appointment time) lists but that are not booked for it (law 3). */
async function strangers({ deps }: Hall, id: string): Promise<readonly string[]> {
  const { holders } = (await deps.places.load(id)).state;
  const states = await Promise.all(holders.map((one) => deps.meetings.load(one)));
  return states
    .filter(({ state }) => !state.place || placeId(state.place) !== id)
    .map((one) => `${id}: ${one.id} does not know that it has it`);
}

/** Sentences about confirmed bookings without a row, and about rows without a confirmed booking. */
function unkept(
  id: string,
  rows: readonly StoredRow[],
  calls: readonly Call<PlaceCall>[],
): readonly string[] {
  const written = factsOf(rows).flatMap((fact) => (fact.type === "held" ? fact.meeting : []));
  const answered = calls.flatMap(({ what }) =>
    what.type === "hold" && what.answer === "yes" ? what.meeting : [],
  );
  const [kept, told] = [written, answered].map((all) => String(all.sort()));
  return kept === told ? [] : [`${id}: told ${told}, kept ${kept}`];
}
