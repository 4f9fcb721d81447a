/**
 * Repeats the decisions on a notice. The channel (SMS or e-mail) is taken from the row, because this program does not
 * read the applicant's mobile and e-mail address, on which the channel depends and which are personal data.
 */

import { ownTemplate } from "../../functions/notification/notice/compose-message.ts";
import type {
  Notice,
  NoticeFact,
  NoticeState,
  Withheld,
} from "../../functions/notification/notice/journal.ts";
import { isUrgent, quietHoursOf, quietUntil } from "../../functions/notification/rules/quiet-hours.ts";
import {
  beginSending,
  defer,
  type Found,
  heardOf,
  settle,
  type Wait,
} from "../../functions/notification/rules/rules.ts";
import { usualText } from "../../shared/contracts/fields/usual-texts.ts";
import { defined } from "../../shared/defined.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import type { DecideAgain, DecidedAgain, Moment } from "./chapter.ts";

type NoticeMoment = Moment<NoticeState, NoticeFact>;

/** @param happenedAt the time of the decision that published the notice's event, ISO 8601 */
export const decideNoticeAgain =
  (happenedAt: string): DecideAgain<NoticeState, NoticeFact> =>
  (moment) => {
    const [fact] = moment.facts;
    if (moment.row.command === "follow-notice") return { decision: heardAgain(moment), because: [] };
    if (moment.row.command !== "send-notice" || fact === undefined) return undefined;
    if (fact.type === "deferred") return { decision: defer(moment.before, fact.why), because: [] };
    if (fact.type === "settled") {
      const { type: _, ...ended } = fact;
      return { decision: settle(moment.before, ended), because: [] };
    }
    return isBegun(fact) ? begun(moment, fact, new Date(happenedAt)) : undefined;
  };

/**
 * Whether the message provider reports deliveries is read from the row's facts, because this program decides again
 * without the provider, which may since have been changed.
 */
const heardAgain = ({ before, facts, row }: NoticeMoment) => {
  const isFollowed = facts.some((fact) => fact.type === "settled" && fact.asks === true);
  return heardOf(before, foundIn(facts), new Date(row.at), isFollowed);
};

/** Returns the provider's answer as the facts of the row show it; no journal contains the answer itself. */
function foundIn(facts: readonly NoticeFact[]): Found {
  for (const fact of facts) {
    if (fact.type === "deferred" && fact.why) return { result: "passed-on", why: fact.why };
    if (fact.type === "asked-after" && fact.until !== undefined)
      return { result: "later", until: new Date(fact.until) };
    if (fact.type === "reported") {
      const { type: _, ...report } = fact;
      return { result: "reported", ...report };
    }
    if (fact.type !== "settled") continue;
    return fact.outcome === "failed"
      ? { result: "never-came" }
      : { result: "sent", providerId: fact.providerId ?? "" };
  }
  return { result: "nothing" };
}

type Begun = Extract<NoticeFact, { readonly type: "sending" | "kept" | "postponed" }>;

const isBegun = (fact: NoticeFact): fact is Begun => ["sending", "kept", "postponed"].includes(fact.type);

function wayOf(fact: Begun): Parameters<typeof beginSending>[2]["way"] {
  // Rows from the time of a single provider do not name the provider.
  if (fact.type === "sending") return { channel: fact.channel, provider: fact.provider ?? "unnamed" };
  if (fact.type === "postponed") return { channel: "sms", provider: "unnamed" };
  // Outdated news is not sent on any channel, and its row does not name the channel.
  return fact.outcome === "too-old" ? { channel: "sms", provider: "unnamed" } : undefined;
}

function begun({ row, before, snapshot }: NoticeMoment, fact: Begun, happenedAt: Date): DecidedAgain {
  const { request, person, template, language, day, time, host } = fact;
  const about = { ...defined({ day, time, host }) };
  const notice = { request, person, template, language, ...about };
  const way = wayOf(fact);
  const channel = way?.channel ?? "sms";
  const text = ownTemplate(snapshot(), notice, channel) ?? usualText(template, channel, language);
  if (!text) throw new Error(`There is no ${channel} template "${template}"`);
  const { tellWithinMinutes } = text;
  const at = new Date(row.at);
  const seconds = Math.round((at.getTime() - happenedAt.getTime()) / 1_000);
  const wait = waitOf(fact, snapshot(), notice, at);
  return {
    decision: beginSending(
      before,
      notice,
      { way, happenedAt, tellWithinMinutes, wait, withheld: withheldIn(fact) },
      at,
    ),
    because: [{ rule: "tell-within", minutes: tellWithinMinutes, seconds }],
  };
}

/**
 * Returns why the notice was not sent, as the row says. The journal of the notices that the applicant wants is not read,
 * because it is found only by the applicant's mobile, which is personal data.
 */
function withheldIn(fact: Begun): Withheld | undefined {
  const outcome = fact.type === "kept" ? fact.outcome : undefined;
  return outcome === "by-call" || outcome === "not-wanted" ? outcome : undefined;
}

/**
 * Returns how long the notice had to wait. Quiet hours are computed again. No journal says how many SMS the budgets
 * still allowed, so this wait is taken from the row.
 */
function waitOf(fact: Begun, { timeLimits }: Snapshot, notice: Notice, at: Date): Wait | undefined {
  if (fact.type === "postponed" && fact.why === "over-budget")
    return { until: new Date(fact.until), why: fact.why };
  const bySms = fact.type === "postponed" || (fact.type === "sending" && fact.channel === "sms");
  const hours = quietHoursOf(timeLimits);
  const until = bySms && !isUrgent(notice, at, hours) && quietUntil(at, hours);
  return until ? { until, why: "quiet-hours" } : undefined;
}
