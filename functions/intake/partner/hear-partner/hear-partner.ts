/**
 * Handles a message of a partner system about a request made there (C8, N7). The tracking code is derived from the
 * partner's own code of the request, so no lookup is needed. The same request is registered once, however often and in
 * whichever message it is sent.
 */

import type { Partner } from "../../../../shared/directory/snapshot.ts";
import { keyedHash } from "../../../../shared/documents/keyed-hash.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import { within } from "../../access/limits.ts";
import type { PartnerDeps } from "../../adapters/partner-deps.ts";
import type { Limited } from "../../applicant/register-request/register-request.ts";
import { partnerLimit } from "../../rules/rules.ts";
import { decideAddInformation, decideWithdrawRequest } from "../../rules/rules-follow-up.ts";
import type { Heard, News } from "./partner-news.ts";
import { partnersStep } from "./partners-step.ts";
import { registerEmergencyOf, registerOf } from "./register-of.ts";

/**
 * @param message the header `webhook-id`; other content under the same id is refused as `key-reused`.
 *
 * Refused: `too-many`; for a registration `unknown-choice` and `external-code-used`; for other messages
 * `no-such-external-code`, `request-ended`, `request-erased`, `enough-added`, `already-answered`.
 */
export async function hearPartner(
  deps: PartnerDeps,
  partner: Partner,
  news: News,
  message: string,
): Promise<Heard> {
  if (!(await isThis(deps, partner, news, message))) return { refused: { code: "key-reused" } };
  const { externalCode } = news.data;
  switch (news.type) {
    case "request.registered":
      return registerOf({ ...deps, limited: limitedFor(deps, partner) }, partner, news.data);
    case "emergency.registered":
      return registerEmergencyOf({ ...deps, limited: limitedFor(deps, partner) }, partner, news.data);
    case "request.information-added":
      return partnersStep(
        deps,
        partner,
        { externalCode, message },
        {
          name: "add-information",
          words: news.data.words,
          decide: decideAddInformation,
          notedAt: ({ informed }) => informed.at(-1)?.at,
        },
      );
    case "request.withdrawn":
      return partnersStep(
        deps,
        partner,
        { externalCode, message },
        {
          name: "withdraw-request",
          decide: (state, _, now) => decideWithdrawRequest(state, now),
          notedAt: ({ withdrawn }) => withdrawn?.at,
        },
      );
  }
}

/**
 * The rate limit of a partner's new registrations. Simultaneous deliveries of one request count separately, since the
 * counter does not store which of the thousands of registrations an hour it has counted.
 */
const limitedFor =
  (deps: PartnerDeps, { key }: Partner): Limited =>
  async () =>
    (await within(deps, "partner", [key], partnerLimit)) ? undefined : { code: "too-many" };

/**
 * Binds a message's id to its content (P4): stores a keyed hash of the content for two days. Copies are refused after
 * five minutes anyway (N7).
 */
const isThis = (deps: PartnerDeps, { key }: Partner, news: News, message: string): Promise<boolean> =>
  isOfThis(deps, ["partner-message", key, message], news);

/** Binds an id to a content. False when the id was bound to other content before. */
export async function isOfThis(
  { claims, secret, now }: Pick<PartnerDeps, "claims" | "secret" | "now">,
  called: readonly string[],
  content: unknown,
): Promise<boolean> {
  const own = await secret.get();
  const hash = (...parts: readonly string[]) =>
    keyedHash(own, "partner", ...called, ...parts)
      .toString("base64url")
      .slice(0, 22);
  return (await claims.claim(`partner/${hash()}`, hash(fingerprintOf(content)), now())) !== "other";
}
