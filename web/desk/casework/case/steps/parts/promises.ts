/** Commitments in the form of an answer, and on the case afterwards (R11). Pure. */

import { dayTyped } from "../../../../administration/organisation/days.ts";
import type { CaseView } from "../../../../app/api/own-replies.ts";
import { keyOf, type Who, whoOf } from "../../shown/who.ts";
import type { PromiseWords } from "../draft-answer.ts";

export const noPromise: PromiseWords = { what: "", owner: "", due: "" };

interface Promised {
  readonly what: string;
  readonly owner: Who;
  readonly due: string;
}

export const wordsOf = ({ what, owner, due }: Promised): PromiseWords => ({ what, owner: keyOf(owner), due });

/** The commitments without the empty rows. */
export const written = (promises: readonly PromiseWords[]): readonly PromiseWords[] =>
  promises.filter(({ what, owner, due }) => `${what}${owner}${due}`.trim() !== "");

/** One commitment as the body of `draft-answer` has it. */
export const promiseOf = ({ what, owner, due }: PromiseWords) => ({
  what,
  owner: whoOf(owner),
  due: dayTyped(due),
});

/**
 * The position of the first commitment with a day in the past, at which the API's refusal is shown; 0 when none has.
 */
export const firstPast = (promises: readonly PromiseWords[], today: string): number =>
  Math.max(
    0,
    promises.findIndex(({ due }) => dayTyped(due) < today),
  );

export type Commitment = NonNullable<CaseView["commitments"]>[number];

/** Whether the user or the user's unit owns the commitment. */
export const isOwn = (
  { owner }: Commitment,
  me: { readonly username: string; readonly unit: { readonly key: string } },
): boolean => ("person" in owner ? owner.person.username === me.username : owner.unit.key === me.unit.key);

/**
 * The judgements that this user may give on a commitment. The commitment's owner and the person who gave the evidence
 * may give none; “kept” needs evidence.
 */
export function verdictsOn(
  { owner, evidence, standing }: Commitment,
  username: string,
): readonly ("kept" | "not-kept")[] {
  const own = ("person" in owner && owner.person.username === username) || evidence?.by.username === username;
  if (own || standing === "kept") return [];
  return evidence ? ["kept", "not-kept"] : ["not-kept"];
}
