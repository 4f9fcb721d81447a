/** How a breach of a clock escalates (D8): level by level, each once. Pure. */

import { defined } from "../../defined.ts";

/** How far the breach has escalated. */
export interface Risen {
  /** The deadline; ISO 8601 in UTC, as all times here. */
  readonly due: string;
  /** The units that were told, in order. */
  readonly told: readonly string[];
  /** When it goes to the next level. */
  readonly next?: string | undefined;
  /** Whether no unit is left above. */
  readonly ended?: boolean | undefined;
}

/** The unit and people told at one level. */
export interface Heard<Cleared extends string> {
  readonly unit: Cleared;
  readonly to: readonly Cleared[];
}

export interface Level<Cleared extends string> extends Heard<Cleared> {
  /** From 1. */
  readonly level: number;
  /** When it goes to the next level; absent when no unit is above. */
  readonly next?: string;
}

export interface Rising<Cleared extends string> {
  readonly now: string;
  /** When the breach reaches that level. */
  readonly levelAt: (level: number) => string;
  /** The nearest unit above that may be told and was not. */
  readonly above: (told: readonly string[]) => Heard<Cleared> | undefined;
}

/** When the breach goes to the next level; undefined when it goes no further. */
export const nextLevelAt = ({ due, told, next, ended }: Risen): string | undefined =>
  ended ? undefined : (next ?? (told.length === 0 ? due : undefined));

/** All levels due now. `ended`: every unit that may be told was told. */
export function levelsDue<Cleared extends string>(
  risen: Risen,
  { now, levelAt, above }: Rising<Cleared>,
): { readonly levels: readonly Level<Cleared>[]; readonly ended: boolean } {
  const levels: Level<Cleared>[] = [];
  const told = [...risen.told];
  let at = nextLevelAt(risen);
  while (at !== undefined && at <= now) {
    const found = above(told);
    if (found === undefined) return { levels, ended: true };
    told.push(found.unit);
    at = above(told) === undefined ? undefined : levelAt(told.length + 1);
    levels.push({ level: told.length, ...found, ...defined({ next: at }) });
  }
  return { levels, ended: false };
}
