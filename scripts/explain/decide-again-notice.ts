/** A notice's decisions, decided again. Where the person can be reached is personal: it is taken from the row. */
import { templateFor } from "../../functions/notification/compose-message.ts";
import type { NoticeFact, NoticeState } from "../../functions/notification/journal.ts";
import { beginSending, defer, settle } from "../../functions/notification/rules.ts";
import type { DecideAgain, DecidedAgain, Moment } from "./chapter.ts";

type NoticeMoment = Moment<NoticeState, NoticeFact>;

/** @param happenedAt when the event was decided that the notice tells of, ISO 8601 */
export const decideNoticeAgain =
  (happenedAt: string): DecideAgain<NoticeState, NoticeFact> =>
  (moment) => {
    const [fact] = moment.facts;
    if (moment.row.command !== "send-notice" || fact === undefined) return undefined;
    if (fact.type === "deferred") return { decision: defer(moment.before), because: [] };
    if (fact.type !== "settled") return begun(moment, fact, new Date(happenedAt));
    return { decision: settle(moment.before, fact.outcome, fact.providerId), because: [] };
  };

type Begun = Extract<NoticeFact, { readonly type: "sending" | "kept" }>;

function wayOf(fact: Begun): Parameters<typeof beginSending>[2]["way"] {
  // Rows from before there were several providers do not say which it was.
  if (fact.type === "sending") return { channel: fact.channel, provider: fact.provider ?? "unnamed" };
  // News that is too old is put aside whatever the channel, and the row does not say which it was.
  return fact.outcome === "no-address" ? undefined : { channel: "sms", provider: "unnamed" };
}

function begun({ row, before, snapshot }: NoticeMoment, fact: Begun, happenedAt: Date): DecidedAgain {
  const { request, person, template, language, day, time } = fact;
  const about = { ...(day !== undefined && { day }), ...(time !== undefined && { time }) };
  const notice = { request, person, template, language, ...about };
  const way = wayOf(fact);
  const { tellWithinMinutes } = templateFor(snapshot(), notice, way?.channel ?? "sms");
  const at = new Date(row.at);
  const seconds = Math.round((at.getTime() - happenedAt.getTime()) / 1_000);
  return {
    decision: beginSending(before, notice, { way, happenedAt, tellWithinMinutes }, at),
    because: [{ rule: "tell-within", minutes: tellWithinMinutes, seconds }],
  };
}
