/**
 * One-time codes that open all requests which a person registered with one mobile (C14). The person needs no tracking
 * code.
 */

import type * as z from "zod/mini";
import type { whoAmI } from "../../../../shared/contracts/public/my.ts";
import { defined } from "../../../../shared/defined.ts";
import type { Refusal } from "../../../../shared/journal/journal.ts";
import { type Asking, askedOnce, askerWithin, codeGiver, type SentCode } from "../../access/code-asker.ts";
import type { IntakeDeps } from "../../adapters/deps.ts";
import type { RequestLists } from "./list-requests.ts";
import { ownRequests } from "./own-requests.ts";

export type Who = z.output<typeof whoAmI>;
type Refused = { readonly refused: Refusal };

/** A person and one of their mobiles, as keyed hashes. */
export interface Me {
  readonly person: string;
  readonly contact: string;
}

/** A person with their mobile, and whether the person is on the block list (C17). */
export type Found = Me & { readonly blocked?: true | undefined };

/** Returns the person of an identity and a mobile. Unknown people get an id too, so the reply does not reveal who is known. */
export async function findMe(
  { identity }: Pick<IntakeDeps, "identity">,
  { identity: given, mobile }: Who,
): Promise<Found> {
  const number = "number" in given ? { identityNumber: given.number } : {};
  const { person, contact, blocked } = await identity.findPerson({
    identityType: given.type,
    ...number,
    mobile,
  });
  if (contact === undefined) throw new Error("Identity found a person and no contact for their mobile");
  return { person, contact, blocked };
}

/**
 * Sends a code to the mobile if this person registered a request with that mobile. Always returns a challenge after the
 * same work, so the reply does not reveal who has requests here.
 *
 * Refuses with `too-many-from-here`, `blocked` (C17), and the identity service's own refusals.
 */
export async function sendMyCode(
  deps: Pick<IntakeDeps, "identity" | "limits" | "secret" | "now"> & RequestLists,
  { person, contact, blocked }: Found,
  { address, language, key }: Asking,
): Promise<SentCode | Refused> {
  const once = await askedOnce(deps, { key, language }, { person, contact });
  const asker = await askerWithin(deps, address, once);
  if ("refused" in asker) return asker;
  if (blocked) return { refused: { code: "blocked" } };
  const { items } = await ownRequests(deps.views, { person, contact });
  const request = items[0]?.code;
  const about = { person, contact, ...defined({ request }) };
  return deps.identity.issueCode({ ...about, ...asker, language, key });
}

/** Confirms a code. @returns when the code was confirmed, so that a retry gives the same session. */
export async function confirmMyCode(
  deps: Pick<IntakeDeps, "identity" | "secret">,
  { person, contact }: Me,
  {
    address,
    ...given
  }: {
    readonly challenge: string;
    readonly oneTimeCode: string;
    readonly key: string;
    readonly address: string;
  },
): Promise<{ readonly at: string } | Refused> {
  const giver = await codeGiver(deps, address);
  return deps.identity.confirmCode({ about: { person, contact }, ...given, ...giver });
}
