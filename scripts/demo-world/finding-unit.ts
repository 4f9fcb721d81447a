/**
 * Plans requests that reach a wrong unit first. Either the service desk refers the request to the right unit, or a unit
 * refers the request by mistake and gets it back (R4).
 */

import type { Course } from "./answering.ts";
import { membersOf, type World, whenPresent, within } from "./world.ts";

/**
 * Plans that the service desk refers the request, and the next unit corrects its subject.
 * @returns the time at which the right unit has the case, in working days
 */
export function sentOn(
  world: World,
  { random, note, began, kind }: Course,
  entered: string,
  unit: string,
  subject: string,
): number {
  const by = random.pick(membersOf(world, entered, "expert"));
  const sent = whenPresent(world, by, began + within(random, 0.08, 0.8));
  const reason = "موضوع در وظایف آن دفتر است.";
  note(
    world.office.at(sent),
    { do: "case", by, step: "refer", body: { unit, reason } },
    { stage: "referred" },
  );
  const expert = random.pick(membersOf(world, unit, "expert"));
  const corrected = whenPresent(world, expert, sent + within(random, 0.05, 0.3));
  const body = { kind, subject, reason: "متقاضی «موضوع دیگر» را انتخاب کرده بود." };
  note(world.office.at(corrected), { do: "case", by: expert, step: "correct", body });
  return corrected;
}

/** The reason of a unit that returns a case, in Persian. */
const returning = "رسیدگی به این موضوع با دفتر شماست؛ در پرونده کاری برای این دفتر نیست.";

/** For each unit, the unit to which it refers cases by mistake. */
const neighbours: Readonly<Record<string, string>> = {
  "goods-inspection": "consumer-rights",
  "consumer-rights": "after-sales",
  services: "consumer-rights",
  "after-sales": "services",
};

/**
 * Plans, for some requests, that the unit refers the case to another unit by mistake, and that this unit returns the case.
 * @returns the time from which the unit keeps the case, in working days
 */
export function detour(world: World, { random, note, began }: Course, unit: string): number {
  const other = neighbours[unit];
  if (other === undefined || !random.chance(0.16)) return began;
  const by = random.pick(membersOf(world, unit, "expert"));
  const sent = whenPresent(world, by, began + within(random, 0.08, 0.7));
  const body = { unit: other, reason: "به نظر می‌رسد موضوع با آن دفتر است؛ لطفاً بررسی کنید." };
  note(world.office.at(sent), { do: "case", by, step: "refer", body }, { stage: "referred" });
  const expert = random.pick(membersOf(world, other, "expert"));
  const back = whenPresent(world, expert, sent + within(random, 0.3, 1.6));
  const returned = { do: "case", by: expert, step: "return", body: { reason: returning } } as const;
  note(world.office.at(back), returned, { stage: "returned" });
  return back;
}
