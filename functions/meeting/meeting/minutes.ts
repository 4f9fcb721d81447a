/** The facts of a meeting's minutes: written, confirmed and corrected (M11), with their orders (M12). */

import { minutesConfirmed } from "../../../events/meeting/minutes-confirmed.v1.ts";
import { minutesCorrected } from "../../../events/meeting/minutes-corrected.v1.ts";
import { minutesWritten } from "../../../events/meeting/minutes-written.v1.ts";
import { orderKept } from "../../../events/meeting/order-kept.v1.ts";
import { remarkAdded } from "../../../events/meeting/remark-added.v1.ts";
import type { Folds } from "../../../shared/aggregate/subject.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { Cleared } from "../../../shared/domain/cases/clearance.ts";
import { minutesFinal, type WithClocks } from "./clocks.ts";
import { type MeetingCore, movedTo } from "./core.ts";
import type { Announces, Transitions } from "./subject.ts";

/** The minutes of a meeting (M11). `statements`, `remark`: the ids of the documents with the texts. */
export interface Minutes {
  /** The usernames of the organisation's attendees. */
  readonly attendees: readonly Cleared[];
  readonly statements: DocumentId;
  readonly orders: readonly Order[];
}

/**
 * An order in the minutes, which becomes a commitment of the case (M12). `what`: the document with its text. `day`: the
 * date by which it must be done; ISO, in Tehran.
 */
export interface Order {
  readonly what: DocumentId;
  readonly owner: { readonly unit: string } | { readonly person: string };
  readonly day: string;
}

export interface EarlierMinutes extends Pick<Minutes, "attendees" | "statements"> {
  readonly correctedAt: string;
  readonly reason: DocumentId;
}

export interface WithMinutes {
  readonly minutes?: Minutes & {
    readonly remark?: DocumentId;
    readonly confirmedAt?: string;
    /** The replaced versions of the minutes, the oldest first, each with the time and reason of the correction (M11). */
    readonly earlier?: readonly EarlierMinutes[];
  };
  /** The orders that were fulfilled, by the numbers of their commitments in the case (M12). */
  readonly kept: readonly number[];
}

export const begins: WithMinutes = { kept: [] };

type State = MeetingCore & WithClocks & WithMinutes;

export type MinutesFact =
  | ({ readonly type: "written" } & Minutes)
  | { readonly type: "remarked"; readonly remark: DocumentId }
  | { readonly type: "confirmed" }
  /**
   * An order was judged as fulfilled in the case; the meeting keeps this for ever (M12). `commitment`: the order's
   * number in the case.
   */
  | { readonly type: "order-kept"; readonly commitment: number }
  /** A new version of final minutes (M11). `orders`: additional orders; the earlier ones remain commitments. */
  | ({ readonly type: "minutes-corrected"; readonly reason: DocumentId } & Minutes);

export const transitions = {
  "hear-order": { by: "system", from: ["minuted"], fact: "order-kept", to: ["minuted"] },
  write: {
    by: "staff",
    action: "write-minutes",
    from: ["in-session", "finished"],
    fact: "written",
    to: ["in-session", "finished"],
  },
  remark: {
    by: "staff",
    action: "add-remark",
    from: ["in-session", "finished"],
    fact: "remarked",
    to: ["in-session", "finished"],
  },
  confirm: { by: "staff", action: "confirm-minutes", from: ["finished"], fact: "confirmed", to: ["minuted"] },
  /** Corrects final minutes by a new version; the confirmed version never changes (M11). */
  correct: {
    by: "staff",
    action: "correct-minutes",
    from: ["minuted"],
    fact: "minutes-corrected",
    to: ["minuted"],
  },
} as const satisfies Transitions<MinutesFact>;

export const folds: Folds<MinutesFact, State> = {
  written: (state, { type: _, ...minutes }) => ({ minutes: { ...state.minutes, ...minutes } }),
  remarked: ({ minutes }, { remark }) => (minutes ? { minutes: { ...minutes, remark } } : {}),
  confirmed: ({ minutes }, _, row) => ({
    ...movedTo("minuted", row),
    ...minutesFinal,
    ...(minutes && { minutes: { ...minutes, confirmedAt: row.at } }),
  }),
  "order-kept": ({ kept }, { commitment }) => ({ kept: [...kept, commitment] }),
  "minutes-corrected": ({ minutes }, { attendees, statements, orders, reason }, row) => {
    if (!minutes) return {};
    const replaced = { attendees: minutes.attendees, statements: minutes.statements };
    const earlier = [...(minutes.earlier ?? []), { ...replaced, correctedAt: row.at, reason }];
    return {
      minutes: { ...minutes, attendees, statements, orders: [...minutes.orders, ...orders], earlier },
    };
  },
};

export const announces: Announces<MinutesFact, State> = {
  written: ({ orders }, { base, by }) => [minutesWritten.of({ ...base, orders: orders.length, by })],
  remarked: ({ remark }, { base }) => [remarkAdded.of({ ...base, remark })],
  confirmed: (_, { base, by }, { minutes }) => {
    if (!minutes) throw new Error("Minutes are written before they are confirmed");
    const { statements, orders } = minutes;
    return [minutesConfirmed.of({ ...base, statements, orders: orders.map((order) => ({ ...order })), by })];
  },
  "order-kept": ({ commitment }, { base }) => [orderKept.of({ ...base, commitment })],
  "minutes-corrected": ({ statements, orders, reason }, { base, by }) => [
    minutesCorrected.of({ ...base, statements, reason, orders: orders.map((order) => ({ ...order })), by }),
  ],
};
