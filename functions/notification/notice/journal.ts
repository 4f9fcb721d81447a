/**
 * The aggregate of a notice: one message to one person about one event. Each attempt is two rows: `sending`, then its
 * outcome.
 */

import type { AnnouncedEvent } from "../../../events/define-event.ts";
import { noticeArrived } from "../../../events/notification/notice-arrived.v1.ts";
import { noticeDeferred } from "../../../events/notification/notice-deferred.v1.ts";
import { noticePassedOn } from "../../../events/notification/notice-passed-on.v1.ts";
import { noticePostponed } from "../../../events/notification/notice-postponed.v1.ts";
import { noticeSending } from "../../../events/notification/notice-sending.v1.ts";
import { noticeSettled } from "../../../events/notification/notice-settled.v1.ts";
import { noticeUntold } from "../../../events/notification/notice-untold.v1.ts";
import { noticeWithheld } from "../../../events/notification/notice-withheld.v1.ts";
import type { Language } from "../../../shared/contracts/fields/language.ts";
import { isMessenger } from "../../../shared/contracts/fields/messenger.ts";
import type { UndeliveredReason } from "../../../shared/contracts/staff/notices.ts";
import { defined } from "../../../shared/defined.ts";
import { type Aggregate, type Fact, type RowHead, UnknownFact } from "../../../shared/journal/journal.ts";
import type { PassedOn } from "../../../shared/messages/provider.ts";
import { carriesCode } from "../../../shared/notices/codes.ts";
import { isWishesId } from "../journals/journal-wishes.ts";
import { isDeliveryId, isWebhookId } from "../webhooks/ids.ts";

export interface Notice {
  readonly request: string;
  readonly person: string;
  readonly template: string;
  readonly language: Language;
  /** The date in the message, a deadline or the day of a meeting: ISO, in Tehran. */
  readonly day?: string;
  /** The time of a meeting: `09:20`. */
  readonly time?: string;
  /** In a reminder, the username of the official, whose unit has the address (M13). Older rows lack this field. */
  readonly host?: string;
}

export type Postponed = "quiet-hours" | "over-budget";

/** Why the person's choice stops the message (N5): the person wants calls, or does not want this notice. */
export type Withheld = "by-call" | "not-wanted";

export type Settled = "sent" | "failed" | "unknown" | "too-old" | "no-address";

export type NoticeFact =
  | ({
      readonly type: "sending";
      readonly channel: "sms" | "email";
      /** The provider of the attempt; absent in rows that were stored when there was only one provider. */
      readonly provider?: string;
    } & Notice)
  /**
   * The provider certainly did not take the message, which will be tried again. `why`: why a messenger left it to the
   * other providers (N9). `until` and `happenedAt` are present when the minute's task sends the notice then, since its
   * event does not come again.
   */
  | {
      readonly type: "deferred";
      readonly why?: PassedOn;
      readonly until?: string;
      readonly happenedAt?: string;
    }
  | {
      readonly type: "settled";
      readonly outcome: Settled;
      readonly providerId?: string;
      /** Present when the provider can be asked for the outcome. */
      readonly asks?: true;
      /** Why a `failed` message was refused, where the provider says so. */
      readonly reason?: UndeliveredReason;
    }
  /** The notice was postponed because of the hour or a budget (N4). `happenedAt`: the time of the event. */
  | ({
      readonly type: "postponed";
      readonly until: string;
      readonly why: Postponed;
      readonly happenedAt: string;
    } & Notice)
  /** The provider reported whether a message that it took has arrived (N3). */
  | {
      readonly type: "reported";
      readonly arrival: "delivered" | "not-delivered";
      /** Why the message did not arrive, where the provider says so. */
      readonly reason?: UndeliveredReason;
    }
  /**
   * The provider was asked for the outcome, and had no final report. `until`: the provider was not asked, because asking
   * a messenger repeats the message and the hour is quiet; it is asked then (N4, N9).
   */
  | { readonly type: "asked-after"; readonly until?: string }
  /** The message was never sent: it was out of date, the person has no address, or the person's choice stopped it. */
  | ({ readonly type: "kept"; readonly outcome: "too-old" | "no-address" | Withheld } & Notice);

export interface NoticeState {
  readonly notice?: Notice;
  readonly stage: "new" | "postponed" | "sending" | "deferred" | "settled";
  readonly outcome?: Settled | Withheld;
  readonly attempts: number;
  /** The provider of the newest attempt. */
  readonly provider?: string;
  /** When the newest attempt began; ISO 8601 in UTC. */
  readonly begunAt?: string;
  /**
   * The moment until which the notice is postponed. A task that runs each minute sends it then, since its event does not
   * come again.
   */
  readonly until?: string;
  /** The time of the event, for a postponed notice. */
  readonly happenedAt?: string;
  /** The message's id at the provider. */
  readonly providerId?: string;
  /** Whether the provider can be asked for the outcome, and how often it was asked. */
  readonly asks?: true;
  readonly asked: number;
  readonly arrival?: "delivered" | "not-delivered";
  /** Why no provider took the message, or why it did not arrive. */
  readonly reason?: UndeliveredReason;
  /** Whether an attempt went to a provider of SMS, and so was counted in the month's budget of SMS (N4). */
  readonly bySms?: true;
  /** Whether a messenger left the notice to the other providers (N9). */
  readonly passedOn?: true;
  /** The moment before which the provider is not asked; ISO 8601 in UTC. */
  readonly askNotBefore?: string;
  /** Whether the provider said that it took the message and can say nothing more. */
  readonly isOver?: true;
  /** True when the outcome was ever unknown. */
  readonly doubted?: true;
}

