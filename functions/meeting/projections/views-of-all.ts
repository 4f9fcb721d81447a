/** The view builders of all aggregates in this service. */

import { severalKinds, viewed } from "../../../shared/journal/several-kinds.ts";
import { conflictsAggregate } from "../journals/journal-conflicts.ts";
import { dayAggregate } from "../journals/journal-days.ts";
import { feedAggregate } from "../journals/journal-feeds.ts";
import { placeAggregate } from "../journals/journal-places.ts";
import { publishingAggregate } from "../journals/journal-publishing.ts";
import { meetingAggregate } from "../meeting/journal.ts";
import { buildMeetingViews } from "./build-views.ts";
import { buildDayViews, buildPlaceViews } from "./views-of-days.ts";
import { buildFeedViews } from "./views-of-feeds.ts";

export const allKinds = severalKinds("meeting", [
  viewed(meetingAggregate, buildMeetingViews),
  viewed(dayAggregate, buildDayViews),
  viewed(placeAggregate, buildPlaceViews),
  viewed(feedAggregate, buildFeedViews),
  // These aggregates have no views; their readers load the journal.
  viewed(publishingAggregate, () => []),
  viewed(conflictsAggregate, () => []),
]);
