/** The rate limits of the web (C17). Addresses and mobiles are hashed before they are counted. */

import { keyedHash } from "../../../shared/documents/keyed-hash.ts";
import { tehranTime } from "../../../shared/domain/time/tehran-time.ts";
import { neighbourhoodOf } from "../../../shared/handler/http/network-of.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import { windowOf } from "../../../shared/limits/window.ts";
import type { IntakeDeps } from "../adapters/deps.ts";
import { registrationsFromAddress, reportsForAll } from "../rules/rules.ts";

const hour = 3_600;

type Deps = Pick<IntakeDeps, "limits" | "secret" | "now">;

/** A rate limit: at most `most` uses within `seconds` seconds. */
export interface Limit {
  readonly most: number;
  readonly seconds: number;
}

/** The keyed hash under which a person or address is counted. */
export const hashOf = async ({ secret }: Pick<Deps, "secret">, who: readonly string[]): Promise<string> =>
  keyedHash(await secret.get(), "address", ...who)
    .toString("base64url")
    .slice(0, 22);

/**
 * Returns a hash that identifies an operation by its idempotency key and whole input, so that the counters count a retry
 * once (P4). Another input under the same key counts again, so reusing a key bypasses no limit.
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

/**
 * Counts one more use by `who` and returns true, unless the limit is reached.
 *
 * @param once identifies the operation (`onceOf`), so that a retry counts once; when absent, each call counts
 */
export async function within(
  deps: Deps,
  what: string,
  who: readonly string[],
  { most, seconds }: Limit,
  once?: string,
): Promise<boolean> {
  return takeOf(deps, `${what}/${await hashOf(deps, who)}`, { most, seconds }, once);
}

/** Does the same as `within` for a counter whose name contains no address or mobile, and so needs no hashing. */
export async function takeOf(
  { limits, now }: Pick<Deps, "limits" | "now">,
  name: string,
  { most, seconds }: Limit,
  once?: string,
): Promise<boolean> {
  if (once === undefined) return limits.take(name, most, seconds, now());
  return (await limits.takeOnce(name, once, most, seconds, now())) !== "full";
}

/**
 * Whether `what` is used for the first time in this hour from the network range of the address (24 bits of IPv4, 48 of
 * IPv6). If so, the address may use the hour's reserve of codes or reports (ADR 0032).
 */
export const isFirstFrom = (deps: Deps, what: string, address: string, once?: string): Promise<boolean> =>
  within(deps, what, [neighbourhoodOf(address)], { most: 1, seconds: hour }, once);

/** A refusal with the time in Tehran at which the present hour of the limits ends. */
export function untilNextHour(code: string, at: Date): Refusal {
  const next = new Date(windowOf("", hour, at).ends * 1_000);
  return { code, details: { hour: Number(tehranTime(next).slice(0, 2)) } };
}

/**
 * Returns why the web accepts no registration from this address now, or undefined when it accepts one. Registrations are
 * limited for their sender only: a limit for the named person or mobile would let strangers lock that person out
 * (ADR 0081).
 *
 * @param once identifies the registration, as for `within`
 */
export async function registrationHindered(
  deps: Deps,
  address: string,
  once: string,
): Promise<Refusal | undefined> {
  const taken = await within(deps, "registers-from", [address], registrationsFromAddress, once);
  return taken ? undefined : untilNextHour("too-many-from-here", deps.now());
}

/**
 * Returns why the web accepts no report without identity from this address now (C3), or undefined when a report is
 * accepted. `too-many-from-here`: the address sent too many reports and registrations. `reports-full`: all addresses
 * together sent too many reports. Half of the hour's reports are a reserve, of which each network range gets one
 * (ADR 0032).
 *
 * @param once identifies the report, as for `within`
 */
export async function reportHindered(
  deps: Deps,
  address: string,
  once: string,
): Promise<Refusal | undefined> {
  const { now } = deps;
  const fromHere = await registrationHindered(deps, address, once);
  if (fromHere) return fromHere;
  const { most, open, seconds } = reportsForAll;
  const allowed = (await isFirstFrom(deps, "reports-first-from", address, once)) ? most : open;
  const taken = await takeOf(deps, "reports-for-all", { most: allowed, seconds }, once);
  return taken ? undefined : untilNextHour("reports-full", now());
}
