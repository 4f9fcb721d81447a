/** The block list with the user's own changes, which its view shows a moment later (C17). Pure. */

import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { listBlocks } from "../../../../shared/contracts/staff/applicants.ts";
import { latin } from "../../app/words/latin.ts";

export type Block = ReplyOf<typeof listBlocks>["body"]["blocks"][number];

/** Identity of one block; a later block of the same person has the same `block`. */
export const stayOf = ({ block, at }: Block): string => `${block} ${at}`;

/** Replaces rows older than the user's own replies, and puts new blocks first. */
export function withOwn(rows: readonly Block[], own: readonly Block[]): readonly Block[] {
  const mine = new Map(own.map((block) => [stayOf(block), block]));
  const shown = rows.map((row) => (row.lifted ? row : (mine.get(stayOf(row)) ?? row)));
  const listed = new Set(rows.map(stayOf));
  return [...[...mine.values()].filter((block) => !listed.has(stayOf(block))).reverse(), ...shown];
}

export type State = "standing" | "over" | "lifted";

/** @param now ISO */
export function stateOf({ lifted, until }: Block, now: string): State {
  if (lifted) return "lifted";
  return until !== undefined && until <= now ? "over" : "standing";
}

/** Returns `""` for "until lifted" and undefined when the text is no number of days. */
export function daysTyped(typed: string): number | "" | undefined {
  const text = latin(typed).trim();
  if (text === "") return "";
  const days = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return days >= 1 && days <= 365 ? days : undefined;
}
