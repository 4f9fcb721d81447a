/**
 * The aggregate of a delivery of one event to one webhook (N6): when it is due, the result of each attempt, and how it
 * ends.
 */

import type * as z from "zod/mini";
import type { AnnouncedEvent } from "../../../events/define-event.ts";
import { deliveryDue } from "../../../events/notification/delivery-due.v1.ts";
import { deliveryPutOff } from "../../../events/notification/delivery-put-off.v1.ts";
import { deliverySettled } from "../../../events/notification/delivery-settled.v1.ts";
import { resultDelivered } from "../../../events/notification/result-delivered.v1.ts";
import {
  requestResult,
  type WebhookBody,
  type webhookBodies,
} from "../../../shared/contracts/partner/webhook-events.ts";
import { defined } from "../../../shared/defined.ts";
import { type Aggregate, type Fact, type RowHead, UnknownFact } from "../../../shared/journal/journal.ts";
import type { Unsafe } from "../../../shared/webhooks/destination.ts";
import { deliveryOf, isDeliveryId } from "./ids.ts";

/** The result of an attempt: the status of the response, or why there was none. */
export type Result = number | "no-answer" | Unsafe;

export interface DeliveryAbout {
  readonly webhook: string;
  readonly body: WebhookBody;
}

export type DeliveryFact =
  /**
   * The delivery is to be tried. `byHand`: an administrator waits for it, so it is tried once immediately, whatever the
   * webhook's state.
   */
  | ({ readonly type: "due"; readonly byHand?: true } & DeliveryAbout)
  | { readonly type: "due-again"; readonly byHand?: true }
  | { readonly type: "not-taken"; readonly result: Result; readonly until: string }
  /** The delivery was not tried, because the webhook is failing now. */
  | { readonly type: "waits"; readonly until: string }
  | { readonly type: "delivered"; readonly result: number }
  | { readonly type: "given-up"; readonly result: Result }
  /** The delivery was not tried, because the webhook is off. */
  | { readonly type: "cancelled" };

export interface Try {
  readonly at: string;
  readonly result: Result;
}

export interface DeliveryState {
  readonly about?: DeliveryAbout;
  readonly stage: "new" | "due" | "waiting" | "delivered" | "given-up" | "cancelled";
  /** How often the delivery became due. */
  readonly turn: number;
  readonly dueAt?: string;
  readonly byHand?: true;
  /** The number of failures since the delivery was made or repeated; the schedule of retries depends on it. */
  readonly failed: number;
  readonly attempts: number;
  /** The newest twenty attempts, the oldest first. */
  readonly tries: readonly Try[];
  /** The moment until which a waiting delivery waits. */
  readonly until?: string;
}

const mostTries = 20;

function due(state: DeliveryState, byHand: true | undefined, row: RowHead): DeliveryState {
  const { until: _until, byHand: _byHand, ...rest } = state;
  const goesOn = state.stage === "waiting" || state.stage === "due";
  return {
    ...rest,
    ...{ stage: "due", turn: state.turn + 1, dueAt: row.at, failed: goesOn ? state.failed : 0 },
    ...defined({ byHand }),
  };
}

function tried(state: DeliveryState, result: Result, row: RowHead): DeliveryState {
  const tries = [...state.tries, { at: row.at, result }].slice(-mostTries);
  return { ...state, attempts: state.attempts + 1, tries };
}

function fold(state: DeliveryState, fact: DeliveryFact, row: RowHead): DeliveryState {
  switch (fact.type) {
    case "due": {
      const { webhook, body } = fact;
      return due({ ...state, about: { webhook, body } }, fact.byHand, row);
    }
    case "due-again":
      return due(state, fact.byHand, row);
    case "not-taken": {
      const { result, until } = fact;
      return { ...tried(state, result, row), stage: "waiting", failed: state.failed + 1, until };
    }
    case "waits":
      return { ...state, stage: "waiting", until: fact.until };
    case "delivered":
    case "given-up":
      return { ...tried(state, fact.result, row), stage: fact.type };
    case "cancelled":
      return { ...state, stage: "cancelled" };
  }
}

function announce(fact: DeliveryFact, state: DeliveryState, row: RowHead): readonly AnnouncedEvent[] {
  if (!state.about) throw new Error("A delivery begins with being due");
  const about = { delivery: deliveryOf(row.id), webhook: state.about.webhook, at: row.at };
  switch (fact.type) {
    case "due":
    case "due-again":
      return [deliveryDue.of({ ...about, turn: state.turn })];
    case "not-taken":
    case "waits":
      return [deliveryPutOff.of({ ...about, why: fact.type, until: fact.until })];
    case "delivered":
      return [deliverySettled.of({ ...about, outcome: fact.type }), ...atPartner(state.about.body, row.at)];
    default:
      return [deliverySettled.of({ ...about, outcome: fact.type })];
  }
}

/** Announces that a partner took a result, so that the case shows it (C8). */
function atPartner({ type, data }: WebhookBody, at: string): readonly AnnouncedEvent[] {
  if (type !== requestResult) return [];
  const { request, partner, number: result } = data as z.output<(typeof webhookBodies)[typeof requestResult]>;
  return [resultDelivered.of({ request, partner, result, at })];
}

const factTypes = ["due", "due-again", "not-taken", "waits", "delivered", "given-up", "cancelled"];

export const deliveryAggregate: Aggregate<DeliveryState, DeliveryFact> = {
  service: "notification",
  name: "delivery",
  owns: isDeliveryId,
  shape: 2,
  initial: { stage: "new", turn: 0, failed: 0, attempts: 0, tries: [] },
  fold,
  upcast: (fact: Fact) => {
    if (!factTypes.includes(fact.type)) throw new UnknownFact(`A delivery knows no fact "${fact.type}"`);
    return fact as DeliveryFact;
  },
  announce,
};
