/** How often the web may be used for what (C17). Names and numbers are hashed before they are counted. */

import { keyedHash } from "../../shared/documents/keyed-hash.ts";
import type { IntakeDeps } from "./deps.ts";
import { registrationLimits, reportsForAll } from "./rules.ts";

type Deps = Pick<IntakeDeps, "limits" | "secret" | "now">;

/** At most so many within so many seconds. */
export interface Limit {
  readonly most: number;
  readonly seconds: number;
}

/** Counts one more of what `who` does, if the limit allows one more. */
export async function within(
  { limits, secret, now }: Deps,
  what: string,
  who: readonly string[],
  { most, seconds }: Limit,
): Promise<boolean> {
  const hashed = keyedHash(await secret.get(), "address", ...who)
    .toString("base64url")
    .slice(0, 22);
  return limits.take(`${what}/${hashed}`, most, seconds, now());
}

/** Whether the web takes one more registration from this address, with this mobile and by this identity. */
export async function mayRegister(
  deps: Deps,
  address: string,
  { mobile, identity }: { readonly mobile: string; readonly identity: { type: string; number?: string } },
): Promise<boolean> {
  const { address: from, mobile: by, identity: of } = registrationLimits;
  if (!(await within(deps, "registers-from", [address], from))) return false;
  if (!(await within(deps, "registers-with", ["mobile", mobile], by))) return false;
  const { type, number } = identity;
  return number === undefined || within(deps, "registers-as", [type, number], of);
}

/**
 * C3: why the web takes no report without identity from this address now: `too-many` of its own, which are counted with its
 * registrations, or `reports-full`: too many of everybody. Nothing where it takes one more.
 */
export async function reportHindered(
  deps: Deps,
  address: string,
): Promise<"too-many" | "reports-full" | undefined> {
  if (!(await within(deps, "registers-from", [address], registrationLimits.address))) return "too-many";
  const { most, seconds } = reportsForAll;
  return (await deps.limits.take("reports-for-all", most, seconds, deps.now())) ? undefined : "reports-full";
}
