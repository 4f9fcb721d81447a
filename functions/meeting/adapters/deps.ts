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

/** The ports of the use cases of meeting. The Lambdas, the tests and the simulation each pass their own implementations. */
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

/**
 * The further ports for showing a meeting to staff. Referral says whether a person holds the case, and records in the
 * case's access log that the person read the meeting's texts (R15, C15).
 */
export interface StaffDeps extends MeetingDeps {
  readonly referral: ReferralForMeeting;
}

/** The further ports for calendar feeds (M13). */
export interface FeedDeps extends Pick<MeetingDeps, "directory" | "now"> {
  readonly feeds: Journal<FeedState, FeedFact>;
  readonly secret: ServiceSecret;
  /** The base address of the web pages, without a slash at the end. The addresses of feeds start with this. */
  readonly publicUrl: string;
}
