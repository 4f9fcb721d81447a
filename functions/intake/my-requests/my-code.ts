/** One-time codes for all that somebody registered with one mobile (C14): asked for and given back without a tracking code. */

import type * as z from "zod/mini";
import type { whoAmI } from "../../../shared/contracts/my.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import { mineList } from "../build-views.ts";
import type { IntakeDeps } from "../deps.ts";
import { within } from "../limits.ts";
import { myCodesFromAddress } from "../rules.ts";
import type { RequestLists } from "./list-requests.ts";

export type Who = z.output<typeof whoAmI>;
type Refused = { readonly refused: Refusal };

/** A person and one of their mobiles, as keyed hashes. */
export interface Me {
  readonly person: string;
  readonly contact: string;
}

export interface SentCode {
  readonly challenge: string;
  readonly expiresAt: string;
}

/** The same, with whether they are on the block list (C17). */
export type Found = Me & { readonly blocked?: true | undefined };

/** Who an identity with a mobile is. Everybody is somebody: that they are known here is not said. */
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
 * Has a code sent to the mobile, if this person registered something with it; gives a challenge in any case, and does the
 * same work for it, so that nobody learns who is known here.
 *
 * Refuses `too-many` from one address, `blocked` (C17), and what identity refuses.
 */
export async function sendMyCode(
  deps: Pick<IntakeDeps, "identity" | "limits" | "secret" | "now"> & RequestLists,
  { person, contact, blocked }: Found,
  {
    address,
    language,
    key,
  }: { readonly address: string; readonly language: "fa" | "en"; readonly key: string },
): Promise<SentCode | Refused> {
  if (!(await within(deps, "my-codes-from", [address], myCodesFromAddress))) {
    return { refused: { code: "too-many" } };
  }
  if (blocked) return { refused: { code: "blocked" } };
  const { items } = await deps.views.list(mineList(person, contact), { limit: 1 });
  const request = (items[0]?.data as { readonly code: string } | undefined)?.code;
  const about = { person, contact, ...(request !== undefined && { request }) };
  return deps.identity.issueCode({ ...about, language, key });
}

/** Gives a code back. @returns when it was confirmed, so that the same try sent twice gives the same session. */
export function confirmMyCode(
  { identity }: Pick<IntakeDeps, "identity">,
  { person, contact }: Me,
  given: { readonly challenge: string; readonly oneTimeCode: string; readonly key: string },
): Promise<{ readonly at: string } | Refused> {
  return identity.confirmCode({ about: { person, contact }, ...given });
}
