import type * as z from "zod/mini";
import {
  requestResult,
  type WebhookBody,
  type webhookBodies,
} from "../../../../shared/contracts/partner/webhook-events.ts";
import type { ReferralForNotification } from "../../../../shared/results/for-notification.ts";

/**
 * Returns the body to post. The text of a result is read from referral at each attempt and never stored here (C8, law 4).
 * An erased applicant's result, or one replaced by a newer result, has only codes and the reason.
 * @throws Outage when the text is unavailable: nothing is posted, and the delivery is tried again
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
