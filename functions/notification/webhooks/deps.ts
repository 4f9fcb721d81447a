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

/** The journals of webhooks and of their deliveries, and the clock. */
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
  /** Referral, which gives the text of a result; this service never stores that text (C8). */
  readonly referral: ReferralForNotification;
  readonly post: Post;
  /** Called when failed deliveries turned a webhook off, so that an administrator is alerted. */
  readonly turnedOff: (id: string) => void;
}

export interface KeepingDeps extends HearingDeps {
  readonly secret: ServiceSecret;
  readonly webhookKeys: KeyRing;
  readonly destinations: Pick<Rules, "allowed" | "ports">;
  readonly directory: Directory;
}
