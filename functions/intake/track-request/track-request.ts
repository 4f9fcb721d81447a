import type { Refusal } from "../../../shared/journal/journal.ts";
import { contactProof, sameProof } from "../contact-proof.ts";
import type { IntakeDeps } from "../deps.ts";
import { byMobile } from "../join-group/by-mobile.ts";
import { within } from "../limits.ts";
import type { Me } from "../my-requests/my-code.ts";
import type { RequestState } from "../request-state.ts";
import { looksPerHour } from "../rules.ts";
import { memberIn } from "../rules-group.ts";
import { saysErased } from "../standing.ts";
import { type Status, statusForMember, statusOf } from "../status.ts";

export type Tracked =
  | {
      readonly found: true;
      readonly status: Status;
      /** C10: it is somebody who joined the group, and not who registered it. */
      readonly member?: Me;
    }
  | { readonly found: false; readonly refusal: Refusal };

type Deps = Pick<IntakeDeps, "requests" | "keys" | "secret" | "limits" | "now"> & {
  readonly identity: Pick<IntakeDeps["identity"], "findPerson">;
};

/**
 * What a code with its mobile shows: status and dates, no words (C2). A wrong code, and a right one with another's
 * mobile, are the same `no-match`; looks are limited per address and per code, right or wrong. Who joined a group's request (C10) is
 * looked for with whatever did not fit.
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
  const kept = registration?.contactProof;
  const own = kept !== undefined && personKey && sameProof(kept, contactProof(personKey, code, mobile));
  return own ? { found: true, status: statusOf(code, state) } : asMember(deps, code, state, mobile);
}

/** The same work for every pair that is not the applicant's. Who is on the block list gets no codes, and is not found (C17). */
async function asMember(deps: Deps, code: string, state: RequestState, mobile: string): Promise<Tracked> {
  const { person, contact, blocked } = await byMobile(deps, mobile);
  if (blocked || contact === undefined || !memberIn(state, person))
    return { found: false, refusal: { code: "no-match" } };
  return { found: true, status: statusForMember(statusOf(code, state)), member: { person, contact } };
}

async function withinLimits(deps: Deps, code: string, address: string): Promise<boolean> {
  const from = { most: looksPerHour.address, seconds: 3_600 };
  if (!(await within(deps, "looks-from", [address], from))) return false;
  return deps.limits.take(`looks-at/${code}`, looksPerHour.code, 3_600, deps.now());
}
