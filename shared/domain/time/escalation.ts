/**
 * Computes how a missed deadline is escalated (D8): from one superior unit to the next, each level once.
 * Pure.
 */

import { defined } from "../../defined.ts";

/** How far a missed deadline has been escalated: the deadline, the levels so far, and the next level. */
export interface Risen {
  /** The deadline; ISO 8601 in UTC, as all times in this file. */
  readonly due: string;
  /** The units that were informed of the missed deadline, in order. */
  readonly told: readonly string[];
  /** The time at which the next level of escalation is due. */
  readonly next?: string | undefined;
  /** Whether no further unit can be informed. */
  readonly ended?: boolean | undefined;
}

/** The unit and the people who are informed at one level. */
export interface Heard<Cleared extends string> {
  readonly unit: Cleared;
  readonly to: readonly Cleared[];
}

export interface Level<Cleared extends string> extends Heard<Cleared> {
  /** The number of the level of escalation, from 1. */
  readonly level: number;
  /** The time at which the next level is due; absent when no unit is above. */
  readonly next?: string;
}

export interface Rising<Cleared extends string> {
  readonly now: string;
  /** Returns the time at which a level of escalation is due. */
  readonly levelAt: (level: number) => string;
  /**
   * Returns the nearest superior unit that may be informed and was not informed yet; undefined when there is
   * none.
   */
  readonly above: (told: readonly string[]) => Heard<Cleared> | undefined;
}

/** The time at which the next level of escalation is due; undefined when there is no further level. */
export const nextLevelAt = ({ due, told, next, ended }: Risen): string | undefined =>
  ended ? undefined : (next ?? (told.length === 0 ? due : undefined));

/** All levels that are due now, in order. `ended`: every unit that may be informed was informed. */
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
