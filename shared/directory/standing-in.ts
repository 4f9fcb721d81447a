/**
 * Who stands in for whom on a day (R9). Both rights (`shared/handler/auth/staff.ts`) and conflicts of
 * interest (R2) ask here, so that no person acts for another without sharing their conflicts.
 */
import { above, headOf, staffMember } from "./lookups.ts";
import type { Snapshot } from "./snapshot.ts";

export type Standing = Pick<Snapshot, "units" | "staff" | "deputies" | "absences">;

/** `by` does the work of `of`; both are user names. */
export interface StandIn {
  readonly of: string;
  readonly by: string;
}

const covers =
  (day: string) =>
  ({ from, to }: { readonly from: string; readonly to: string }): boolean =>
    from <= day && day <= to;

/** Whether a person is away on a day in Tehran (ISO): an absence covers it, or a deputy is named for it. */
export const isAbsentOn = (org: Standing, username: string, day: string): boolean =>
  [...(org.absences ?? []), ...org.deputies].some((entry) => entry.of === username && covers(day)(entry));

/**
 * All stand-ins on a day in Tehran (ISO): the deputies named for the day and, for people who are away without
 * one, the supervisor. The top of the organisation and the outside authority have no supervisor.
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
 * For a member the head of their unit, for a head the head of the next unit above. A head who is away without
 * a deputy is skipped, because their own work goes up too.
 */
function supervisorOf(org: Standing, of: string, alone: ReadonlySet<string>): readonly StandIn[] {
  const own = staffMember(org, of)?.unit;
  if (own === undefined) return [];
  const heads = [own, ...above(org, own).map(({ key }) => key)].map((key) => headOf(org, key)?.username);
  const by = heads.find((head) => head !== undefined && !alone.has(head));
  return by === undefined ? [] : [{ of, by }];
}

/**
 * Who does a person's work on a day in Tehran (ISO): the deputies, else the supervisor; empty while the
 * person is there.
 */
export const standInsFor = (org: Standing, username: string, day: string): readonly string[] =>
  standInsOn(org, day)
    .filter(({ of }) => of === username)
    .map(({ by }) => by);

/** For whom a person stands in on a day in Tehran (ISO), absent supervisees included. */
export const standsInFor = (org: Standing, username: string, day: string): readonly string[] =>
  standInsOn(org, day)
    .filter(({ by }) => by === username)
    .map(({ of }) => of);
