/** Builds the lists of webhooks and of their deliveries, and their rows in the due list (N6). */

import { defined } from "../../../shared/defined.ts";
import { dueView } from "../../../shared/due/due-list.ts";
import type { BuildViews } from "../../../shared/journal/views.ts";
import { nextDue } from "./delivery-rules.ts";
import { deliveryOf, webhookOf } from "./ids.ts";
import type { DeliveryState } from "./journal-deliveries.ts";
import type { WebhookState } from "./journal-webhooks.ts";

export const webhookList = "webhooks";
export const deliveryList = (webhook: string): string => `deliveries#${webhook}`;
/** The webhook's given-up and cancelled deliveries, the oldest first. */
export const failedList = (webhook: string): string => `failed#${webhook}`;

export interface WebhookRow {
  readonly webhook: string;
  readonly state: WebhookState;
}

export const buildWebhookViews: BuildViews<WebhookState> = (id, version, state) => {
  const { addedAt, replay } = state;
  if (addedAt === undefined) return [];
  const data: WebhookRow = { webhook: webhookOf(id), state };
  return [
    { id, version, list: webhookList, order: `${addedAt}#${id}`, data },
    // A repetition of failed deliveries is due each minute until it has ended.
    dueView(id, version, replay ? [addedAt] : []),
  ];
};

export interface DeliveryRow {
  readonly delivery: string;
  readonly state: Pick<DeliveryState, "stage" | "attempts" | "until"> & {
    readonly event: string;
    readonly happenedAt: string;
    readonly last?: DeliveryState["tries"][number];
  };
}

/** Lists are read from their beginning, so the newest row gets the smallest sort key. */
const farAhead = 9_999_999_999_999;

export const buildDeliveryViews: BuildViews<DeliveryState> = (id, version, state) => {
  const { about } = state;
  if (!about) return [];
  const { webhook, body } = about;
  const delivery = deliveryOf(id);
  const newest = String(farAhead - Date.parse(body.timestamp)).padStart(13, "0");
  const isFailed = state.stage === "given-up" || state.stage === "cancelled";
  const due = nextDue(state);
  return [
    {
      id,
      version,
      list: deliveryList(webhook),
      order: `${newest}#${id}`,
      data: rowOf(delivery, state, body),
    },
    {
      id: `failed#${id}`,
      version,
      ...(isFailed && { list: failedList(webhook), order: `${body.timestamp}#${id}` }),
      data: { delivery },
    },
    dueView(id, version, due === undefined ? [] : [due]),
  ];
};

function rowOf(
  delivery: string,
  { stage, attempts, until, tries }: DeliveryState,
  { type, timestamp }: { readonly type: string; readonly timestamp: string },
): DeliveryRow {
  const last = tries.at(-1);
  return {
    delivery,
    state: {
      ...{ stage, attempts, event: type, happenedAt: timestamp },
      ...defined({ last }),
      ...(stage === "waiting" && until !== undefined && { until }),
    },
  };
}
