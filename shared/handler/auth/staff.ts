import { hasRole, headOf, staffMember } from "../../directory/lookups.ts";
import type { Directory, Role, Snapshot } from "../../directory/snapshot.ts";
import { standsInFor } from "../../directory/standing-in.ts";
import { tehranDay } from "../../domain/time/tehran-time.ts";
import { type Refused, refuse } from "../http/reply.ts";

/** A member of staff, by the directory in force. */
export interface Staff {
  readonly username: string;
  readonly unit: string;
  readonly roles: readonly Role[];
  /** The units whose head is this person, or stood in for by this person today. */
  readonly headOf: readonly string[];
  /** For whom this person stands in today. */
  readonly standsInFor: readonly string[];
}

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

/** The same at a moment: on the Tehran day it falls on. */
export const staffAt = (snapshot: Snapshot, username: string, at: Date): Staff | undefined =>
  staffIn(snapshot, username, tehranDay(at));

/**
 * Finds who calls. The token says the name only; roles and unit come from the directory in force, which every call
 * asks: an account that is taken out of it is refused at its next call, whatever its token says.
 *
 * Refuses `signed-out` (the token is too old) and `not-in-directory`.
 */
export type IdentifyStaff = (claims: Readonly<Record<string, unknown>>) => Promise<Staff | Refused>;

/** The longest age of a token, whatever end it names: an account that was disabled at the issuer is out after it. */
const tokenMinutes = 15;

/** @param claim the claim of the access token that holds the user name (`STAFF_CLAIM`). */
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

/** @param iat seconds since 1970 (RFC 7519), as API Gateway passes it on: a text. Without it nobody knows how old a token is. */
const isFresh = (iat: unknown, at: Date): boolean =>
  iat !== undefined && at.getTime() - Number(iat) * 1_000 <= tokenMinutes * 60_000;
