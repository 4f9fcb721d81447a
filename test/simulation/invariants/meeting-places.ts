/**
 * Checks officials' public days and their places, which are time slots (M4–M8): no place has more meetings than its
 * capacity, and a cancelled day keeps only meetings that have begun.
 */

import type { DirectoryFact } from "../../../functions/directory/directory/journal.ts";
import type { DayFact, Published } from "../../../functions/meeting/journals/journal-days.ts";
import type { PlaceFact } from "../../../functions/meeting/journals/journal-places.ts";
import {
  allTimesOf,
  dayId,
  isDayId,
  isPlaceId,
  type Place,
  placeId,
  placeOf,
  timesOf,
  walkInTimesOf,
} from "../../../functions/meeting/journals/place-id.ts";
import type { MeetingFact } from "../../../functions/meeting/meeting/meeting-facts.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { Cast } from "../actors/cast.ts";
import type { World } from "../world.ts";
import { published as publishedDirectories } from "./directory.ts";
import type { Invariant } from "./invariant.ts";
import { factsOf, metIn, placeIn } from "./meetings.ts";

const daysOf = ({ meeting }: World) => {
  const rows = meeting.table.rows.filter(({ id }) => isDayId(id));
  return [...Map.groupBy(rows, ({ id }) => id)].map(([id, own]) => ({
    id,
    rows: own,
    facts: own.flatMap(({ facts }) => facts as readonly DayFact[]),
  }));
};

/** Returns for each place the meetings that hold it now, and the largest number of meetings that ever held it at once. */
function heldIn({ meeting }: World) {
  const rows = meeting.table.rows.filter(({ id }) => isPlaceId(id));
  return [...Map.groupBy(rows, ({ id }) => id)].map(([id, own]) => {
    const holders = new Set<string>();
    let [most, times, closed, heldClosed] = [0, 0, false, false];
    for (const fact of own.flatMap(({ facts }) => facts as readonly PlaceFact[])) {
      if (fact.type === "held") holders.add(fact.meeting);
      if (fact.type === "freed") holders.delete(fact.meeting);
      if (fact.type === "closed") holders.clear();
      if (fact.type === "held") times += 1;
      heldClosed ||= closed && fact.type === "held";
      closed ||= fact.type === "closed";
      most = Math.max(most, holders.size);
    }
    return { id, holders, most, times, closed, heldClosed };
  });
}

/** Returns how many meetings fit into a time slot: the day's capacity for a time that can be booked, one for a walk-in time. */
function takenBy(day: Published | undefined, time: string): number {
  if (!day) return 0;
  if (walkInTimesOf(day).includes(time)) return 1;
  return timesOf(day).includes(time) ? day.capacity : 0;
}

export const placesHold: Invariant = {
  law: "no place is overbooked, no called number is given again, and no place is held that its day lacks or lost (M5, M9)",
  broken: ({ world }) => {
    const days = new Map(daysOf(world).map(({ id, facts }) => [id, facts]));
    return heldIn(world).flatMap(({ id, most, times, heldClosed }) => {
      const place = placeOf(id);
      const day = days.get(dayId(place))?.find((fact) => fact.type === "published") as Published | undefined;
      const takes = takenBy(day, place.time);
      const isNumber = day !== undefined && walkInTimesOf(day).includes(place.time);
      if (heldClosed) return [`${id} was held after its day was cancelled`];
      if (isNumber && times > 1) return [`${id} was the number of ${times}`];
      return most > takes ? [`${id} was held by ${most}, takes ${takes}`] : [];
    });
  },
};

/** Stages in which a meeting keeps its time slot when the day is cancelled, since the applicant was already received. */
const satDown = ["in-session", "finished", "minuted"];

export const placesAgree: Invariant = {
  law: "a meeting's place and the place's holder agree (M5, M8)",
  broken: ({ world }) => {
    const held = heldIn(world);
    const closed = new Set(held.filter((one) => one.closed).map(({ id }) => id));
    const has = metIn(world).flatMap((met) => {
      const place = placeIn(met);
      if (!place) return [];
      const id = placeId(place);
      return closed.has(id) && satDown.includes(met.state.stage) ? [] : [`${id} ${met.id}`];
    });
    const holds = held.flatMap(({ id, holders }) => [...holders].map((one) => `${id} ${one}`));
    return [
      ...has.filter((one) => !holds.includes(one)).map((one) => `has it and does not hold it: ${one}`),
      ...holds.filter((one) => !has.includes(one)).map((one) => `holds it and does not have it: ${one}`),
    ];
  },
};

const day = 86_400_000;
const mostChanges = 3;

/** Returns whether the place is more than a day ahead, computed without the product's rules. */
const isDayAhead = ({ day: on, time }: Place, at: string): boolean =>
  Date.parse(`${on}T${time}:00+03:30`) - Date.parse(at) > day;

type Booked = Extract<MeetingFact, { readonly type: "booked" }>;

const isChange = ({ by, instead }: Booked): boolean => by === "applicant" && instead !== undefined;

function isSoundChange({ place, instead }: Booked, before: Place | undefined, at: string): boolean {
  if (!instead || !before || placeId(before) !== placeId(instead)) return false;
  const isAnother = place.host === instead.host && placeId(place) !== placeId(instead);
  return isAnother && isDayAhead(place, at) && isDayAhead(instead, at);
}

