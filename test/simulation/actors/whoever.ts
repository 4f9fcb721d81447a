/** Who is in conflict with a case whichever directory is in force: what anybody can say who sees only its page. */

import { conflictOfPerson, type Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import { amended, snapshots } from "../services/organisation.ts";
import type { Page } from "./steps.ts";

/** Nobody stops being a deputy in the days of a run: who is in conflict on the first of them is so on the others. */
const day = tehranDay(new Date("2026-11-24T20:00:00.000Z"));

export const inConflictWhoever = (username: string, { parties }: Pick<Page, "parties">): boolean =>
  concernsWhoever(username, {
    units: (parties?.units ?? []).map(({ key }) => key),
    people: (parties?.people ?? []).map((person) => person.username),
  });

export const concernsWhoever = (username: string, parties: Parties): boolean =>
  [...snapshots, amended].every((one) => conflictOfPerson(one, day, { parties }, username) !== undefined);
