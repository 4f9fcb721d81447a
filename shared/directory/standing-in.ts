/**
 * Finds who stands in for whom on a day (R9). Rights (`shared/handler/auth/staff.ts`) and conflicts of
 * interest (R2) use the same functions, so that a person who acts for another always shares that person's
 * conflicts.
 */
import { above, headOf, staffMember } from "./lookups.ts";
import type { Snapshot } from "./snapshot.ts";

export type Standing = Pick<Snapshot, "units" | "staff" | "deputies" | "absences">;

/** The person `by` does the work of the person `of` on a day; both are user names. */
export interface StandIn {
  readonly of: string;
  readonly by: string;
}

const covers =
  (day: string) =>
  ({ from, to }: { readonly from: string; readonly to: string }): boolean =>
    from <= day && day <= to;

/** Whether a person is away on a day in Tehran (ISO): the person has an absence or a deputy on that day. */
export const isAbsentOn = (org: Standing, username: string, day: string): boolean =>
  [...(org.absences ?? []), ...org.deputies].some((entry) => entry.of === username && covers(day)(entry));

/**
 * All stand-ins on a day in Tehran (ISO): the deputies for that day and, for people who are away without a
 * deputy, the supervisor. The top of the organisation and the outside authority have no supervisor.
 */
export function standInsOn(org: Standing, day: string): readonly StandIn[] {
  const deputies = org.deputies.filter(covers(day)).map(({ of, deputy }) => ({ of, by: deputy }));
  const withDeputy = new Set(deputies.map(({ of }) => of));
  const away = (org.absences ?? []).filter(covers(day)).map(({ of }) => of);
  const alone = new Set(away.filter((of) => !withDeputy.has(of)));
  const supervised = [...alone].flatMap((of) => supervisorOf(org, of, alone));
  return [...deputies, ...supervised].filter(({ of, by }) => of !== by);
}

/**
 * The supervisor who stands in for the person `of`: for a member of a unit, the unit's head; for a head, the
 * head of the next superior unit. A head who is away without a deputy is passed over, since the work of such
 * a head also goes to the next superior unit.
 */
function supervisorOf(org: Standing, of: string, alone: ReadonlySet<string>): readonly StandIn[] {
  const own = staffMember(org, of)?.unit;
  if (own === undefined) return [];
  const heads = [own, ...above(org, own).map(({ key }) => key)].map((key) => headOf(org, key)?.username);
  const by = heads.find((head) => head !== undefined && !alone.has(head));
  return by === undefined ? [] : [{ of, by }];
}

/**
 * The user names of the people who do a person's work on a day in Tehran (ISO): the deputies or, without
 * deputies, the supervisor. The list is empty when the person is not away.
 */
export const standInsFor = (org: Standing, username: string, day: string): readonly string[] =>
  standInsOn(org, day)
    .filter(({ of }) => of === username)
    .map(({ by }) => by);

/**
 * The user names of the people for whom a person stands in on a day in Tehran (ISO): as their deputy, or as the
 * supervisor of people who are away without a deputy.
 */
export const standsInFor = (org: Standing, username: string, day: string): readonly string[] =>
  standInsOn(org, day)
    .filter(({ by }) => by === username)
    .map(({ of }) => of);
