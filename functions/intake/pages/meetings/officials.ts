/** The officials whom applicants can meet, as the pages show them (M1, M15). */

import { headOf } from "../../../../shared/directory/lookups.ts";
import { canBeMet, officialEntry } from "../../../../shared/directory/officials.ts";
import type { Official, Snapshot } from "../../../../shared/directory/snapshot.ts";
import { visitOf } from "../../../../shared/directory/visit.ts";
import { minutesOf } from "../../../../shared/domain/time/calendar-data.ts";
import type { OfficialChoice, UsualDays } from "../../../../web/citizen/meetings/meeting-props.ts";
import { insideUnits } from "../../rules/rules-choices.ts";
import { photosIn } from "../site/photos.ts";

/** The heads of units whom applicants can meet about a request of this kind. */
export const officialsIn = (snapshot: Snapshot, kind: string): readonly OfficialChoice[] =>
  everyOfficial(snapshot).filter(({ username }) => canBeMet(snapshot, username, kind));

/** The heads of units who receive people, with the kinds of request for officials who are met about a few kinds only. */
export const receivingIn = (snapshot: Snapshot): readonly OfficialChoice[] =>
  everyOfficial(snapshot).filter(({ username }) => !officialEntry(snapshot, username)?.closed);

/** The heads of all units inside. */
export const everyOfficial = (snapshot: Snapshot): readonly OfficialChoice[] =>
  insideUnits(snapshot).flatMap(({ key, name }) => {
    const head = headOf(snapshot, key);
    const entry = head && officialEntry(snapshot, head.username);
    if (!head) return [];
    const shared = { key, unit: name, username: head.username, head: head.name };
    return [entry ? { ...shared, ...shownOf(snapshot, entry, key) } : shared];
  });

function shownOf(snapshot: Snapshot, { of, title, kinds, publicDays }: Official, unit: string) {
  const { room } = visitOf(snapshot, unit);
  const photo = photosIn(snapshot).find((each) => each.of === of)?.shown;
  const about = kinds && snapshot.kinds.filter(({ key }) => kinds.includes(key)).map(({ name }) => name);
  return {
    title,
    ...(room && { place: room }),
    ...(about && { about }),
    ...(publicDays && { days: usualDays(publicDays) }),
    ...(photo && { photo }),
  };
}

function usualDays({ weekdays, begins, minutes, places }: NonNullable<Official["publicDays"]>): UsualDays {
  const ends = minutesOf(begins) + minutes * places;
  const until = [Math.floor(ends / 60), ends % 60].map((part) => String(part).padStart(2, "0")).join(":");
  return { weekdays, from: begins, until };
}
