import { inspectionUnit } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { Staff } from "../../../shared/handler/auth/staff.ts";

/** Which clerks' work at the desk a member of staff may look at (R15). */
export interface ClerkSight {
  /** Sees all clerks: inspection and auditors. */
  readonly whole: boolean;
  /** Belongs to inspection, which is told instead when the clerk is the head. */
  readonly inspects: boolean;
  /** The units whose head, or head's deputy, the caller is. */
  readonly units: readonly string[];
  /** Whether the caller may look at this clerk of this unit; never at themselves, since a second person looks. */
  sees(clerk: string, unit: string | undefined): boolean;
}

export function clerkSightOf(snapshot: Snapshot, { username, roles, unit, headOf }: Staff): ClerkSight {
  const inspection = inspectionUnit(snapshot)?.key;
  const inspects =
    roles.includes("inspector") ||
    (inspection !== undefined && headOf.includes(inspection)) ||
    (unit === inspection && roles.includes("head"));
  const whole = inspects || roles.includes("auditor");
  const sees = (clerk: string, where: string | undefined) =>
    clerk !== username && (whole || (where !== undefined && headOf.includes(where)));
  return { whole, inspects, units: headOf, sees };
}
