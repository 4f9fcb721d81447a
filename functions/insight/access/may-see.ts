import { below } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { Staff } from "../../../shared/handler/auth/staff.ts";

/**
 * The figures that a person may see (I1). `whole`: whether the person may see the figures of the whole organisation.
 * The keys of the units are in the directory's order.
 */
export interface InSight {
  readonly whole: boolean;
  readonly units: readonly string[];
}

/**
 * Auditors, administrators, inspectors and the head of the organisation see all figures; a unit head sees the headed
 * units and all units below them; other staff see their own unit.
 */
export function inSightOf(snapshot: Snapshot, { roles, headOf, unit: own }: Staff): InSight {
  const { units } = snapshot;
  const headed = headOf.flatMap((key) => [key, ...below(snapshot, key).map((one) => one.key)]);
  const headsAll = units.every(({ key, outside }) => outside || headed.includes(key));
  const whole = headsAll || roles.some((role) => ["auditor", "administrator", "inspector"].includes(role));
  const seen = units.map(({ key }) => key).filter((key) => whole || key === own || headed.includes(key));
  return { whole, units: seen };
}
