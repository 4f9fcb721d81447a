import type { Refusal } from "../../../../shared/journal/journal.ts";
import { contactProof, sameProof } from "../../access/contact-proof.ts";
import { takeOf, untilNextHour, within } from "../../access/limits.ts";
import type { IntakeDeps } from "../../adapters/deps.ts";
import { statusForMember } from "../../http/status.ts";
import { type StatusByMobile, statusByMobile } from "../../http/status-by-mobile.ts";
import { saysErased } from "../../request/request-queries.ts";
import type { RequestState } from "../../request/request-state.ts";
import { looksPerHour } from "../../rules/rules.ts";
import { memberIn } from "../../rules/rules-group.ts";
import { byMobile } from "../join-group/by-mobile.ts";
import type { Me } from "../my-requests/my-code.ts";

export type Tracked =
  | {
      readonly found: true;
      readonly status: StatusByMobile;
      /** C10: set when the mobile belongs to a person who joined the group, and not to the applicant. */
      readonly member?: Me;
    }
  | { readonly found: false; readonly refusal: Refusal };

type Deps = Pick<IntakeDeps, "requests" | "keys" | "secret" | "limits" | "now"> & {
  readonly identity: Pick<IntakeDeps["identity"], "findPerson">;
};

/**
 * Returns a request's status and dates, without its text, for its code and mobile (C2). Refused: `no-match` for a wrong
 * code, and for a right code with another mobile; `too-many-from-here` after too many look-ups from one address;
 * `confirm-mobile` after too many look-ups of one code; `request-erased`. After `confirm-mobile`, a one-time code opens
 * the request (`send-code-for-pair.ts`, ADR 0032). When the mobile is not the applicant's, it is compared with those of
 * people who joined the group (C10).
 *
 * @param once identifies a look-up with an idempotency key, so that a retry counts once (P4)
 */
export async function trackRequest(deps: Deps, pair: Pair, address: string, once?: string): Promise<Tracked> {
  const refusal = await hindered(deps, pair.code, address, once);
  if (refusal) return { found: false, refusal };
  const { code, mobile } = pair;
  const { state } = await deps.requests.load(code);
  // After erasure the mobile can no longer be checked. That a request was erased reveals no person.
  if (saysErased(state)) return { found: false, refusal: { code: "request-erased" } };
  if (await isApplicants(deps, state, pair)) return { found: true, status: statusByMobile(code, state) };
  return asMember(deps, code, state, mobile);
}

export interface Pair {
  readonly code: string;
  readonly mobile: string;
}

/** An id that belongs to no person. */
const nobody = "0".repeat(32);

/** Whether the mobile is that of the request's applicant. */
export async function isApplicants(
  { keys }: Pick<Deps, "keys">,
  { registration }: RequestState,
  { code, mobile }: Pair,
): Promise<boolean> {
  // An unknown code makes the same call, so that the time of the reply reveals nothing.
  const key = await keys.find(registration?.person ?? nobody);
  const kept = registration?.contactProof;
  return kept !== undefined && key !== undefined && sameProof(kept, contactProof(key, code, mobile));
}

/**
 * Looks for a person who joined the group. Does the same work for every mobile that is not the applicant's. People on the
 * block list get no codes and are not found (C17).
 */
async function asMember(deps: Deps, code: string, state: RequestState, mobile: string): Promise<Tracked> {
  const { person, contact, blocked } = await byMobile(deps, mobile);
  if (blocked || contact === undefined || !memberIn(state, person))
    return { found: false, refusal: { code: "no-match" } };
  return { found: true, status: statusForMember(statusByMobile(code, state)), member: { person, contact } };
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
