/** Makes a delivery of what happened for each webhook that hears of it (N6): each its own, so that none waits for another. */

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
 * The same event again makes nothing again: each delivery's id comes of webhook and event. A webhook hears no
 * event from before it was added or turned on again, also when the event comes late.
 *
 * @throws when an event of this id said something else before, as after a restore: once all who may hear it have.
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

/** There are at most as many as `mostWebhooks`, and a few that came at once. */
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
