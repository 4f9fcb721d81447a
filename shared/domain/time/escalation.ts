/** How a clock that ran out goes up (D8): level by level, each once. Pure. */

import { defined } from "../../defined.ts";

/** How far it went by now. */
export interface Risen {
  /** When it ran out; ISO 8601 in UTC, as all moments here. */
  readonly due: string;
  /** The units that heard of it, in their order. */
  readonly told: readonly string[];
  /** When it goes up further. */
  readonly next?: string | undefined;
  /** Nobody is left above. */
  readonly ended?: boolean | undefined;
}

/** Who hears of it at one level. */
export interface Heard<Cleared extends string> {
  readonly unit: Cleared;
  readonly to: readonly Cleared[];
}

export interface Level<Cleared extends string> extends Heard<Cleared> {
  /** From 1. */
  readonly level: number;
  /** When it goes up further; absent when nobody is above. */
  readonly next?: string;
}

export interface Rising<Cleared extends string> {
  readonly now: string;
  /** When it goes up to that level. */
  readonly levelAt: (level: number) => string;
  /** The nearest above that may hear it and was not told. */
  readonly above: (told: readonly string[]) => Heard<Cleared> | undefined;
}

/** When it goes up next; nothing when it goes no further. */
export const nextLevelAt = ({ due, told, next, ended }: Risen): string | undefined =>
  ended ? undefined : (next ?? (told.length === 0 ? due : undefined));

/** All levels that are due by now. `ended`: then nobody may hear it who was not told. */
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
