import type { Refusal } from "../../../../shared/journal/journal.ts";
import { contactProof, sameProof } from "../../access/contact-proof.ts";
import { takeOf, untilNextHour, within } from "../../access/limits.ts";
import type { IntakeDeps } from "../../adapters/deps.ts";
import { type Status, statusForMember, statusOf } from "../../http/status.ts";
import { saysErased } from "../../request/request-queries.ts";
import type { RequestState } from "../../request/request-state.ts";
import { looksPerHour } from "../../rules/rules.ts";
import { memberIn } from "../../rules/rules-group.ts";
import { byMobile } from "../join-group/by-mobile.ts";
import type { Me } from "../my-requests/my-code.ts";

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
 * mobile, are the same `no-match`. Looks are limited per address (`too-many-from-here`); once this address or all of them looked at
 * one code too often, it is `confirm-mobile`, and a one-time code goes on instead (`send-code-for-pair.ts`, ADR 0032). Who joined a
 * group's request (C10) is looked for with whatever did not fit.
 *
 * @param once of a look that comes with an idempotency key: sent again it counts once (P4)
 */
export async function trackRequest(deps: Deps, pair: Pair, address: string, once?: string): Promise<Tracked> {
  const refusal = await hindered(deps, pair.code, address, once);
  if (refusal) return { found: false, refusal };
  const { code, mobile } = pair;
  const { state } = await deps.requests.load(code);
  // Whose mobile it was nobody can tell any more; that it is erased says nothing of anybody.
  if (saysErased(state)) return { found: false, refusal: { code: "request-erased" } };
  if (await isApplicants(deps, state, pair)) return { found: true, status: statusOf(code, state) };
  return asMember(deps, code, state, mobile);
}

export interface Pair {
  readonly code: string;
  readonly mobile: string;
}

/** No person is called so. */
const nobody = "0".repeat(32);

/** Whether the mobile is that of the request's applicant. */
export async function isApplicants(
  { keys }: Pick<Deps, "keys">,
  { registration }: RequestState,
  { code, mobile }: Pair,
): Promise<boolean> {
  // The same call for a code that nobody has.
  const key = await keys.find(registration?.person ?? nobody);
  const kept = registration?.contactProof;
  return kept !== undefined && key !== undefined && sameProof(kept, contactProof(key, code, mobile));
}

/** The same work for every pair that is not the applicant's. Who is on the block list gets no codes, and is not found (C17). */
async function asMember(deps: Deps, code: string, state: RequestState, mobile: string): Promise<Tracked> {
  const { person, contact, blocked } = await byMobile(deps, mobile);
  if (blocked || contact === undefined || !memberIn(state, person))
    return { found: false, refusal: { code: "no-match" } };
  return { found: true, status: statusForMember(statusOf(code, state)), member: { person, contact } };
}

async function hindered(
  deps: Deps,
  code: string,
  address: string,
  once: string | undefined,
): Promise<Refusal | undefined> {
  const { address: most, addressAtCode, code: inAll } = looksPerHour;
  const now = deps.now();
  if (!(await within(deps, "looks-from", [address], { most, seconds }, once)))
    return untilNextHour("too-many-from-here", now);
  const own = await within(deps, "looks-from-at", [address, code], { most: addressAtCode, seconds }, once);
  if (own && (await takeOf(deps, `looks-at/${code}`, { most: inAll, seconds }, once))) return undefined;
  return untilNextHour("confirm-mobile", now);
}

const seconds = 3_600;
