/**
 * The aggregate of a blocked mobile or identity (C17). Its id is the person id that a request with only this number has.
 * The reason, and the last characters of the number, are encrypted texts beside the journal.
 */

import type { AnnouncedEvent } from "../../../events/define-event.ts";
import { blockAdded } from "../../../events/identity/block-added.v1.ts";
import { blockLifted } from "../../../events/identity/block-lifted.v1.ts";
import { defined } from "../../../shared/defined.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import { staffOf } from "../../../shared/journal/actors.ts";
import { type Aggregate, type Fact, type RowHead, UnknownFact } from "../../../shared/journal/journal.ts";

export interface AddedFact {
  readonly type: "added";
  readonly of: "mobile" | "identity";
  readonly words: DocumentId;
  /** When the block ends; ISO 8601 in UTC. Absent when it lasts until it is lifted. */
  readonly until?: string;
}

export type BlockFact = AddedFact | { readonly type: "lifted"; readonly words: DocumentId };

/** The author, time and reason of a block or of its lift. */
export interface Deed {
  readonly at: string;
  readonly by: string;
  readonly words: DocumentId;
}

/** One block, from its beginning to its lift or end. */
export interface Stay extends Deed {
  readonly of: "mobile" | "identity";
  readonly until?: string;
  readonly lifted?: Deed;
}

export interface BlockState {
  /** All blocks of this mobile or identity, the oldest first. */
  readonly stays: readonly Stay[];
}

const prefix = "block-";

export const blockId = (block: string): string => `${prefix}${block}`;
export const blockOf = (id: string): string => id.slice(prefix.length);

function fold({ stays }: BlockState, fact: BlockFact, row: RowHead): BlockState {
  const deed: Deed = { at: row.at, by: staffOf(row), words: fact.words };
  if (fact.type === "added") {
    const { of, until } = fact;
    return { stays: [...stays, { ...deed, of, ...defined({ until }) }] };
  }
  const last = stays.at(-1);
  return last ? { stays: [...stays.slice(0, -1), { ...last, lifted: deed }] } : { stays };
}

function announce(fact: BlockFact, { stays }: BlockState, { id, at }: RowHead): readonly AnnouncedEvent[] {
  const block = blockOf(id);
  const stay = stays.at(-1);
  if (!stay) throw new Error("A block begins with being added");
  if (fact.type === "lifted") return [blockLifted.of({ block, by: stay.lifted?.by ?? "", at })];
  const { of, until } = fact;
  return [blockAdded.of({ block, type: of, by: stay.by, ...defined({ until }), at })];
}

export const blockAggregate: Aggregate<BlockState, BlockFact> = {
  service: "identity",
  name: "block",
  owns: (id) => id.startsWith(prefix),
  initial: { stays: [] },
  fold,
  upcast: (fact: Fact) => {
    if (fact.type !== "added" && fact.type !== "lifted") {
      throw new UnknownFact(`A block knows no fact "${fact.type}"`);
    }
    return fact as BlockFact;
  },
  announce,
};
