/** When a mobile or an identity is turned away (C17). Pure. */

import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { Decision } from "../../../shared/journal/journal.ts";
import type { AddedFact, BlockFact, BlockState } from "./journal.ts";

type BlockDecision = Decision<BlockFact>;

/** The channels that limits and blocks touch; the desk, the phone and paper never turn anybody away. */
const remoteChannels: readonly string[] = ["web", "sms"];

export const mayBeTurnedAway = (channel: string): boolean => remoteChannels.includes(channel);

/** Its end is compared here, whatever any broom does. */
export function inForce({ stays }: BlockState, at: Date): boolean {
  const last = stays.at(-1);
  if (!last || last.lifted) return false;
  return last.until === undefined || at < new Date(last.until);
}

/** Who is on the list stays on it as they are: to change the reason or the end, lift and add again. */
export const decideAddBlock = (state: BlockState, added: Omit<AddedFact, "type">, at: Date): BlockDecision =>
  inForce(state, at) ? { refused: { code: "already-blocked" } } : { facts: [{ type: "added", ...added }] };

/** What is lifted already stays so. */
export function decideLiftBlock({ stays }: BlockState, words: DocumentId): BlockDecision {
  const last = stays.at(-1);
  if (!last) return { refused: { code: "not-found" } };
  return { facts: last.lifted ? [] : [{ type: "lifted", words }] };
}
