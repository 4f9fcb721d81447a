/** The rules of the block list: when a mobile or an identity is blocked (C17). Pure functions. */

import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { Decision } from "../../../shared/journal/journal.ts";
import type { AddedFact, BlockFact, BlockState } from "./journal.ts";

type BlockDecision = Decision<BlockFact>;

/** The channels in which limits and blocks apply. Requests at the desk, by phone and on paper are never refused. */
const remoteChannels: readonly string[] = ["web", "sms"];

export const mayBeTurnedAway = (channel: string): boolean => remoteChannels.includes(channel);

/**
 * Whether a block is in force at this moment. This function compares the end of the block, because the database may
 * delete rows of ended blocks late.
 */
export function inForce({ stays }: BlockState, at: Date): boolean {
  const last = stays.at(-1);
  if (!last || last.lifted) return false;
  return last.until === undefined || at < new Date(last.until);
}

/**
 * Adds a block; refuses with `already-blocked`. A block cannot be changed: an administrator lifts it and adds another.
 */
export const decideAddBlock = (state: BlockState, added: Omit<AddedFact, "type">, at: Date): BlockDecision =>
  inForce(state, at) ? { refused: { code: "already-blocked" } } : { facts: [{ type: "added", ...added }] };

/** Lifts a block; changes nothing when it is already lifted. */
export function decideLiftBlock({ stays }: BlockState, words: DocumentId): BlockDecision {
  const last = stays.at(-1);
  if (!last) return { refused: { code: "not-found" } };
  return { facts: last.lifted ? [] : [{ type: "lifted", words }] };
}