const initial: NoticeState = { stage: "new", attempts: 0, asked: 0 };

const about = ({ request, person, template, language, day, time, host }: Notice): Notice => ({
  request,
  person,
  template,
  language,
  ...defined({ day, time, host }),
});

function fold(state: NoticeState, fact: NoticeFact, row: RowHead): NoticeState {
  switch (fact.type) {
    case "sending":
      return {
        ...state,
        notice: about(fact),
        stage: "sending",
        attempts: state.attempts + 1,
        begunAt: row.at,
        ...defined({ provider: fact.provider }),
        ...(fact.channel === "sms" && !isMessenger(fact.provider) && { bySms: true }),
      };
    case "deferred":
      return {
        ...(fact.until === undefined ? state : withoutOutcome(state)),
        stage: "deferred",
        ...defined({ until: fact.until, happenedAt: fact.happenedAt }),
        ...(fact.why && { passedOn: true }),
      };
    case "settled":
      return {
        ...state,
        stage: "settled",
        outcome: fact.outcome,
        ...defined({ providerId: fact.providerId }),
        ...(fact.asks && { asks: true }),
        ...defined({ reason: fact.reason }),
        ...(state.asks && fact.outcome === "sent" && !fact.asks && { isOver: true }),
        ...(fact.outcome === "unknown" && { doubted: true }),
      };
    case "postponed":
      return {
        ...state,
        notice: about(fact),
        stage: "postponed",
        until: fact.until,
        happenedAt: fact.happenedAt,
      };
    case "reported":
      return {
        ...state,
        arrival: fact.arrival,
        ...defined({ reason: fact.reason }),
      };
    case "asked-after":
      return fact.until === undefined
        ? { ...state, asked: state.asked + 1 }
        : { ...state, askNotBefore: fact.until };
    case "kept":
      return { ...state, notice: about(fact), stage: "settled", outcome: fact.outcome };
  }
}

/** The state of a notice whose unknown outcome became certain: the notice is to be sent as if it were new. */
function withoutOutcome(state: NoticeState): NoticeState {
  const { outcome: _, asks: __, askNotBefore: ___, ...rest } = state;
  return { ...rest, asked: 0 };
}

function announce(fact: NoticeFact, state: NoticeState, row: RowHead): readonly AnnouncedEvent[] {
  if (!state.notice) throw new Error("A notice begins with being sent or kept");
  const { request, person, template } = state.notice;
  const base = { notice: row.id, request, person, template, at: row.at };
  switch (fact.type) {
    case "sending":
      return [noticeSending.of({ ...base, channel: fact.channel, ...messengerIn(fact) })];
    case "deferred":
      return fact.why
        ? [noticePassedOn.of({ ...base, why: fact.why })]
        : [noticeDeferred.of({ ...base, attempt: state.attempts })];
    case "postponed":
      return [noticePostponed.of({ ...base, until: fact.until, why: fact.why })];
    case "asked-after":
      return [noticeArrived.of({ ...base, arrival: "on-its-way" })];
    case "reported":
      return [
        noticeArrived.of({ ...base, arrival: fact.arrival }),
        ...(fact.arrival === "not-delivered" ? untold(state.notice, base, "failed") : []),
      ];
    case "settled":
    case "kept":
      return ended(state.notice, base, fact.outcome);
  }
}

const messengerIn = ({ provider }: { readonly provider?: string }) =>
  isMessenger(provider) ? { messenger: provider } : {};

type Base = Omit<Parameters<typeof noticeSettled.of>[0], "outcome">;

function ended(notice: Notice, base: Base, outcome: Settled | Withheld): readonly AnnouncedEvent[] {
  if (outcome === "by-call" || outcome === "not-wanted")
    return [noticeWithheld.of({ ...base, ...whenOf(notice), why: outcome })];
  return [noticeSettled.of({ ...base, outcome }), ...untold(notice, base, outcome)];
}

const whenOf = ({ day, time }: Notice) => ({
  ...defined({ day, time }),
});

/**
 * Announces a message that reached nobody, so that staff tell the person (C18). A one-time code is left out, because the
 * person asks for another.
 */
function untold(notice: Notice, base: Base, outcome: Settled): readonly AnnouncedEvent[] {
  if ((outcome !== "no-address" && outcome !== "failed") || carriesCode(notice.template)) return [];
  return [noticeUntold.of({ ...base, ...whenOf(notice), why: outcome })];
}

const factTypes = ["sending", "deferred", "settled", "kept", "postponed", "reported", "asked-after"];

export const noticeAggregate: Aggregate<NoticeState, NoticeFact> = {
  service: "notification",
  name: "notice",
  // A notice's id is the id of its event, and has none of the prefixes of the other aggregates.
  owns: (id) => !isWebhookId(id) && !isDeliveryId(id) && !isWishesId(id),
  shape: 2,
  initial,
  fold,
  upcast: (fact: Fact) => {
    if (!factTypes.includes(fact.type)) {
      throw new UnknownFact(`A notice knows no fact "${fact.type}"`);
    }
    return fact as NoticeFact;
  },
  announce,
};
