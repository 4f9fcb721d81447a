import { dayNumber } from "../../../shared/domain/days.ts";
import { momentOfTehran } from "../../../shared/domain/tehran-time.ts";
import { refuse } from "../../../shared/handler/reply.ts";
import type { MeetingDeps } from "../deps.ts";
import { mostDaysShown, placesIn } from "../free-places.ts";
import { namesIn } from "../names.ts";

export interface DaysAsked {
  readonly first: string;
  readonly last: string;
}

/** Whether both are days, in their order, and at most so many: both are counted. */
export function isSpan({ first, last }: DaysAsked, most: number): boolean {
  if ([first, last].some((day) => momentOfTehran(day, "00:00") === "")) return false;
  const length = dayNumber(last) - dayNumber(first) + 1;
  return length >= 1 && length <= most;
}

/** The places of an official, free and held ones (M4). Refused: `span-too-long`. */
export async function listPlaces(
  { views, directory }: Pick<MeetingDeps, "views" | "directory">,
  span: DaysAsked & { readonly host: string },
) {
  if (!isSpan(span, mostDaysShown)) return refuse("span-too-long", { most: mostDaysShown });
  const [{ snapshot }, places] = await Promise.all([directory.current(), placesIn(views, span)]);
  const names = namesIn(snapshot);
  return places.map(({ unit, ...place }) => ({ ...place, unit: names.unit(unit) }));
}
