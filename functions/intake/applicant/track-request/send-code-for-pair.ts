import type { Refusal } from "../../../../shared/journal/journal.ts";
import { type Asking, askedOnce, askerWithin, type SentCode } from "../../access/code-asker.ts";
import type { IntakeDeps } from "../../adapters/deps.ts";
import { saysErased } from "../../request/request-queries.ts";
import { byMobile } from "../join-group/by-mobile.ts";
import { isApplicants, type Pair } from "./track-request.ts";

type Deps = Pick<IntakeDeps, "requests" | "keys" | "identity" | "limits" | "secret" | "now">;

/**
 * Helps the owner of a tracking code that was looked up too often (ADR 0032). A one-time code goes to the mobile if
 * tracking code and mobile belong together. Otherwise the reply is the same, so that the pair cannot be guessed. The
 * one-time code has sixteen digits, so wrong tries need no limit that could reveal a difference. People who joined a
 * group's request (C10) sign in to "my requests" instead.
 *
 * Refuses with `too-many-from-here`, `request-erased` and `no-codes-now`, each for right and wrong pairs alike.
 */
export async function sendCodeForPair(
  deps: Deps,
  pair: Pair,
  { address, language, key }: Asking,
): Promise<SentCode | { readonly refused: Refusal }> {
  const asker = await askerWithin(deps, address, await askedOnce(deps, { key, language }, pair));
  if ("refused" in asker) return asker;
  const { code, mobile } = pair;
  const { state } = await deps.requests.load(code);
  if (saysErased(state)) return { refused: { code: "request-erased" } };
  const { person } = await byMobile(deps, mobile);
  const right = await isApplicants(deps, state, pair);
  const how = { long: true, ...asker, language, key } as const;
  if (right && state.registration) {
    const about = { request: code, person: state.registration.person };
    const sent = await deps.identity.issueCode({ ...about, ...how });
    // Only the applicant themselves may learn that they are on the block list.
    if (!("refused" in sent) || sent.refused.code !== "blocked") return sent;
  }
  return deps.identity.issueCode({ asked: code, person, ...how });
}
