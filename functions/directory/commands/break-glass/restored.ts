/** Computes the directory that returns when an operator's emergency publication ends (R2). Pure functions. */

import { defined } from "../../../../shared/defined.ts";
import type { Sections, Snapshot } from "../../../../shared/directory/snapshot.ts";
import type { Decision } from "../../../../shared/journal/journal.ts";
import { changesBetween } from "../../changes/changes-between.ts";
import type { DirectoryFact, DirectoryState } from "../../directory/journal.ts";
import { checkSnapshot } from "../../rules/rules.ts";

/**
 * Returns the current snapshot with the powers of the approved one: units, people, deputies, absences, officials,
 * kinds, outcomes, routing with its examples, the inspection unit and `formerDays`. Texts, calendar and clocks of the snapshot
 * in force stay. When these parts do not fit the approved powers, the whole approved snapshot is returned.
 */
export function withPowersOf(current: Sections, approved: Sections): Sections {
  const { absences: _, officials: __, ...rest } = current;
  const { units, staff, deputies, absences, officials, kinds, outcomes, routing, routingExamples } = approved;
  const merged = {
    ...rest,
    ...{ units, staff, deputies, kinds, outcomes, routing, routingExamples },
    ...defined({ absences, officials }),
    organisation: { ...current.organisation, inspection: approved.organisation.inspection },
    ...(current.timeLimits && {
      timeLimits: { ...current.timeLimits, formerDays: approved.timeLimits?.formerDays },
    }),
  };
  const checked = checkSnapshot(JSON.parse(JSON.stringify(merged)));
  return checked.ok ? checked.snapshot : approved;
}

/**
 * Publishes the restored snapshot. Its returning keys belong to the same units and people as before, so the rules against
 * reused keys do not apply.
 */
export function restore(
  { number, snapshot: current }: DirectoryState,
  approved: Snapshot,
): Decision<DirectoryFact> {
  if (current === undefined) return { facts: [] };
  const snapshot = withPowersOf(current, approved);
  const changes = changesBetween(current, snapshot).length;
  return { facts: changes === 0 ? [] : [{ type: "published", number: number + 1, snapshot, changes }] };
}
