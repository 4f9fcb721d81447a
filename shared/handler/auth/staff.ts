import { hasRole, headOf, staffMember } from "../../directory/lookups.ts";
import type { Directory, Role, Snapshot } from "../../directory/snapshot.ts";
import { standsInFor } from "../../directory/standing-in.ts";
import { tehranDay } from "../../domain/time/tehran-time.ts";
import { type Refused, refuse } from "../http/reply.ts";

/** A member of staff with the unit and roles that the current directory gives. */
export interface Staff {
  readonly username: string;
  readonly unit: string;
  readonly roles: readonly Role[];
  /** The keys of the units that this person heads, or heads today as a stand-in. */
  readonly headOf: readonly string[];
  /** The user names of the people for whom this person stands in today. */
  readonly standsInFor: readonly string[];
}

/**
 * The member of staff with a user name, with the unit and roles of a day in Tehran (ISO); undefined for an
 * unknown name. A stand-in of a head, whether a deputy or the head of the next unit above (R9), counts as
 * head of that unit for the day.
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

/**
 * The member of staff with a user name, as `staffIn` returns them, on the day in Tehran at this time.
 * @example
 * const staff = staffAt(snapshot, username, now());
 * if (!staff) return refuse("forbidden");
 */
export const staffAt = (snapshot: Snapshot, username: string, at: Date): Staff | undefined =>
  staffIn(snapshot, username, tehranDay(at));

/**
 * Finds the member of staff who calls. The token gives only the user name. Roles and unit come from the current
 * directory, read at every call. A member of staff who was removed from the directory is therefore refused at the next
 * call, even with a valid token. Refuses with `signed-out` (the token is too old) and `not-in-directory`.
 */
export type IdentifyStaff = (claims: Readonly<Record<string, unknown>>) => Promise<Staff | Refused>;

/**
 * Minutes for which a token is accepted after its issue, even when it expires later. Disabling an account at
 * the issuer therefore has effect within this time.
 */
const tokenMinutes = 15;

/**
 * Makes the function that finds the calling member of staff.
 * @param claim the claim of the access token that has the user name (`STAFF_CLAIM`)
 */
export function identifyStaff(deps: {
  readonly directory: Directory;
  readonly claim: string;
  readonly now: () => Date;
}): IdentifyStaff {
  return async (claims) => {
    const at = deps.now();
    if (!isFresh(claims["iat"], at)) return refuse("signed-out");
    const username = claims[deps.claim];
    const { snapshot } = await deps.directory.current();
    const staff = typeof username === "string" && staffAt(snapshot, username, at);
    return staff || refuse("not-in-directory");
  };
}

/**
 * Whether the token was issued recently enough.
 * @param iat seconds since 1970 (RFC 7519), as a text from API Gateway; a token without `iat` may have any
 * age and is refused
 */
const isFresh = (iat: unknown, at: Date): boolean =>
  iat !== undefined && at.getTime() - Number(iat) * 1_000 <= tokenMinutes * 60_000;
