/**
 * Makes a delivery of an event for each webhook that receives it (N6). Each delivery is separate, so that none waits for
 * another.
 */

import type { EventEnvelope } from "../../../../events/define-event.ts";
import { defined } from "../../../../shared/defined.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { ViewStore } from "../../../../shared/journal/views.ts";
import { begin } from "../delivery-rules.ts";
import type { HearingDeps } from "../deps.ts";
import { deliveryFor, deliveryId } from "../ids.ts";
import type { PublicEvent } from "../public-events.ts";
import { hears } from "../rules.ts";
import { type WebhookRow, webhookList } from "../views-of-webhooks.ts";

type Cause = Pick<EventEnvelope, "id" | "time" | "correlationid">;

/**
 * Makes the deliveries of an event. A repeated event makes no second one, because a delivery's id derives from webhook
 * and event. A webhook gets no event from before it was added or turned on again, however late the event comes.
 * @throws Error when an earlier event with this id had other content, as after a restore; all webhooks have their
 * delivery by then
 */
export async function hearEvent(deps: HearingDeps, cause: Cause, told: PublicEvent): Promise<void> {
  const body = { type: told.type, timestamp: cause.time, data: told.data };
  const refused: string[] = [];
  for (const { webhook, state } of await allWebhooks(deps.views)) {
    if (!hears(state, told, cause.time)) continue;
    const command = {
      ...{ name: "hear-event", actor: `event:${cause.id}`, key: `${cause.id}#deliver` },
      fingerprint: fingerprintOf(body),
      ...{ at: deps.now(), directory: 0, correlation: cause.correlationid },
    };
    const id = deliveryId(deliveryFor(webhook, cause.id));
    const made = await deps.deliveries.decide(id, command, ({ state: now }) => begin(now, { webhook, body }));
    if (!made.accepted) refused.push(made.refusal.code);
  }
  if (refused.length > 0) throw new Error(`a delivery was refused: ${refused.join(", ")}`);
}

/** Reads all webhooks, those that are off too. New ones are refused while `mostWebhooks` are on. */
export async function allWebhooks(views: Pick<ViewStore, "list">): Promise<readonly WebhookRow[]> {
  const rows: WebhookRow[] = [];
  let after: string | undefined;
  do {
    const page = await views.list(webhookList, { limit: 100, ...defined({ after }) });
    rows.push(...page.items.map(({ data }) => data as WebhookRow));
    after = page.next;
  } while (after !== undefined);
  return rows;
}
