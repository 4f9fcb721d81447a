import type * as z from "zod/mini";
import {
  requestResult,
  type WebhookBody,
  type webhookBodies,
} from "../../../../shared/contracts/partner/webhook-events.ts";
import type { ReferralForNotification } from "../../../../shared/results/for-notification.ts";

/**
 * What is posted: a result with its words, asked for at each attempt, and kept by nobody on the way (C8, law 4). Of who was erased
 * meanwhile, and of what a newer result took the place of, codes alone, and why.
 *
 * @throws Outage when they cannot be had now: nothing is posted then, and it is tried again.
 */
export async function withWords(referral: ReferralForNotification, body: WebhookBody): Promise<WebhookBody> {
  if (body.type !== requestResult) return body;
  const {
    request,
    partner,
    number: result,
  } = body.data as z.output<(typeof webhookBodies)[typeof requestResult]>;
  const words = await referral.wordsOfResult({ request, partner, result });
  return { ...body, data: { ...body.data, ...words } };
}
