/** What is built of each kind of this service's journal. */

import { severalKinds, viewed } from "../../shared/journal/several-kinds.ts";
import { buildNoticeViews } from "./build-views.ts";
import { noticeAggregate } from "./journal.ts";
import { wishesAggregate } from "./journal-wishes.ts";
import { deliveryAggregate } from "./webhooks/journal-deliveries.ts";
import { webhookAggregate } from "./webhooks/journal-webhooks.ts";
import { buildDeliveryViews, buildWebhookViews } from "./webhooks/views-of-webhooks.ts";

export const allKinds = severalKinds("notification", [
  viewed(noticeAggregate, buildNoticeViews),
  viewed(webhookAggregate, buildWebhookViews),
  viewed(deliveryAggregate, buildDeliveryViews),
  // What people want to hear is asked of the journal, and is in no list.
  viewed(wishesAggregate, () => []),
]);
