/** Commitments in an answer's form and afterwards (R11). Pure. */

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

/** Drops empty rows. */
export const written = (promises: readonly PromiseWords[]): readonly PromiseWords[] =>
  promises.filter(({ what, owner, due }) => `${what}${owner}${due}`.trim() !== "");

/** The body of `draft-answer` for one. */
export const promiseOf = ({ what, owner, due }: PromiseWords) => ({
  what,
  owner: whoOf(owner),
  due: dayTyped(due),
});

/** The first commitment with a past day, where the API's refusal is shown. */
export const firstPast = (promises: readonly PromiseWords[], today: string): number =>
  Math.max(
    0,
    promises.findIndex(({ due }) => dayTyped(due) < today),
  );

export type Commitment = NonNullable<CaseView["commitments"]>[number];

/** Whether this user or their unit owns it. */
export const isOwn = (
  { owner }: Commitment,
  me: { readonly username: string; readonly unit: { readonly key: string } },
): boolean => ("person" in owner ? owner.person.username === me.username : owner.unit.key === me.unit.key);

/** The judgements open to this user: none for the owner or the giver of evidence; kept only with evidence. */
export function verdictsOn(
  { owner, evidence, standing }: Commitment,
  username: string,
): readonly ("kept" | "not-kept")[] {
  const own = ("person" in owner && owner.person.username === username) || evidence?.by.username === username;
  if (own || standing === "kept") return [];
  return evidence ? ["kept", "not-kept"] : ["not-kept"];
}
