/**
 * What a partner system tells of a request that somebody made there (C8, N7). It knows the request by its own code: our tracking
 * code is derived from that, so that nothing has to be looked up, and the same request comes in once however often, and under
 * whichever message, it is delivered.
 */

import type * as z from "zod/mini";
import type { hearPartner as contract } from "../../../shared/contracts/partners.ts";
import type { Partner } from "../../../shared/directory/snapshot.ts";
import { keyedHash } from "../../../shared/documents/keyed-hash.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import type { Claims } from "../../../shared/limits/claims.ts";
import type { Applicant } from "../../../shared/vault/applicant.ts";
import type { IntakeDeps } from "../deps.ts";
import { within } from "../limits.ts";
import { registerRequest } from "../register-request/register-request.ts";
import { partnerLimit } from "../rules.ts";
import { addInformation, withdrawRequest } from "../rules-follow-up.ts";
import { partnersStep } from "./partners-step.ts";

export type PartnerDeps = Omit<IntakeDeps, "identity"> & {
  readonly identity: Pick<IntakeDeps["identity"], "putApplicant">;
  readonly claims: Claims;
};

type News = z.output<(typeof contract)["body"]>;
type OfType<T extends News["type"]> = Extract<News, { readonly type: T }>["data"];

/** `at`: when it was registered or noted; the same for the same message. */
export type Heard = { readonly code: string; readonly at: string } | { readonly refused: Refusal };

/**
 * @param message its `webhook-id`; the same with another content is refused as `key-reused`.
 *
 * Refused: `too-many`; `unknown-choice` and `external-code-used` of a registration; of all else `no-such-external-code`,
 * `request-ended`, `request-erased`, `enough-added`.
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
      return register(deps, partner, news.data);
    case "request.information-added":
      return partnersStep(
        deps,
        partner,
        { externalCode, message },
        {
          name: "add-information",
          words: news.data.words,
          decide: addInformation,
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
          decide: (state, _, now) => withdrawRequest(state, now),
          notedAt: ({ withdrawn }) => withdrawn?.at,
        },
      );
  }
}

/** A message's id is of one content (P4), which is kept as a keyed hash for two days: no copy is taken after five minutes (N7). */
async function isThis({ claims, secret, now }: PartnerDeps, { key }: Partner, news: News, message: string) {
  const own = await secret.get();
  const hash = (...parts: readonly string[]) =>
    keyedHash(own, "partner-message", key, message, ...parts)
      .toString("base64url")
      .slice(0, 22);
  return (await claims.claim(`partner/${hash()}`, hash(fingerprintOf(news)), now())) !== "other";
}

async function register(
  deps: PartnerDeps,
  { key, channel }: Partner,
  {
    externalCode,
    fullName,
    identity,
    mobile,
    postalCode,
    language = "fa",
    ...matter
  }: OfType<"request.registered">,
): Promise<Heard> {
  if (!(await within(deps, "partner", [key], partnerLimit))) return { refused: { code: "too-many" } };
  const applicant: Applicant = {
    fullName,
    identityType: identity.type,
    ...("number" in identity && { identityNumber: identity.number }),
    ...(mobile !== undefined && { mobile }),
    ...(postalCode !== undefined && { postalCode }),
    contactBy: "sms",
  };
  const external = { partner: key, code: externalCode };
  const result = await registerRequest(
    deps,
    { ...matter, applicant, language, channel, external },
    externalCode,
  );
  if (result.registered) return { code: result.code, at: result.at };
  const { refusal } = result;
  return { refused: refusal.code === "key-reused" ? { code: "external-code-used" } : refusal };
}
