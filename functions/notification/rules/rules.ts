/** Decides when a notice is sent, and what its outcomes mean (N1, N2). Pure functions. */

import type { UndeliveredReason } from "../../../shared/contracts/staff/notices.ts";
import { defined } from "../../../shared/defined.ts";
import type { Decision } from "../../../shared/journal/journal.ts";
import type { Handed, PassedOn, Report } from "../../../shared/messages/provider.ts";
import type { Notice, NoticeFact, NoticeState, Postponed, Settled, Withheld } from "../notice/journal.ts";

/**
 * The number of registration notices to all people in an hour and in a day at most (C17). It limits the SMS a person can
 * cause by registering with the mobiles of others. It is above the busiest day that the system is made for.
 */
export const registrationNotices = { hour: 3_000, day: 20_000 };

type NoticeDecision = Decision<NoticeFact>;

/** The facts that are known before a notice is sent. */
export interface Circumstances {
  /** The channel and provider; undefined when the person left no address. */
  readonly way?: { readonly channel: "sms" | "email"; readonly provider: string } | undefined;
  /** The time of the event. */
  readonly happenedAt: Date;
  /** A notice about an event older than this number of minutes is recorded, not sent. */
  readonly tellWithinMinutes: number;
  /** Why the person's choice stops the notice (N5); absent when it does not. */
  readonly withheld?: Withheld | undefined;
  /** Why, and until when, the notice must wait (N4); absent when it need not. */
  readonly wait?: Wait | undefined;
}

export interface Wait {
  readonly until: Date;
  readonly why: Postponed;
  /** True when the notice waits for the budget for all people, which raises an alarm. */
  readonly usedUp?: true;
}

const tooOld = ({ happenedAt, tellWithinMinutes }: Circumstances, at: Date): boolean =>
  at.getTime() - happenedAt.getTime() > tellWithinMinutes * 60_000;

/**
 * Decides the first of an attempt's two rows. Returns the fact `sending` when this attempt may call the provider, or a
 * fact that the notice is postponed or never sent. Returns no facts when an earlier attempt is under way or has ended.
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

/** No process of ours lives this long, so the sender of an older attempt is dead. */
const longestLifeMinutes = 3;

/** Whether another process may still be sending the notice, so that it must not be recorded as lost yet. */
export const maySettleItself = ({ stage, begunAt = "" }: NoticeState, at: Date): boolean =>
  stage === "sending" && at.getTime() - Date.parse(begunAt) < longestLifeMinutes * 60_000;

/** The outcome of an attempt to send a notice. */
export interface Outcome {
  readonly outcome: Settled;
  readonly providerId?: string;
  /** Present when the provider can be asked for the outcome. */
  readonly asks?: true;
  /** Why a `failed` message was refused, where the provider says so. */
  readonly reason?: UndeliveredReason;
}

/**
 * The second of an attempt's two rows. A notice recorded as `unknown` is corrected when its attempt ends with a certain
 * outcome.
 */
export function settle(state: NoticeState, ended: Outcome): NoticeDecision {
  const open = state.stage === "sending" || state.outcome === "unknown";
  if (!open || (state.outcome === "unknown" && ended.outcome === "unknown")) return { facts: [] };
  return { facts: [{ type: "settled", ...ended }] };
}

/**
 * Records that the provider certainly did not take the message. Its event comes again, and a new attempt begins.
 * @param why why a messenger left the message to the other providers (N9)
 */
export function defer(state: NoticeState, why?: PassedOn): NoticeDecision {
  return state.stage === "sending" ? { facts: [{ type: "deferred", ...defined({ why }) }] } : { facts: [] };
}

/** The provider's answer to a question about a message. */
export type Found =
  | Handed
  | { readonly result: "never-came" }
  /** The messenger was not asked, because the hour is quiet (N4, N9). */
  | { readonly result: "later"; readonly until: Date }
  | ({ readonly result: "reported" } & Exclude<Report, { readonly arrival: "on-its-way" }>)
  | { readonly result: "nothing" };

/**
 * Returns the facts from the provider's answer. A message that the provider never had is not sent again, because the
 * message may still be on its way to the provider. After two such answers the message counts as failed, so that staff
 * tell the person (C18).
 *
 * A message that a messenger certainly did not take, at the repeated attempt either, goes to the providers of SMS (N9).
 * @param follows whether the provider can say later whether the message arrived
 */
export function heardOf(state: NoticeState, found: Found, at: Date, follows = true): NoticeDecision {
  const asked = { type: "asked-after" } as const;
  if (found.result === "later") return { facts: [{ ...asked, until: found.until.toISOString() }] };
  if (found.result === "reported") {
    const { result: _, ...report } = found;
    return { facts: state.arrival === undefined ? [{ type: "reported", ...report }] : [] };
  }
  if (state.outcome !== "unknown") return { facts: [asked] };
  if (found.result === "sent") {
    const asks = follows && ({ asks: true } as const);
    return { facts: [{ type: "settled", outcome: "sent", providerId: found.providerId, ...asks }, asked] };
  }
  if (found.result === "passed-on") return { facts: [passedOnLate(state, found.why, at)] };
  const gone = found.result === "never-came" && state.asked > 0;
  return { facts: gone ? [{ type: "settled", outcome: "failed", reason: "never-came" }, asked] : [asked] };
}

/** The fact that sends the notice by SMS in the next minute; its event does not come again. */
function passedOnLate({ happenedAt, begunAt = "" }: NoticeState, why: PassedOn, at: Date): NoticeFact {
  return { type: "deferred", why, until: at.toISOString(), happenedAt: happenedAt ?? begunAt };
}
