import type { Applicant } from "../../../shared/vault/applicant.ts";
import type { IdentityDeps } from "../adapters/deps.ts";
import { personId } from "../person/vault.ts";
import { blockId } from "./journal.ts";
import { inForce } from "./rules.ts";

type Who = Pick<Applicant, "identityType" | "identityNumber" | "mobile">;

/**
 * The id of a mobile's block: the person id that a request with this mobile and no identity number would have. The id
 * of an identity's block is made from the identity number in the same way.
 */
export const blockedMobile = (secret: Uint8Array, mobile: string): string =>
  personId(secret, { identityType: "none", mobile });
export const blockedIdentity = (
  secret: Uint8Array,
  identityType: Who["identityType"],
  identityNumber: string,
): string => personId(secret, { identityType, identityNumber });

/**
 * Whether the mobile or the identity is blocked now (C17). Reads the journal, so a block works as soon as its row is
 * stored.
 */
export async function isBlocked(
  { blocks, secret, now }: Pick<IdentityDeps, "blocks" | "secret" | "now">,
  who: Who,
): Promise<boolean> {
  const found = await Promise.all(idsOf(await secret.get(), who).map((id) => blocks.load(id)));
  return found.some(({ state }) => inForce(state, now()));
}

/**
 * Does the same as `isBlocked`, but with one database call when the person was never blocked. So the duration of a call
 * can reveal only whether the person was ever blocked.
 */
export async function isBlockedNow(
  deps: Pick<IdentityDeps, "blocks" | "begun" | "secret" | "now">,
  who: Who,
): Promise<boolean> {
  const ever = await deps.begun(idsOf(await deps.secret.get(), who));
  return ever.length > 0 && isBlocked(deps, who);
}

function idsOf(own: Uint8Array, { mobile, identityType, identityNumber }: Who): readonly string[] {
  const blocks = [
    ...(mobile === undefined ? [] : [blockedMobile(own, mobile)]),
    ...(identityNumber === undefined ? [] : [blockedIdentity(own, identityType, identityNumber)]),
  ];
  return blocks.map(blockId);
}
