/** When a notice is sent, and what may become of it (N1, N2). Pure. */

import type { UndeliveredReason } from "../../../shared/contracts/staff/notices.ts";
import type { Decision } from "../../../shared/journal/journal.ts";
import type { Handed, Report } from "../../../shared/messages/provider.ts";
import type { Notice, NoticeFact, NoticeState, Postponed, Settled, Withheld } from "../notice/journal.ts";

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
  /** N5: it is not sent, because its person wants it so. */
  readonly withheld?: Withheld | undefined;
  /** N4: it is not to go out now, and why. */
  readonly wait?: Wait | undefined;
}

export interface Wait {
  readonly until: Date;
  readonly why: Postponed;
  /** What there is for everybody is used up: somebody should know. */
  readonly usedUp?: true;
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
  { way, wait, withheld, ...rest }: Circumstances,
  at: Date,
): NoticeDecision {
  if (state.stage === "sending" || state.stage === "settled") return { facts: [] };
  if (tooOld(rest, at)) return { facts: [{ type: "kept", outcome: "too-old", ...notice }] };
  if (withheld !== undefined) return { facts: [{ type: "kept", outcome: withheld, ...notice }] };
  if (way === undefined) return { facts: [{ type: "kept", outcome: "no-address", ...notice }] };
  if (wait !== undefined) return postpone(state, notice, wait, rest.happenedAt);
  return { facts: [{ type: "sending", ...way, ...notice }] };
}

function postpone(
  state: NoticeState,
  notice: Notice,
  { until, why }: Wait,
  happenedAt: Date,
): NoticeDecision {
  const again = until.toISOString();
  if (state.stage === "postponed" && state.until === again) return { facts: [] };
  const happened = happenedAt.toISOString();
  return { facts: [{ type: "postponed", until: again, why, happenedAt: happened, ...notice }] };
}

/** Longer than any process of ours lives: whoever began an attempt before that is dead. */
const longestLifeMinutes = 3;

/** Whether somebody else may still be at work on it: too early to call it lost. */
export const maySettleItself = ({ stage, begunAt = "" }: NoticeState, at: Date): boolean =>
  stage === "sending" && at.getTime() - Date.parse(begunAt) < longestLifeMinutes * 60_000;

/** What became of an attempt. */
export interface Outcome {
  readonly outcome: Settled;
  readonly providerId?: string;
  /** The provider can be asked what became of it. */
  readonly asks?: true;
  /** Of `failed`: why, where the provider says it. */
  readonly reason?: UndeliveredReason;
}

/** The second row. An attempt that was thought lost and comes back with a certain outcome corrects `unknown`. */
export function settle(state: NoticeState, ended: Outcome): NoticeDecision {
  const open = state.stage === "sending" || state.outcome === "unknown";
  if (!open || (state.outcome === "unknown" && ended.outcome === "unknown")) return { facts: [] };
  return { facts: [{ type: "settled", ...ended }] };
}

/** The provider certainly did not take it: the message comes back later and begins anew. */
export function defer(state: NoticeState): NoticeDecision {
  return state.stage === "sending" ? { facts: [{ type: "deferred" }] } : { facts: [] };
}

/** What the provider says of a message when it is asked. */
export type Found =
  | Handed
  | { readonly result: "never-came" }
  | ({ readonly result: "reported" } & Exclude<Report, { readonly arrival: "on-its-way" }>)
  | { readonly result: "nothing" };

/**
 * What follows from it. A message that it never had is not sent again: it may still be on its way there. Once it was asked
 * twice in vain it has failed, so that somebody tells the person (C18).
 */
export function heardOf(state: NoticeState, found: Found): NoticeDecision {
  const asked = { type: "asked-after" } as const;
  if (found.result === "reported") {
    const { result: _, ...report } = found;
    return { facts: state.arrival === undefined ? [{ type: "reported", ...report }] : [] };
  }
  if (state.outcome !== "unknown") return { facts: [asked] };
  if (found.result === "sent") {
    return { facts: [{ type: "settled", outcome: "sent", providerId: found.providerId, asks: true }, asked] };
  }
  const gone = found.result === "never-came" && state.asked > 0;
  return { facts: gone ? [{ type: "settled", outcome: "failed", reason: "never-came" }, asked] : [asked] };
}
