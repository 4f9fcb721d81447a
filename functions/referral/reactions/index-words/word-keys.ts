/** Words as the index has them (ADR 0026): hashed under a key for words, for each circle of people who find by it apart. */

import type { Relation } from "../../../../shared/contracts/policy.ts";
import { staffMember } from "../../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { keyedHash } from "../../../../shared/documents/keyed-hash.ts";
import { foldIdentifier } from "../../../../shared/domain/text/digits.ts";
import { mayI } from "../../../../shared/handler/auth/may-i.ts";
import type { Staff } from "../../../../shared/handler/auth/staff.ts";
import { wordBytes } from "../../../../shared/word-index/word-index.ts";
import type { CaseState } from "../../case/case-state.ts";
import { formerUnits, holder } from "../../case/core.ts";

/** Whose words these are: of the applicant's text, of who they are, or the code at a partner. */
type Sort = "word" | "person" | "code";

export type WordKey = (circle: string, sort: Sort, word: string) => string;

/** A partner's code as a word: without what stands between its letters and digits, which people leave out. */
export const codeWord = (text: string): string => foldIdentifier(text).toLowerCase();

export const wordKeys =
  (secret: Uint8Array): WordKey =>
  (circle, sort, word) =>
    keyedHash(secret, "word-index", circle, sort, word).subarray(0, wordBytes).toString("base64url");

const everybody = "all";
const ofUnit = (unit: string): string => `unit#${unit}`;
const ofAuthor = (username: string): string => `author#${username}`;

/** The circles in which a case is found: each unit that has it, had it or hears of its clocks, and who looks at all cases. */
export function circlesOf(state: CaseState): readonly string[] {
  const { draft, expert, clocks } = state;
  const heard = clocks.flatMap(({ escalated }) => escalated.map(({ unit }) => unit));
  const author = draft && draft.by !== expert ? [ofAuthor(draft.by)] : [];
  const units = [holder(state), ...formerUnits(state), ...heard].map(ofUnit);
  return [...new Set([everybody, ...units, ...author])];
}

/** The circles a person finds in; what they may not see in one is theirs to see nowhere, which is asked of each case. */
export function circlesFor(staff: Staff, snapshot: Snapshot): readonly string[] {
  const may = (...related: readonly Relation[]) => mayI("see-case", staff, related) === "yes";
  if (may()) return [everybody];
  const stoodInFor = staff.standsInFor.flatMap((username) => staffMember(snapshot, username)?.unit ?? []);
  const units = [
    ...(may("member") || may("former") ? [staff.unit] : []),
    ...(may("head") || may("above") ? staff.headOf : []),
    ...(may("assignee") ? stoodInFor : []),
  ];
  return [...new Set([...units.map(ofUnit), ...(may("author") ? [ofAuthor(staff.username)] : [])])];
}
