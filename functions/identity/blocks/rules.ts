/** When a mobile or an identity is blocked (C17). Pure. */

import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { Decision } from "../../../shared/journal/journal.ts";
import type { AddedFact, BlockFact, BlockState } from "./journal.ts";

type BlockDecision = Decision<BlockFact>;

/** The channels with limits and blocks; the desk, the phone and paper never refuse anyone. */
const remoteChannels: readonly string[] = ["web", "sms"];

export const mayBeTurnedAway = (channel: string): boolean => remoteChannels.includes(channel);

/** Compares the end here, since rows may be swept late. */
export function inForce({ stays }: BlockState, at: Date): boolean {
  const last = stays.at(-1);
  if (!last || last.lifted) return false;
  return last.until === undefined || at < new Date(last.until);
}

/** A block cannot be changed: to change the reason or the end, lift it and add another. */
export const decideAddBlock = (state: BlockState, added: Omit<AddedFact, "type">, at: Date): BlockDecision =>
  inForce(state, at) ? { refused: { code: "already-blocked" } } : { facts: [{ type: "added", ...added }] };

/** A lifted block stays lifted. */
export function decideLiftBlock({ stays }: BlockState, words: DocumentId): BlockDecision {
  const last = stays.at(-1);
  if (!last) return { refused: { code: "not-found" } };
  return { facts: last.lifted ? [] : [{ type: "lifted", words }] };
}
