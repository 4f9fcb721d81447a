import type * as z from "zod/mini";
import {
  requestResult,
  type WebhookBody,
  type webhookBodies,
} from "../../../../shared/contracts/partner/webhook-events.ts";
import type { ReferralForNotification } from "../../../../shared/results/for-notification.ts";

/**
 * The body to post: a result with its text, read at each attempt and stored by no one on the way (C8, law 4).
 * For an erased applicant, or a result replaced by a newer one, only codes and the reason.
 * @throws Outage when the text is unavailable: nothing is posted then, and it is tried again
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
