/** Finds out whether a naming takes a case from the sight of those who watch over the organisation's work (R2). */

import { below, hasRole, headOf, inspectionUnit, staffOf } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { type Contested, gateOf } from "./conflict.ts";

/**
 * The usernames of the guardians: the inspectors and the head of the inspection unit, all auditors, and the head of the
 * organisation. The head of the organisation heads a unit of the organisation that has units below it and none above.
 */
function guardians(snapshot: Snapshot): readonly string[] {
  const inspection = staffOf(snapshot, inspectionUnit(snapshot)?.key ?? "").filter(
    (one) => hasRole(one, "inspector") || hasRole(one, "head"),
  );
  const auditors = snapshot.staff.filter((one) => hasRole(one, "auditor"));
  const tops = snapshot.units.filter(
    ({ key, parent, outside }) => parent === undefined && !outside && below(snapshot, key).length > 0,
  );
  const leaders = tops.flatMap(({ key }) => headOf(snapshot, key) ?? []);
  return [...inspection, ...auditors, ...leaders].map(({ username }) => username);
}

/** Whether a guardian who may see the case `before` is in conflict of interest with it `after`. */
export function blindsGuardian(before: Contested, after: Contested, snapshot: Snapshot, at: Date): boolean {
  const blind = blindGuardians(before, snapshot, at);
  return blindGuardians(after, snapshot, at).some((one) => !blind.includes(one));
}

function blindGuardians(contested: Contested, snapshot: Snapshot, at: Date): readonly string[] {
  const { conflictOf } = gateOf(snapshot, contested, at);
  return guardians(snapshot).filter((one) => conflictOf(one) !== undefined);
}
