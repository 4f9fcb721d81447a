/** Plans meetings with officials: request, decision, offered times, booking, the meeting and its minutes. */

import { tehranDay, tehranTime } from "../../shared/domain/time/tehran-time.ts";
import type { Course } from "./answering.ts";
import type { Deed, Step } from "./deeds.ts";
import type { MeetingStory } from "./matter.ts";
import { byDay, weekdayOf } from "./office.ts";
import { headOf, type World, whenPresent, within } from "./world.ts";

/** The weekday on which the head of a unit has a public day; other heads have none. */
const receiving = {
  "head-office": "tuesday",
  "supervision-124": "monday",
} as const;

const begins = "09:00";
const minutes = 20;
const placesADay = 9;

export interface Place {
  readonly host: string;
  readonly day: string;
  readonly time: string;
}

export interface Hall {
  readonly publishing: readonly Step[];
  /**
   * Returns up to three free appointment times of the unit's head after a time (in working days), and books the first.
   * The list is empty when the head has no public days.
   */
  take(unit: string, after: number): readonly Place[];
}

/** Plans the publication of all days on which officials receive applicants, and gives out the appointment times. */
export function openHall(world: World, first: number, last: number): Hall {
  const { office } = world;
  const taken = new Set<string>();
  const days = (unit: keyof typeof receiving): readonly string[] =>
    Array.from({ length: last - first }, (_, at) => office.at(first + at))
      .filter((moment) => weekdayOf(moment) === receiving[unit])
      .map((moment) => tehranDay(new Date(moment)));
  const publish = (unit: keyof typeof receiving, from: number, to: number): Step => {
    const host = headOf(world, unit);
    const span = { first: tehranDay(new Date(office.at(from))), last: tehranDay(new Date(office.at(to))) };
    const division = { begins, minutes, places: placesADay, capacity: 1 };
    const body = { host, weekdays: [receiving[unit]], ...span, ...division };
    const at = new Date(office.at(whenPresent(world, host, first + 0.02))).toISOString();
    return { at, deed: { do: "publish-days", by: host, body } };
  };
  const units = Object.keys(receiving) as (keyof typeof receiving)[];
  // One call may publish at most 31 days.
  const spans = Array.from({ length: Math.ceil((last - first) / 20) }, (_, n) => first + n * 20);
  return {
    publishing: units.flatMap((unit) => spans.map((from) => publish(unit, from, Math.min(from + 19, last)))),
    take(unit, after) {
      if (!(unit in receiving)) return [];
      const host = headOf(world, unit);
      const earliest = tehranDay(new Date(office.at(after)));
      const free = days(unit as keyof typeof receiving)
        .filter((day) => day > earliest)
        .flatMap((day) => times.map((time) => ({ host, day, time })))
        .filter((place) => !taken.has(JSON.stringify(place)));
      if (free[0]) taken.add(JSON.stringify(free[0]));
      return free.slice(0, 3);
    },
  };
}

const times = Array.from({ length: placesADay }, (_, n) =>
  tehranTime(new Date(Date.parse("2026-01-01T05:30:00.000Z") + n * minutes * 60_000)),
);

/** How and when a meeting ended; `at` is the time in working days (a position of `Office`). */
export interface MeetingEnd {
  readonly at: number;
  readonly held: boolean;
}

const minute = 60_000;
const step = (by: string, name: string, body: object): Deed => ({ do: "meeting", by, step: name, body });

/**
 * Plans the meeting of a request with the head of its unit.
 * @returns its end, which is the confirmed minutes or the decision against a meeting; undefined when the plan
 * leaves the meeting open
 */
export function meeting(
  world: World,
  hall: Hall,
  { random, note, began }: Course,
  story: MeetingStory,
  unit: string,
): MeetingEnd | undefined {
  const { office } = world;
  const host = headOf(world, unit);
  const asked = office.at(began) + random.between(3, 40) * minute;
  const ask = { with: { unit }, words: story.words, needs: random.chance(0.2) ? ["companion"] : [] };
  note(asked, { do: "applicant", act: "meetings", body: ask }, { meeting: "asked" });
  const decided = whenPresent(world, host, office.positionOf(asked) + within(random, 0.5, 3.5));
  const dice = random.next();
  if (dice < 0.1) {
    const refusal = { because: "written-answer-suffices", reason: "پاسخ این موضوع کتبی داده می‌شود." };
    note(office.at(decided), step(host, "refuse", refusal), { meeting: "refused" });
    return { at: decided, held: false };
  }
  if (dice < 0.2) {
    const answer = "موضوع پیش از این بررسی شده و نتیجه آن در همین هفته کتبی به شما داده می‌شود.";
    note(office.at(decided), step(host, "answer", { answer }), { meeting: "in-writing" });
    return { at: decided, held: false };
  }
  const places = hall.take(unit, decided + 2);
  const [place] = places;
  if (!place) return undefined;
  note(office.at(decided), step(host, "approve", {}));
  // The offer is in the same minute as the approval, because once an hour approved meetings get offers automatically
  // (M6).
  note(office.at(decided), step(host, "offer", { places }), { meeting: "offered" });
  if (dice < 0.3) return undefined;
  const chosen = byDay(office.at(decided) + within(random, 2, 50) * 60 * minute);
  const choice = { day: place.day, time: place.time };
  note(chosen, { do: "applicant", act: "meetings/1/choose", body: choice }, { meeting: "booked" });
  return dice < 0.36 ? missed(world, note, place) : held(world, { random, note }, story, unit, place);
}

const momentOf = ({ day, time }: Place): number => Date.parse(`${day}T${time}:00+03:30`);

function missed({ office }: World, note: Course["note"], place: Place): undefined {
  const noted = office.at(office.positionOf(momentOf(place) + 30 * minute));
  note(noted, step("z.hashemi", "absence", { side: "applicant" }), { meeting: "absent" });
}

function held(
  world: World,
  { random, note }: Pick<Course, "random" | "note">,
  { statements, order, remark }: MeetingStory,
  unit: string,
  place: Place,
): MeetingEnd {
  const { office } = world;
  const [at, host] = [momentOf(place), place.host];
  const attend = (when: number, by: string, what: string) =>
    note(when, step(by, "attendance", { what }), what === "finish" ? { meeting: "held" } : {});
  attend(at - 9 * minute, "z.hashemi", "arrive");
  attend(at + minute, "z.hashemi", "call");
  attend(at + 2 * minute, host, "begin");
  const due = tehranDay(new Date(office.at(Math.floor(office.positionOf(at)) + random.between(5, 8) + 0.5)));
  const orders = order === undefined ? [] : [{ what: order, owner: { unit }, day: due }];
  note(at + 14 * minute, step(host, "minutes", { attendees: [host], statements, orders }));
  if (remark !== undefined) note(at + 16 * minute, step(host, "remark", { remark }));
  attend(at + 18 * minute, host, "finish");
  const confirmed = whenPresent(world, host, office.positionOf(at) + within(random, 0.4, 1.6));
  note(office.at(confirmed), step(host, "confirm", {}), { meeting: "minuted" });
  return { at: confirmed, held: true };
}
