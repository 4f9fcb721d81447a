import type { ReferralForMeeting } from "../../../shared/cases/for-meeting.ts";
import type { Directory } from "../../../shared/directory/snapshot.ts";
import type { Documents, ServiceSecret } from "../../../shared/documents/documents.ts";
import type { Journal } from "../../../shared/journal/journal.ts";
import type { ViewStore } from "../../../shared/journal/views.ts";
import type { ConflictFact, ConflictsState } from "../journals/journal-conflicts.ts";
import type { DayFact, DayState } from "../journals/journal-days.ts";
import type { FeedFact, FeedState } from "../journals/journal-feeds.ts";
import type { PlaceFact, PlaceState } from "../journals/journal-places.ts";
import type { PublishingFact, PublishingState } from "../journals/journal-publishing.ts";
import type { MeetingFact } from "../meeting/meeting-facts.ts";
import type { MeetingState } from "../meeting/meeting-state.ts";

/** What meeting's use cases work with; the Lambdas and the simulation each bring their own. */
export interface MeetingDeps {
  readonly meetings: Journal<MeetingState, MeetingFact>;
  readonly days: Journal<DayState, DayFact>;
  readonly places: Journal<PlaceState, PlaceFact>;
  readonly publishings: Journal<PublishingState, PublishingFact>;
  readonly conflicts: Journal<ConflictsState, ConflictFact>;
  readonly documents: Documents;
  readonly directory: Directory;
  readonly views: Pick<ViewStore, "list">;
  readonly now: () => Date;
}

/** What showing a meeting to staff needs besides: how they stand to its case, and where their look is kept (R15, C15). */
export interface StaffDeps extends MeetingDeps {
  readonly referral: ReferralForMeeting;
}

/** What making a calendar feed needs besides (M13). */
export interface FeedDeps extends Pick<MeetingDeps, "directory" | "now"> {
  readonly feeds: Journal<FeedState, FeedFact>;
  readonly secret: ServiceSecret;
  /** Where the pages are, without a slash at the end: a feed's address begins with it. */
  readonly publicUrl: string;
}
