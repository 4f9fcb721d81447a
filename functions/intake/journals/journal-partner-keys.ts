/**
 * The journal of one partner system's keys (N7): who made and ended each, and when. The keys themselves are derived and
 * never stored (`partner-keys.ts`).
 */

import { partnerKeyChanged } from "../../../events/intake/partner-key-changed.v1.ts";
import { defined } from "../../../shared/defined.ts";
import {
  type Aggregate,
  type Decision,
  type Fact,
  type RowHead,
  UnknownFact,
} from "../../../shared/journal/journal.ts";

export type PartnerKeyFact =
  | {
      readonly type: "partner-key-made";
      readonly number: number;
      readonly by: string;
      /**
       * The id of the key in the key ring from which the partner's key is derived; absent for the oldest, whose id is 0
       * (ADR 0052).
       */
      readonly from?: number;
      /** The numbers of the partner's other valid keys, which all end at `end` (ISO 8601 in UTC). */
      readonly others?: { readonly numbers: readonly number[]; readonly end: string };
    }
  | { readonly type: "partner-key-ended"; readonly number: number; readonly by: string };

export interface MadeKey {
  readonly number: number;
  /**
   * The id of the key in the key ring from which the partner's key is derived; absent for the oldest, whose id is 0
   * (ADR 0052).
   */
  readonly from?: number;
  /** When the key was made, ISO 8601 in UTC. */
  readonly at: string;
  readonly by: string;
}

export interface KeyEnd {
  readonly at: string;
  readonly by: string;
}

export interface PartnerKeysState {
  /** The keys that administrators made, the newest last. */
  readonly made: readonly MadeKey[];
  /**
   * When each key ends, by the key's number; also for the older keys, which the directory lists instead of `made`. An
   * end may lie in the future.
   */
  readonly ends: Readonly<Record<string, KeyEnd>>;
}

/** A partner has at most this number of valid keys at a time: a new key, and the key that it replaces. */
const mostInForce = 2;
const day = 86_400_000;

interface Making {
  /** The numbers of the partner's valid keys, and the greatest number that any of the partner's keys ever had. */
  readonly inForce: readonly number[];
  readonly greatest: number;
  /**
   * The number of days for which older keys stay valid beside the new one; when absent, older keys stay valid until an
   * administrator ends them.
   */
  readonly overlapDays?: number | undefined;
  readonly by: string;
  readonly at: Date;
  /** The id of the key in the key ring from which to derive the new key. */
  readonly from?: number;
}

/** Records a new key. Refuses with `two-partner-keys` while the partner has two valid keys. */
export function madeKey({ inForce, greatest, overlapDays, by, at, from }: Making): Decision<PartnerKeyFact> {
  if (inForce.length >= mostInForce) return { refused: { code: "two-partner-keys" } };
  const ends = overlapDays !== undefined && inForce.length > 0;
  const end = new Date(at.getTime() + (overlapDays ?? 0) * day).toISOString();
  const others = ends && { others: { numbers: inForce, end } };
  return {
    facts: [{ type: "partner-key-made", number: greatest + 1, by, ...(from && { from }), ...others }],
  };
}

/** Records the end of a key. Refused: `partner-key-over` when there is no such key, or it has ended. */
export const endedKey = (
  inForce: readonly number[],
  { number, by }: { readonly number: number; readonly by: string },
): Decision<PartnerKeyFact> =>
  inForce.includes(number)
    ? { facts: [{ type: "partner-key-ended", number, by }] }
    : { refused: { code: "partner-key-over" } };

function fold(state: PartnerKeysState, fact: PartnerKeyFact, { at }: RowHead): PartnerKeysState {
  const { number, by } = fact;
  if (fact.type === "partner-key-ended") return { ...state, ends: { ...state.ends, [number]: { at, by } } };
  const { numbers = [], end = at } = fact.others ?? {};
  const ends = Object.fromEntries(numbers.map((other) => [other, { at: end, by }]));
  const made = { number, at, by, ...defined({ from: fact.from }) };
  return { made: [...state.made, made], ends: { ...state.ends, ...ends } };
}

function announce(fact: PartnerKeyFact, { id, at }: RowHead) {
  const { number, by } = fact;
  const what = fact.type === "partner-key-made" ? "made" : "ended";
  const othersEnd = fact.type === "partner-key-made" && fact.others && { othersEnd: fact.others.end };
  return partnerKeyChanged.of({ partner: id.slice(prefix.length), what, number, ...othersEnd, by, at });
}

const prefix = "partner-keys-";
export const partnerKeysId = (partner: string): string => `${prefix}${partner}`;

const known: readonly string[] = [
  "partner-key-made",
  "partner-key-ended",
] satisfies readonly PartnerKeyFact["type"][];

export const partnerKeysAggregate: Aggregate<PartnerKeysState, PartnerKeyFact> = {
  service: "intake",
  name: "partner-keys",
  owns: (id) => id.startsWith(prefix),
  initial: { made: [], ends: {} },
  fold,
  upcast: (fact: Fact) => {
    if (!known.includes(fact.type))
      throw new UnknownFact(`The keys of a partner know no fact "${fact.type}"`);
    return fact as PartnerKeyFact;
  },
  announce: (fact, _, row) => [announce(fact, row)],
};
