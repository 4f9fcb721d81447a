/** When a notice is sent, and what may become of it (N1, N2). Pure. */

import type { Decision } from "../../shared/journal/journal.ts";
import type { Notice, NoticeFact, NoticeState, Settled } from "./journal.ts";

/**
 * Notices of a registration to everybody, within an hour and within a day (C17). Whoever registers with others' mobiles
 * makes us send SMS to them: this is where it stops. A proposal, above the busiest day that the system is made for.
 */
export const registrationNotices = { hour: 3_000, day: 20_000 };

type NoticeDecision = Decision<NoticeFact>;

/** What is known when a notice is about to go out. */
export interface Circumstances {
  /** Where it can go, and by whom; nothing when the person left no address. */
  readonly way?: { readonly channel: "sms" | "email"; readonly provider: string } | undefined;
  /** When the thing it tells of happened. */
  readonly happenedAt: Date;
  /** News older than this is recorded, not sent. */
  readonly tellWithinMinutes: number;
}

const tooOld = ({ happenedAt, tellWithinMinutes }: Circumstances, at: Date): boolean =>
  at.getTime() - happenedAt.getTime() > tellWithinMinutes * 60_000;

/**
 * The first of the two rows. Accepted with `sending` when this attempt may hand it to the provider; with no fact when
 * an earlier attempt began or ended.
 */
export function beginSending(
  state: NoticeState,
  notice: Notice,
  { way, ...rest }: Circumstances,
  at: Date,
): NoticeDecision {
  if (state.stage === "sending" || state.stage === "settled") return { facts: [] };
  if (tooOld(rest, at)) return { facts: [{ type: "kept", outcome: "too-old", ...notice }] };
  if (way === undefined) return { facts: [{ type: "kept", outcome: "no-address", ...notice }] };
  return { facts: [{ type: "sending", ...way, ...notice }] };
}

/** Longer than any process of ours lives: whoever began an attempt before that is dead. */
const longestLifeMinutes = 3;

/** Whether somebody else may still be at work on it: too early to call it lost. */
export const maySettleItself = ({ stage, begunAt = "" }: NoticeState, at: Date): boolean =>
  stage === "sending" && at.getTime() - Date.parse(begunAt) < longestLifeMinutes * 60_000;

/** The second row. An attempt that was thought lost and comes back with a certain outcome corrects `unknown`. */
export function settle(state: NoticeState, outcome: Settled, providerId?: string): NoticeDecision {
  const open = state.stage === "sending" || state.outcome === "unknown";
  if (!open || (state.outcome === "unknown" && outcome === "unknown")) return { facts: [] };
  return { facts: [{ type: "settled", outcome, ...(providerId !== undefined && { providerId }) }] };
}

/** The provider certainly did not take it: the message comes back later and begins anew. */
export function defer(state: NoticeState): NoticeDecision {
  return state.stage === "sending" ? { facts: [{ type: "deferred" }] } : { facts: [] };
}
