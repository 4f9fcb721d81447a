/** What is built of each kind of this service's journal. */

import { severalKinds, viewed } from "../../shared/journal/several-kinds.ts";
import { buildMeetingViews } from "./build-views.ts";
import { meetingAggregate } from "./journal.ts";
import { conflictsAggregate } from "./journal-conflicts.ts";
import { dayAggregate } from "./journal-days.ts";
import { feedAggregate } from "./journal-feeds.ts";
import { placeAggregate } from "./journal-places.ts";
import { publishingAggregate } from "./journal-publishing.ts";
import { buildDayViews, buildPlaceViews } from "./views-of-days.ts";
import { buildFeedViews } from "./views-of-feeds.ts";

export const allKinds = severalKinds("meeting", [
  viewed(meetingAggregate, buildMeetingViews),
  viewed(dayAggregate, buildDayViews),
  viewed(placeAggregate, buildPlaceViews),
  viewed(feedAggregate, buildFeedViews),
  // In no list: they are read from the journal.
  viewed(publishingAggregate, () => []),
  viewed(conflictsAggregate, () => []),
]);
