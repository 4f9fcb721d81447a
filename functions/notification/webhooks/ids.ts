/**
 * The ids of webhooks and of deliveries: 32 hex digits. In the journal, the name of the aggregate comes before the
 * digits.
 */

import { createHash } from "node:crypto";

const webhookPrefix = "webhook-";
const deliveryPrefix = "delivery-";

export const webhookId = (webhook: string): string => `${webhookPrefix}${webhook}`;
/** The id of a delivery, which is also the header `webhook-id` that the receiver gets, the same at each attempt. */
export const deliveryId = (delivery: string): string => `${deliveryPrefix}${delivery}`;

export const isWebhookId = (id: string): boolean => id.startsWith(webhookPrefix);
export const isDeliveryId = (id: string): boolean => id.startsWith(deliveryPrefix);

export const webhookOf = (id: string): string => id.slice(webhookPrefix.length);
export const deliveryOf = (id: string): string => id.slice(deliveryPrefix.length);

/** Makes the id of the delivery of one event to one webhook. @param cause the event's id, or another unique cause */
export const deliveryFor = (webhook: string, cause: string): string =>
  createHash("sha256")
    .update(JSON.stringify([webhook, cause]))
    .digest("hex")
    .slice(0, 32);
