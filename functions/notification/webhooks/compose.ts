import type { JournalStore } from "../../../shared/journal/journal.ts";
import { type JournalOptions, openJournal } from "../../../shared/journal/open-journal.ts";
import { allowing } from "../../../shared/webhooks/addresses.ts";
import type { Rules } from "../../../shared/webhooks/destination.ts";
import type { WebhookJournals } from "./deps.ts";
import { deliveryAggregate } from "./journal-deliveries.ts";
import { webhookAggregate } from "./journal-webhooks.ts";

export const webhookJournalsIn = (
  store: JournalStore,
  options: JournalOptions,
): Pick<WebhookJournals, "webhooks" | "deliveries"> => ({
  webhooks: openJournal(webhookAggregate, store, options),
  deliveries: openJournal(deliveryAggregate, store, options),
});

const listed = (text = ""): readonly string[] => text.split(/\s+/).filter((one) => one !== "");

/** The destinations to which webhooks may post, from the settings. */
export const destinationsIn = ({
  WEBHOOK_RANGES: ranges,
  WEBHOOK_PORTS: ports,
}: Partial<Record<"WEBHOOK_RANGES" | "WEBHOOK_PORTS", string>>): Pick<Rules, "allowed" | "ports"> => ({
  allowed: allowing(listed(ranges)),
  ports: [443, ...listed(ports).map(Number)],
});
