import { hasRole, headOf, staffMember } from "../directory/lookups.ts";
import type { Directory, Snapshot } from "../directory/snapshot.ts";
import { standsInFor } from "../directory/standing-in.ts";
import type { Staff } from "./policy.ts";

/**
 * The member of staff a user name stands for, as the directory has it on a Tehran day (ISO); nothing for strangers.
 * Whoever stands in for a head, as deputy or as the next head above (R9), is head of that unit for the day.
 */
export function staffIn(snapshot: Snapshot, username: string, day: string): Staff | undefined {
  const member = staffMember(snapshot, username);
  if (!member) return undefined;
  const absent = standsInFor(snapshot, username, day);
  const own = hasRole(member, "head") ? [member.unit] : [];
  const standingIn = absent.flatMap((other) => {
    const unit = staffMember(snapshot, other)?.unit;
    return unit !== undefined && headOf(snapshot, unit)?.username === other ? [unit] : [];
  });
  return {
    username,
    unit: member.unit,
    roles: member.roles,
    headOf: [...new Set([...own, ...standingIn])],
    standsInFor: absent,
  };
}

/** Finds who calls. The token says the name only; roles and unit come from the directory in force. */
export type IdentifyStaff = (claims: Readonly<Record<string, unknown>>) => Promise<Staff | undefined>;

/**
 * @param claim the claim of the access token that holds the user name (`STAFF_CLAIM`).
 * @param today the day in Tehran, ISO.
 */
export function identifyStaff(deps: {
  readonly directory: Directory;
  readonly claim: string;
  readonly today: () => string;
}): IdentifyStaff {
  return async (claims) => {
    const username = claims[deps.claim];
    if (typeof username !== "string") return undefined;
    const { snapshot } = await deps.directory.current();
    return staffIn(snapshot, username, deps.today());
  };
}
