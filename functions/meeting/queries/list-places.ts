import { defined } from "../../../shared/defined.ts";
import { staffMember } from "../../../shared/directory/lookups.ts";
import type { Snapshot, Text } from "../../../shared/directory/snapshot.ts";
import { officeOf } from "../../../shared/directory/timing.ts";
import { dayNumber, isoDay } from "../../../shared/domain/time/days.ts";
import { isInSolarHijri } from "../../../shared/domain/time/solar-hijri.ts";
import { momentOfTehran } from "../../../shared/domain/time/tehran-time.ts";
import type { Because, OfficeDay } from "../../../shared/domain/time/working-calendar.ts";
import { refuse } from "../../../shared/handler/http/reply.ts";
import { namesIn } from "../access/names.ts";
import type { MeetingDeps } from "../adapters/deps.ts";
import { mostDaysShown, placesIn } from "./free-places.ts";

export interface DaysAsked {
  readonly first: string;
  readonly last: string;
}

/** Whether both days lie in the calendar, in order, with at most `most` days from the first to the last, both counted. */
export function isSpan({ first, last }: DaysAsked, most: number): boolean {
  if ([first, last].some((day) => momentOfTehran(day, "00:00") === "" || !isInSolarHijri(dayNumber(day))))
    return false;
  const length = dayNumber(last) - dayNumber(first) + 1;
  return length >= 1 && length <= most;
}

/**
 * Lists an official's meeting times, free and held, and the days on which the official receives no visitors (M4). Refuses
 * with `span-too-long`.
 */
export async function listPlaces(
  { views, directory }: Pick<MeetingDeps, "views" | "directory">,
  span: DaysAsked & { readonly host: string },
) {
  if (!isSpan(span, mostDaysShown)) return refuse("span-too-long", { most: mostDaysShown });
  const [{ snapshot }, places] = await Promise.all([directory.current(), placesIn(views, span)]);
  const names = namesIn(snapshot);
  return {
    places: places.map(({ unit, ends: _, ...place }) => ({ ...place, unit: names.unit(unit) })),
    shut: shutDays(snapshot, span),
  };
}

interface ShutDay {
  readonly day: string;
  /** `closed`: the office is closed. `remote`: a working day on which staff work from home, without visitors (D2). */
  readonly because: "closed" | "remote";
  readonly name?: Text;
}

function shutDays(
  snapshot: Snapshot,
  { host, first, last }: DaysAsked & { readonly host: string },
): ShutDay[] {
  const office = officeOf(snapshot, staffMember(snapshot, host)?.unit ?? "");
  const from = dayNumber(first);
  return Array.from({ length: dayNumber(last) - from + 1 }, (_, n) => office.day(from + n))
    .filter(({ works, remote }) => !works || remote)
    .map(shutDay);
}

function shutDay({ day, works, because }: OfficeDay): ShutDay {
  const name = because.map(nameOf).find((one) => one !== undefined);
  return { day: isoDay(day), because: works ? "remote" : "closed", ...defined({ name }) };
}

const nameOf = (reason: Because): Text | undefined => {
  if (reason.why === "weekend") return undefined;
  return reason.why === "holiday" ? reason.holiday.name : reason.closure.why;
};
