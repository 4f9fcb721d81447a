/** Adds the user's own changes to the block list, which the server updates a moment later (C17). Pure. */

import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { listBlocks } from "../../../../shared/contracts/staff/applicants.ts";
import { latin } from "../../app/words/latin.ts";

export type Block = ReplyOf<typeof listBlocks>["body"]["blocks"][number];

/**
 * The identity of one block: two blocks of the same person have the same `block`, so the identity also includes the
 * moment of the block.
 */
export const stayOf = ({ block, at }: Block): string => `${block} ${at}`;

/** The list with the user's own changes: changed blocks replace their rows, and new blocks come first. */
export function withOwn(rows: readonly Block[], own: readonly Block[]): readonly Block[] {
  const mine = new Map(own.map((block) => [stayOf(block), block]));
  const shown = rows.map((row) => (row.lifted ? row : (mine.get(stayOf(row)) ?? row)));
  const listed = new Set(rows.map(stayOf));
  return [...[...mine.values()].filter((block) => !listed.has(stayOf(block))).reverse(), ...shown];
}

export type State = "standing" | "over" | "lifted";

/**
 * The state of a block at `now`.
 * @param now ISO 8601
 */
export function stateOf({ lifted, until }: Block, now: string): State {
  if (lifted) return "lifted";
  return until !== undefined && until <= now ? "over" : "standing";
}

/**
 * Reads a typed number of days. Returns `""` for an empty text, which means “until lifted”, and undefined for other
 * text.
 */
export function daysTyped(typed: string): number | "" | undefined {
  const text = latin(typed).trim();
  if (text === "") return "";
  const days = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return days >= 1 && days <= 365 ? days : undefined;
}