export const timesChangedInTime: Invariant = {
  law: "an applicant changes to another time of the same official, both a day away, at most three times until the organisation gives them one (M8)",
  broken: ({ world }) =>
    metIn(world).flatMap(({ id, steps }) => {
      let changes = 0;
      return steps.flatMap(({ row, before, facts }) => {
        const booked = facts.find((fact) => fact.type === "booked");
        if (!booked) return [];
        changes = isChange(booked) ? changes + 1 : 0;
        const isSound = changes === 0 || isSoundChange(booked, before.place, row.at);
        return isSound && changes <= mostChanges ? [] : [`${id} v${row.version}: change ${changes}`];
      });
    }),
};

export const cancelledDaysEmpty: Invariant = {
  law: "a cancelled day keeps only meetings that have begun, and its places stay closed (M8, M16)",
  broken: ({ world }) => {
    const cancelled = daysOf(world).filter(({ facts }) => facts.some(({ type }) => type === "cancelled"));
    const closed = new Set(heldIn(world).flatMap((one) => (one.closed ? [one.id] : [])));
    return cancelled.flatMap(({ id, facts }) => {
      const day = facts.find((fact) => fact.type === "published");
      if (!day) return [`${id} was cancelled and never published`];
      const [, host = "", on = ""] = /^day\.(.+)\.(\d{4}-\d{2}-\d{2})$/.exec(id) ?? [];
      const open = allTimesOf(day)
        .map((time) => placeId({ host, day: on, time }))
        .filter((place) => !closed.has(place));
      const kept = metIn(world).filter((met) => {
        const place = placeIn(met);
        return place && dayId(place) === id && !satDown.includes(met.state.stage);
      });
      return [
        ...open.map((place) => `${place} is open, but its day was cancelled`),
        ...kept.map((met) => `${met.id} is still on ${id}`),
      ];
    });
  },
};

export const publishedOnce: Invariant = {
  law: "a public day is published once, and never on a holiday of its row's calendar (M4, D3)",
  broken: ({ world }) =>
    daysOf(world).flatMap(({ id, rows, facts }) => {
      const times = facts.filter(({ type }) => type === "published").length;
      const [first] = rows;
      const said = publishedDirectories(world, first?.directory ?? 0);
      const closed = said.every(({ holidays = [] }) => holidays.some(({ day }) => id.endsWith(day)));
      if (times !== 1) return [`${id} was published ${times} times`];
      return closed && said.length > 0 ? [`${id} is a holiday`] : [];
    }),
};

/**
 * Returns the holidays and the day of the directory that was published last; undefined in a run whose directory never
 * changes.
 */
function lastDirectory({
  directory,
}: World): { readonly holidays: readonly string[]; readonly day: string } | undefined {
  const last = directory.moves ? directory.published().at(-1) : undefined;
  const fact = last?.facts.at(-1) as DirectoryFact | undefined;
  if (!last || !fact) return undefined;
  return {
    holidays: (fact.snapshot.holidays ?? []).map(({ day }) => day),
    day: tehranDay(new Date(last.at)),
  };
}

export const noDayOnAHoliday: Invariant = {
  law: "a public day that became a holiday before it was over is cancelled (D3)",
  broken: ({ world }) => {
    const last = lastDirectory(world);
    if (!last) return [];
    return daysOf(world)
      .filter(({ facts }) => !facts.some(({ type }) => type === "cancelled"))
      .filter(({ id }) => last.holidays.some((day) => day >= last.day && id.endsWith(day)))
      .map(({ id }) => `${id} stands, and is a holiday`);
  },
};

/**
 * Returns whether the applicant has priority in the waiting list (M7). An applicant has priority after the organisation
 * cancelled their time, or after they declined the deputy, until they get another time. An applicant also has priority while
 * a note by staff says that they need special care.
 */
function comesFirst(met: Parameters<typeof factsOf>[0]): boolean {
  let first = false;
  let noted = false;
  for (const fact of factsOf(met)) {
    if (fact.type === "booked" || fact.type === "walked-in") first = false;
    if (fact.type === "deputy-declined") first = true;
    if (fact.type === "priority-noted") noted = fact.given;
    if (fact.type === "cancelled") first ||= fact.by === "organisation";
    if (fact.type === "absent") first ||= fact.side === "organisation";
  }
  return first || noted;
}

export const firstNextTime: Invariant = {
  law: "each applicant who waits for a time is once in the official's list, first those who lost one to the organisation or need special care (M7, M8)",
  broken: async (cast: Cast) => {
    const { views } = cast.world.meeting;
    const waiting = metIn(cast.world).filter(({ state }) => ["approved", "offered"].includes(state.stage));
    const hosts = [...new Set(metIn(cast.world).map(({ state }) => state.host))];
    const lists = hosts.map(async (host) => {
      const { items } = await views.list(`waiting#${host}`, { limit: 1_000 });
      const listed = items.map(({ data }) => (data as { readonly meeting: string }).meeting);
      const own = waiting.filter(({ state }) => state.host === host);
      const wanted = [
        ...own
          .filter(comesFirst)
          .map(({ id }) => id)
          .sort(),
        ...own
          .filter((met) => !comesFirst(met))
          .map(({ id }) => id)
          .sort(),
      ];
      const lane = own.filter(comesFirst).length;
      const found = [...listed.slice(0, lane).sort(), ...listed.slice(lane).sort()];
      // Counts the rows whose sort key `order` marks priority. The mark is needed even if no other applicant waits, since
      // applicants who come later must be listed after these rows.
      const inLane = items.filter(({ order = "" }) => order < "1").length;
      return String(found) === String(wanted) && inLane === lane
        ? []
        : [`${host}: ${found}, ${inLane} of them first, and not ${wanted}, ${lane} of them`];
    });
    return (await Promise.all(lists)).flat();
  },
};
