import type { Refusal } from "../../../shared/journal/journal.ts";
import { contactProof, sameProof } from "../contact-proof.ts";
import type { IntakeDeps } from "../deps.ts";
import { within } from "../limits.ts";
import { looksPerHour } from "../rules.ts";
import { saysErased } from "../standing.ts";
import { type Status, statusOf } from "../status.ts";

export type Tracked =
  | { readonly found: true; readonly status: Status; readonly person: string }
  | { readonly found: false; readonly refusal: Refusal };

type Deps = Pick<IntakeDeps, "requests" | "keys" | "secret" | "limits" | "now">;

/**
 * What a code with its mobile shows: status and dates, no words (C2). A wrong code, and a right one with another's
 * mobile, are the same `no-match`; looks are limited per address and per code, right or wrong.
 */
export async function trackRequest(
  deps: Deps,
  { code, mobile }: { readonly code: string; readonly mobile: string },
  address: string,
): Promise<Tracked> {
  if (!(await withinLimits(deps, code, address))) return { found: false, refusal: { code: "too-many" } };
  const { state } = await deps.requests.load(code);
  const { registration } = state;
  // Whose mobile it was nobody can tell any more; that it is erased says nothing of anybody.
  if (saysErased(state)) return { found: false, refusal: { code: "request-erased" } };
  const personKey = registration && (await deps.keys.get(registration.person));
  if (!registration || !personKey) return { found: false, refusal: { code: "no-match" } };
  const { contactProof: kept } = registration;
  if (kept === undefined || !sameProof(kept, contactProof(personKey, code, mobile)))
    return { found: false, refusal: { code: "no-match" } };
  return { found: true, status: statusOf(code, state), person: registration.person };
}

async function withinLimits(deps: Deps, code: string, address: string): Promise<boolean> {
  const from = { most: looksPerHour.address, seconds: 3_600 };
  if (!(await within(deps, "looks-from", [address], from))) return false;
  return deps.limits.take(`looks-at/${code}`, looksPerHour.code, 3_600, deps.now());
}
