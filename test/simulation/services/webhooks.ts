import triggers from "../../../functions/notification/triggers.ts";
import { webhookJournalsIn } from "../../../functions/notification/webhooks/compose.ts";
import type { KeepingDeps, PostingDeps } from "../../../functions/notification/webhooks/deps.ts";
import { webhookHandlers } from "../../../functions/notification/webhooks/webhook-handlers.ts";
import { serviceSecretIn } from "../../../shared/documents/keys.ts";
import { consume } from "../../../shared/handler/queue/consume.ts";
import type { ReferralForNotification } from "../../../shared/results/for-notification.ts";
import { keysBesides } from "../../../shared/secrets/rings.ts";
import { allowing } from "../../../shared/webhooks/addresses.ts";
import { type CallFaults, sentOnce } from "../core/faults.ts";
import { consumer, consuming, optionsOf, type Site } from "../core/frames.ts";
import { lambda, type Process, quiet } from "../core/process.ts";
import type { JournalTable } from "../core/stream.ts";
import type { OperableViews } from "../core/view-table.ts";
import type { DirectoryService } from "./directory.ts";
import { portsTo, tablesOf } from "./ports.ts";
import type { SharedStores } from "./stores.ts";

export type WebhookDeps = KeepingDeps & PostingDeps;

/** The share of simulation runs in which the organisation has webhooks, from 0 to 1. */
const withWebhooks = 0.3;

/**
 * Simulates the administrator's Lambda for webhooks, the event consumer that makes deliveries, and the Lambda that posts the
 * deliveries.
 */
export function webhooks(
  site: Site,
  stores: SharedStores & { readonly directory: DirectoryService },
  { table, views }: { readonly table: JournalTable; readonly views: OperableViews },
  referral: ReferralForNotification,
) {
  const { receivers } = stores;
  const compose = (process: Process, faults?: CallFaults): WebhookDeps => {
    const { journal, now } = portsTo(site, process, table, faults);
    return site.wiring.webhooks({
      ...webhookJournalsIn(journal, optionsOf(process, site)),
      views: process.port("views", views, faults),
      directory: stores.directory.seenFrom(process, faults),
      secret: serviceSecretIn(tablesOf(process, stores).keys, "notification"),
      webhookKeys: keysBesides(tablesOf(process, stores).keys, "webhooks", { now }),
      destinations: { allowed: allowing([]), ports: [443], resolve: async () => ["93.184.215.14"] },
      post: process.port("receivers", { post: receivers.post }, sentOnce).post,
      turnedOff: () => {},
      referral: process.port("words", referral, faults),
      now,
    });
  };
  const has = site.run.random.fork("webhooks").chance(withWebhooks);
  if (has) {
    const { events } = triggers["post-webhook"];
    consumer(site, "notification", {
      name: "post-webhook",
      events,
      follow: (process) => consume(events, webhookHandlers(compose(process, consuming))),
    });
  }
  return {
    has,
    compose,
    receivers,
    api: lambda(site.run, "notification/webhooks-api", (process) => compose(process)),
    atRest: compose(quiet(site.run)),
  };
}
