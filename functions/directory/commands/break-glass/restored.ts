/** The powers that return when an operator's break-glass ends (R2). Pure. */

import { defined } from "../../../../shared/defined.ts";
import type { Sections, Snapshot } from "../../../../shared/directory/snapshot.ts";
import type { Decision } from "../../../../shared/journal/journal.ts";
import { changesBetween } from "../../changes/changes-between.ts";
import type { DirectoryFact, DirectoryState } from "../../directory/journal.ts";
import { checkSnapshot } from "../../rules/rules.ts";

/**
 * The snapshot in force with the powers of the approved one: units, people, deputies, absences, kinds,
 * outcomes, routing with its examples, the inspection office and `formerDays`. Texts, calendar and clocks
 * stay. When the two do not fit together, the approved one whole.
 */
export function withPowersOf(current: Sections, approved: Sections): Sections {
  const { absences: _, ...rest } = current;
  const { units, staff, deputies, absences, kinds, outcomes, routing, routingExamples } = approved;
  const merged = {
    ...rest,
    ...{ units, staff, deputies, kinds, outcomes, routing, routingExamples },
    ...defined({ absences }),
    organisation: { ...current.organisation, inspection: approved.organisation.inspection },
    ...(current.timeLimits && {
      timeLimits: { ...current.timeLimits, formerDays: approved.timeLimits?.formerDays },
    }),
  };
  const checked = checkSnapshot(JSON.parse(JSON.stringify(merged)));
  return checked.ok ? checked.snapshot : approved;
}

/**
 * Publishes it. The returning keys belong to the same units and people, so the rules about reused keys do not
 * apply.
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
