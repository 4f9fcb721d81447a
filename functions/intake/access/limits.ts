/** How often the web may be used for what (C17). Names and numbers are hashed before they are counted. */

import { keyedHash } from "../../../shared/documents/keyed-hash.ts";
import { tehranTime } from "../../../shared/domain/time/tehran-time.ts";
import { neighbourhoodOf } from "../../../shared/handler/http/network-of.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import type { IntakeDeps } from "../adapters/deps.ts";
import { registrationLimits, reportsForAll } from "../rules/rules.ts";

const hour = 3_600;

type Deps = Pick<IntakeDeps, "limits" | "secret" | "now">;

/** At most so many within so many seconds. */
export interface Limit {
  readonly most: number;
  readonly seconds: number;
}

/** The name that names and numbers are counted under. */
export const hashOf = async ({ secret }: Pick<Deps, "secret">, who: readonly string[]): Promise<string> =>
  keyedHash(await secret.get(), "address", ...who)
    .toString("base64url")
    .slice(0, 22);

/**
 * Names an operation for the counters: its idempotency key and its whole input (P4). A retry counts once; another input
 * under the same key counts, so that a key used again gets nobody round a limit.
 */
export const onceOf = async (
  { secret }: Pick<Deps, "secret">,
  operation: string,
  key: string,
  input: unknown,
): Promise<string> =>
  keyedHash(await secret.get(), "once", operation, key, fingerprintOf(input))
    .toString("base64url")
    .slice(0, 12);

/** Counts one more of what `who` does, if the limit allows one more. @param once of an operation with a key; absent: each time counts */
export async function within(
  deps: Deps,
  what: string,
  who: readonly string[],
  { most, seconds }: Limit,
  once?: string,
): Promise<boolean> {
  return takeOf(deps, `${what}/${await hashOf(deps, who)}`, { most, seconds }, once);
}

/** The same under a name that needs no hashing. */
export async function takeOf(
  { limits, now }: Pick<Deps, "limits" | "now">,
  name: string,
  { most, seconds }: Limit,
  once?: string,
): Promise<boolean> {
  if (once === undefined) return limits.take(name, most, seconds, now());
  return (await limits.takeOnce(name, once, most, seconds, now())) !== "full";
}

/** Whether this neighbourhood of networks does it for the first time in the hour: then it may take of the reserve (ADR 0032). */
export const isFirstFrom = (deps: Deps, what: string, address: string, once?: string): Promise<boolean> =>
  within(deps, what, [neighbourhoodOf(address)], { most: 1, seconds: hour }, once);

/** A refusal that says when the window of an hour ends, by the clock of Tehran: at half past. */
export function untilNextHour(code: string, at: Date): Refusal {
  const next = new Date((Math.floor(at.getTime() / 1_000 / hour) + 1) * hour * 1_000);
  const [hours, minutes] = tehranTime(next).split(":").map(Number);
  return { code, details: { hour: hours ?? 0, minute: minutes ?? 0 } };
}

/** Whether the web takes one more registration from this address and with this mobile; identity counts those of an identity. @param once as for `within` */
export async function mayRegister(
  deps: Deps,
  address: string,
  mobile: string,
  once: string,
): Promise<boolean> {
  const { address: from, mobile: by } = registrationLimits;
  return (
    (await within(deps, "registers-from", [address], from, once)) &&
    within(deps, "registers-with", ["mobile", mobile], by, once)
  );
}

/**
 * C3: why the web takes no report without identity from this address now: `too-many-from-here`, which are counted with its
 * registrations, or `reports-full`: too many of everybody. Half of the hour's reports are a reserve, of which each neighbourhood
 * of networks takes one (ADR 0032). Nothing where it takes one more.
 * @param once as for `within`
 */
export async function reportHindered(
  deps: Deps,
  address: string,
  once: string,
): Promise<Refusal | undefined> {
  const { now } = deps;
  if (!(await within(deps, "registers-from", [address], registrationLimits.address, once)))
    return untilNextHour("too-many-from-here", now());
  const { most, open, seconds } = reportsForAll;
  const allowed = (await isFirstFrom(deps, "reports-first-from", address, once)) ? most : open;
  const taken = await takeOf(deps, "reports-for-all", { most: allowed, seconds }, once);
  return taken ? undefined : untilNextHour("reports-full", now());
}
