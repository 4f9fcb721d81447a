import type { Applicant } from "../../../shared/vault/applicant.ts";
import type { IdentityDeps } from "../deps.ts";
import { personId } from "../vault.ts";
import { blockId } from "./journal.ts";
import { inForce } from "./rules.ts";

type Who = Pick<Applicant, "identityType" | "identityNumber" | "mobile">;

/** Under which ids a mobile and an identity stand on the list: the person ids of requests with one of them alone. */
export const blockedAs = (secret: Uint8Array, { identityType, identityNumber, mobile }: Who) => ({
  mobile: personId(secret, { identityType: "none", mobile }),
  identity: identityNumber && personId(secret, { identityType, identityNumber, mobile }),
});

/** Whether the mobile or the identity is on the list now (C17). Reads the journal: a block counts from its row on. */
export async function isBlocked(
  { blocks, secret, now }: Pick<IdentityDeps, "blocks" | "secret" | "now">,
  who: Who,
): Promise<boolean> {
  const ids = blockedAs(await secret.get(), who);
  const asked = [ids.mobile, ...(ids.identity ? [ids.identity] : [])];
  const found = await Promise.all(asked.map((block) => blocks.load(blockId(block))));
  return found.some(({ state }) => inForce(state, now()));
}
