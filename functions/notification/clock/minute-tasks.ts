import { sweepDue } from "../../../shared/due/sweep-due.ts";
import type { Task } from "../../../shared/handler/queue/every-minute.ts";
import type { NotificationDeps } from "../adapters/deps.ts";
import { actOnDelivery, actOnWebhook } from "../webhooks/act-on-due/act-on-webhooks.ts";
import type { HearingDeps } from "../webhooks/deps.ts";
import { isDeliveryId, isWebhookId } from "../webhooks/ids.ts";
import { actOnDue } from "./act-on-due.ts";

export type MinuteDeps = NotificationDeps & HearingDeps;

/** The tasks that notification runs every minute, by name. */
export const minuteTasks = (deps: MinuteDeps): Readonly<Record<string, Task>> => ({
  "act-on-due": async (minute) => {
    const { views, now } = deps;
    minute.log.add({ due: await sweepDue({ views, now, onDue: (id) => actOn(deps, id) }, minute) });
  },
});

/** Does the due work of a notice, a webhook or a webhook delivery, by the kind of the id. */
function actOn(deps: MinuteDeps, id: string): Promise<void> {
  if (isDeliveryId(id)) return actOnDelivery(deps, id);
  return isWebhookId(id) ? actOnWebhook(deps, id) : actOnDue(deps, id);
}
