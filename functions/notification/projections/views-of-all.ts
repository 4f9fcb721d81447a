/** The view builders of all aggregates in this service. */

import { severalKinds, viewed } from "../../../shared/journal/several-kinds.ts";
import { wishesAggregate } from "../journals/journal-wishes.ts";
import { noticeAggregate } from "../notice/journal.ts";
import { deliveryAggregate } from "../webhooks/journal-deliveries.ts";
import { webhookAggregate } from "../webhooks/journal-webhooks.ts";
import { buildDeliveryViews, buildWebhookViews } from "../webhooks/views-of-webhooks.ts";
import { buildNoticeViews } from "./build-views.ts";

export const allKinds = severalKinds("notification", [
  viewed(noticeAggregate, buildNoticeViews),
  viewed(webhookAggregate, buildWebhookViews),
  viewed(deliveryAggregate, buildDeliveryViews),
  // People's choices of notices have no views; their readers load the journal.
  viewed(wishesAggregate, () => []),
]);
