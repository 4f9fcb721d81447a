/**
 * Finds people who are in conflict of interest with a case under every directory of the run, from the case's page
 * alone.
 */

import { conflictOfPerson, type Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import { amended, snapshots } from "../services/organisation.ts";
import type { Page } from "./steps.ts";

/**
 * The first day of the run. Every deputy of this day stays deputy to the end of the run, so a person in conflict of
 * interest on this day is in conflict on every day.
 */
const day = tehranDay(new Date("2026-11-24T20:00:00.000Z"));

export const alwaysInConflict = (username: string, { parties }: Pick<Page, "parties">): boolean =>
  alwaysConcerned(username, {
    units: (parties?.units ?? []).map(({ key }) => key),
    people: (parties?.people ?? []).map((person) => person.username),
  });

export const alwaysConcerned = (username: string, parties: Parties): boolean =>
  [...snapshots, amended].every((one) => conflictOfPerson(one, day, { parties }, username) !== undefined);
