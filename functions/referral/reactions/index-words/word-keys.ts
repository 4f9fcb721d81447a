/**
 * Computes the hashes of the word index (ADR 0026), with a secret key. Each circle, a group of people who may find the
 * same cases, has separate hashes.
 */

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

/** The hashed value: a word of the applicant's text, the applicant, or the request's code at a partner. */
type Sort = "word" | "person" | "code";

export type WordKey = (circle: string, sort: Sort, word: string) => string;

/** A request's code at a partner as one word, without separators such as hyphens, which people often leave out. */
export const codeWord = (text: string): string => foldIdentifier(text).toLowerCase();

export const wordKeys =
  (secret: Uint8Array): WordKey =>
  (circle, sort, word) =>
    keyedHash(secret, "word-index", circle, sort, word).subarray(0, wordBytes).toString("base64url");

const everybody = "all";
const ofUnit = (unit: string): string => `unit#${unit}`;
const ofAuthor = (username: string): string => `author#${username}`;

/**
 * The circles of people who may find the case: the units that hold or held it or to which a clock was escalated, the
 * author of its draft, and the people who may see all cases.
 */
export function circlesOf(state: CaseState): readonly string[] {
  const { draft, expert, clocks } = state;
  const heard = clocks.flatMap(({ escalated }) => escalated.map(({ unit }) => unit));
  const author = draft && draft.by !== expert ? [ofAuthor(draft.by)] : [];
  const units = [holder(state), ...formerUnits(state), ...heard].map(ofUnit);
  return [...new Set([everybody, ...units, ...author])];
}

/**
 * The circles (groups of people who may find the same cases) in which this person's search looks. The policy is still
 * checked for each case that is found.
 */
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
