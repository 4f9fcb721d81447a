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

/** Milliseconds, as long as a copy of the directory is good for (ADR 0049). */
export const noneFor = 5_000;

/**
 * The lists as `hearEvent` reads them: that there is no webhook at all is believed for some seconds, so that an organisation without
 * webhooks asks once for many events. Where there is one, each event asks.
 */
export function rememberingNone({ list }: Pick<ViewStore, "list">, now: () => Date): Pick<ViewStore, "list"> {
  const noneSince = new Map<string, number>();
  return {
    list: async (name, options) => {
      const asked = now().getTime();
      if (asked - (noneSince.get(name) ?? Number.NEGATIVE_INFINITY) < noneFor) return { items: [] };
      const page = await list(name, options);
      if (page.items.length === 0) noneSince.set(name, asked);
      return page;
    },
  };
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
