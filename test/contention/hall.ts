/**
 * Publishes public days, on which officials receive applicants, and makes the meetings that compete for the days'
 * appointment times (places).
 */

import type { MeetingDeps } from "../../functions/meeting/adapters/deps.ts";
import { type Place, timesOf, walkInTimesOf } from "../../functions/meeting/journals/place-id.ts";
import type { BackOff } from "../../shared/back-off.ts";
import { fixedDirectory } from "../../shared/directory/reader.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import type { PersonKeys } from "../../shared/documents/documents.ts";
import type { JournalStore } from "../../shared/journal/journal.ts";
import type { Random } from "../simulation/core/random.ts";
import { meetings } from "../support/meetings.ts";
import { organisation } from "../support/organisation.ts";

/** One official's public day, with its appointment times (places) and the meetings that compete for them. */
export interface PublicDay {
  readonly host: string;
  readonly day: string;
  /** The number of meetings that can be booked for one place. */
  readonly capacity: number;
  readonly places: readonly Place[];
  /** The numbers for applicants who come without an appointment; each number is a place for one meeting (M9). */
  readonly walkIns: readonly Place[];
  /** The ids of the meetings of applicants who came without an appointment. */
  readonly came: Set<string>;
  readonly meetings: readonly string[];
  /** The latest offer to each meeting. */
  readonly offers: Map<string, readonly Place[]>;
}

export interface Hall {
  readonly deps: MeetingDeps;
  readonly keys: Pick<PersonKeys, "makeFor">;
  readonly days: readonly PublicDay[];
}

/** The applicant of all meetings: one person is enough, since the rules of booking do not depend on the person. */
export const person = "00000000000000000000000000000001";

/** The number of appointment times of a day, ten minutes each. */
export const placesADay = 20;
const division = { from: "09:00", minutes: 10, places: placesADay, walkIns: 4 };
/** The officials' public days: Saturday to Wednesday of one week. */
const dates = ["2026-12-12", "2026-12-13", "2026-12-14", "2026-12-15", "2026-12-16"] as const;
const weekdays = ["saturday", "sunday", "monday", "tuesday", "wednesday"] as const;
/** The number of meetings that an official can have at one time: three for every fourth official, otherwise one. */
const capacityOf = (official: number) => (official % 4 === 3 ? 3 : 1);
/** `tooMany`: how many applicants there are for each appointment time. `offeredEach`: how many times each applicant is offered. */
const tooMany = 2;
const offeredEach = 5;

/** Publishes the days and makes the meetings. @param days the number of public days */
export async function openHall(
  { store, backOff, random }: { store: JournalStore; backOff: BackOff; random: Random },
  days: number,
): Promise<Hall> {
  const world = meetings(store, backOff);
  await world.keys.getOrMake(person);
  const opened: PublicDay[] = [];
  let people = 0;
  for (let n = 0; n < days; n += 1) {
    const official = Math.floor(n / dates.length);
    const capacity = capacityOf(official);
    const [host, day] = [`h.${official}`, dates[n % dates.length] ?? ""];
    await world.publish({ ...division, host, weekdays, first: day, last: day, capacity });
    const [places, walkIns] = [timesOf(division), walkInTimesOf({ ...division, capacity })].map((times) =>
      times.map((time): Place => ({ host, day, time })),
    ) as [Place[], Place[]];
    const wanting = Array.from({ length: placesADay * capacity * tooMany }, () => {
      people += 1;
      const offer = someOf(random, places);
      return world.offered(people, offer, { host }).then((id) => [id, offer] as const);
    });
    const offers = new Map(await Promise.all(wanting));
    const meetings = [...offers.keys()];
    opened.push({ host, day, capacity, places, walkIns, came: new Set(), meetings, offers });
  }
  const officials = new Set(opened.map(({ host }) => host));
  const deps = { ...world.deps, directory: fixedDirectory(1, headedBy([...officials])) };
  return { deps, keys: world.keys, days: opened };
}

/** A directory in which each official is the head of a unit, since only heads of units have public days. */
function headedBy(officials: readonly string[]): Snapshot {
  const name = { fa: "مسئول", en: "Official" };
  return {
    ...organisation,
    units: [...organisation.units, ...officials.map((key) => ({ key, name }))],
    staff: [
      ...organisation.staff,
      ...officials.map((username) => ({ username, name, unit: username, roles: ["head" as const] })),
    ],
  };
}

/** Random appointment times of a day. Early times are more likely. */
export function someOf(random: Random, places: readonly Place[]): readonly Place[] {
  const liked = () => places[Math.floor(random.next() ** 2 * places.length)] as Place;
  return [...new Set(Array.from({ length: offeredEach }, liked))];
}
