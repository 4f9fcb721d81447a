import type { RecentDirectory } from "../../../shared/directory/snapshot.ts";
import type { Journal } from "../../../shared/journal/journal.ts";
import type { Limits } from "../../../shared/limits/limits.ts";
import type { InTurn } from "../../../shared/messages/in-turn.ts";
import type { IdentityForNotification } from "../../../shared/vault/for-notification.ts";
import type { WishesFact, WishesState } from "../journals/journal-wishes.ts";
import type { NoticeFact, NoticeState } from "../notice/journal.ts";

/** The ports of the use cases of notification. The Lambda and the simulation each pass their own implementations. */
export interface NotificationDeps {
  readonly notices: Journal<NoticeState, NoticeFact>;
  /** The journal of people's choices: which notices they want, and by which channel (N5). */
  readonly wishes: Journal<WishesState, WishesFact>;
  readonly directory: RecentDirectory;
  readonly identity: IdentityForNotification;
  readonly providers: Readonly<Record<"sms" | "email", InTurn>>;
  readonly limits: Limits;
  /** Makes an id that is unique to one attempt to send, so that an attempt recognises its own row. */
  readonly attemptId: () => string;
  readonly now: () => Date;
}
