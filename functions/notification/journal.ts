/** A notice: one message to one person about one event. An effect outside is two rows: `sending`, then what became of it. */

import type { AnnouncedEvent } from "../../events/define-event.ts";
import { noticeDeferred } from "../../events/notification/notice-deferred.v1.ts";
import { noticeSending } from "../../events/notification/notice-sending.v1.ts";
import { noticeSettled } from "../../events/notification/notice-settled.v1.ts";
import { noticeUntold } from "../../events/notification/notice-untold.v1.ts";
import type { Aggregate, Fact, RowHead } from "../../shared/journal/journal.ts";

export interface Notice {
  readonly request: string;
  readonly person: string;
  readonly template: string;
  readonly language: "fa" | "en";
  /** The day that it tells of, the last one or that of a meeting: ISO, Tehran. */
  readonly day?: string;
  /** Of a meeting: `09:20`. */
  readonly time?: string;
}

export type Settled = "sent" | "failed" | "unknown" | "too-old" | "no-address";

export type NoticeFact =
  | ({
      readonly type: "sending";
      readonly channel: "sms" | "email";
      /** Who was handed it. Rows from before there were several have none. */
      readonly provider?: string;
    } & Notice)
  /** The provider certainly did not take it; it will be tried again. */
  | { readonly type: "deferred" }
  | { readonly type: "settled"; readonly outcome: Settled; readonly providerId?: string }
  /** Never tried: its time to tell had passed, or there is no address. */
  | ({ readonly type: "kept"; readonly outcome: "too-old" | "no-address" } & Notice);

export interface NoticeState {
  readonly notice?: Notice;
  readonly stage: "new" | "sending" | "deferred" | "settled";
  readonly outcome?: Settled;
  readonly attempts: number;
  /** Who has the newest attempt, by the provider's name. */
  readonly provider?: string;
  /** When the newest attempt began, ISO 8601 in UTC. */
  readonly begunAt?: string;
}

const initial: NoticeState = { stage: "new", attempts: 0 };

const about = ({ request, person, template, language, day, time }: Notice): Notice => ({
  request,
  person,
  template,
  language,
  ...(day !== undefined && { day }),
  ...(time !== undefined && { time }),
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
        ...(fact.provider !== undefined && { provider: fact.provider }),
      };
    case "deferred":
      return { ...state, stage: "deferred" };
    case "settled":
      return { ...state, stage: "settled", outcome: fact.outcome };
    case "kept":
      return { ...state, notice: about(fact), stage: "settled", outcome: fact.outcome };
  }
}

function announce(fact: NoticeFact, state: NoticeState, row: RowHead): readonly AnnouncedEvent[] {
  if (!state.notice) throw new Error("A notice begins with being sent or kept");
  const { request, person, template } = state.notice;
  const base = { notice: row.id, request, person, template, at: row.at };
  switch (fact.type) {
    case "sending":
      return [noticeSending.of({ ...base, channel: fact.channel })];
    case "deferred":
      return [noticeDeferred.of({ ...base, attempt: state.attempts })];
    case "settled":
    case "kept":
      return [
        noticeSettled.of({ ...base, outcome: fact.outcome }),
        ...untold(state.notice, base, fact.outcome),
      ];
  }
}

type Base = Omit<Parameters<typeof noticeSettled.of>[0], "outcome">;

/** C18: news that reached nobody is somebody's to tell. A one-time code is none: whoever waits for it asks for another. */
function untold({ template, day, time }: Notice, base: Base, outcome: Settled): readonly AnnouncedEvent[] {
  if ((outcome !== "no-address" && outcome !== "failed") || template === "one-time-code") return [];
  const when = { ...(day !== undefined && { day }), ...(time !== undefined && { time }) };
  return [noticeUntold.of({ ...base, ...when, why: outcome })];
}

export const noticeAggregate: Aggregate<NoticeState, NoticeFact> = {
  service: "notification",
  name: "notice",
  initial,
  fold,
  upcast: (fact: Fact) => {
    if (!["sending", "deferred", "settled", "kept"].includes(fact.type)) {
      throw new Error(`A notice knows no fact "${fact.type}"`);
    }
    return fact as NoticeFact;
  },
  announce,
};
