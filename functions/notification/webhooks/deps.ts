import type { Directory } from "../../../shared/directory/snapshot.ts";
import type { ServiceSecret } from "../../../shared/documents/documents.ts";
import type { Journal } from "../../../shared/journal/journal.ts";
import type { ViewStore } from "../../../shared/journal/views.ts";
import type { ReferralForNotification } from "../../../shared/results/for-notification.ts";
import type { KeyRing } from "../../../shared/secrets/key-ring.ts";
import type { Rules } from "../../../shared/webhooks/destination.ts";
import type { Post } from "../../../shared/webhooks/post.ts";
import type { DeliveryFact, DeliveryState } from "./journal-deliveries.ts";
import type { WebhookFact, WebhookState } from "./journal-webhooks.ts";

/** What all that is about webhooks works with. */
export interface WebhookJournals {
  readonly webhooks: Journal<WebhookState, WebhookFact>;
  readonly deliveries: Journal<DeliveryState, DeliveryFact>;
  readonly now: () => Date;
}

export interface HearingDeps extends WebhookJournals {
  readonly views: Pick<ViewStore, "list">;
}

export interface PostingDeps extends WebhookJournals {
  readonly webhookKeys: KeyRing;
  readonly destinations: Rules;
  /** Has the words of a result, which are nowhere here (C8). */
  readonly referral: ReferralForNotification;
  readonly post: Post;
  /** Hears of a webhook that was turned off by what it answered: an administrator is to look. */
  readonly turnedOff: (id: string) => void;
}

export interface KeepingDeps extends HearingDeps {
  readonly secret: ServiceSecret;
  readonly webhookKeys: KeyRing;
  readonly destinations: Pick<Rules, "allowed" | "ports">;
  readonly directory: Directory;
}
