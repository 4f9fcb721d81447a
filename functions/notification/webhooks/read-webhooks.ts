/** Reads webhooks and their deliveries for an administrator (N6). */

import { defined } from "../../../shared/defined.ts";
import { refuse } from "../../../shared/handler/http/reply.ts";
import { textOf } from "./delivery-rules.ts";
import type { KeepingDeps } from "./deps.ts";
import { allWebhooks } from "./hear-event/hear-event.ts";
import { deliveryId, webhookId } from "./ids.ts";
import { deliveryShown, rowShown, webhookShown } from "./shown.ts";
import { type DeliveryRow, deliveryList } from "./views-of-webhooks.ts";

const pageSize = 25;

export async function listWebhooks({ views, directory }: KeepingDeps) {
  const [rows, { snapshot }] = await Promise.all([allWebhooks(views), directory.current()]);
  return {
    webhooks: rows.map(({ webhook, state }) => webhookShown(webhook, state, snapshot)),
    partners: (snapshot.partners ?? []).map(({ key, name }) => ({ key, name })),
  };
}

/** Returns a webhook. Refuses with `not-found`. */
export async function readWebhook({ webhooks, directory }: KeepingDeps, webhook: string) {
  const [{ state }, { snapshot }] = await Promise.all([
    webhooks.load(webhookId(webhook)),
    directory.current(),
  ]);
  if (!state.about) return refuse("not-found");
  return { webhook: webhookShown(webhook, state, snapshot), version: state.version };
}

/** Lists a webhook's deliveries. Refuses with `not-found`. */
export async function listDeliveries(deps: KeepingDeps, webhook: string, after: string | undefined) {
  const { state } = await deps.webhooks.load(webhookId(webhook));
  if (!state.about) return refuse("not-found");
  const page = await deps.views.list(deliveryList(webhook), {
    limit: pageSize,
    ...defined({ after }),
  });
  return {
    deliveries: page.items.map(({ data }) => rowShown(data as DeliveryRow)),
    ...defined({ next: page.next }),
  };
}

/** Returns a delivery. Refuses with `not-found`. */
export async function readDelivery(deps: KeepingDeps, delivery: string) {
  const { state, version } = await deps.deliveries.load(deliveryId(delivery));
  if (!state.about) return refuse("not-found");
  const whole = {
    webhook: state.about.webhook,
    ...deliveryShown(delivery, state),
    body: textOf(state.about.body),
    tries: state.tries.map(({ at, result }) => ({ at, result })),
  };
  return { delivery: whole, version };
}
