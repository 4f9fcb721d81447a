import { inspectionUnit } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { Staff } from "../../../shared/handler/auth/staff.ts";

/** The clerks whose work at the desk a member of staff (the caller) may look at (R15). */
export interface ClerkSight {
  /** True for inspection and auditors, who may look at all clerks. */
  readonly whole: boolean;
  /** True for inspection, which gets the notices of unusually much desk work by clerks who head their own unit. */
  readonly inspects: boolean;
  /** The units of which the caller is the head or the head's deputy. */
  readonly units: readonly string[];
  /**
   * Whether the caller may look at the work of this clerk of this unit. False when the clerk is the caller, since
   * another person must look at the caller's work.
   */
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
