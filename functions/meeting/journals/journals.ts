/** The journals of this service share one table, so that one decision may append rows to several of them. */

import type { JournalStore } from "../../../shared/journal/journal.ts";
import { type JournalOptions, openJournal } from "../../../shared/journal/open-journal.ts";
import type { FeedDeps, MeetingDeps } from "../adapters/deps.ts";
import { meetingAggregate } from "../meeting/journal.ts";
import { conflictsAggregate } from "./journal-conflicts.ts";
import { dayAggregate } from "./journal-days.ts";
import { feedAggregate } from "./journal-feeds.ts";
import { placeAggregate } from "./journal-places.ts";
import { publishingAggregate } from "./journal-publishing.ts";

export const journalsIn = (
  store: JournalStore,
  options: JournalOptions,
): Pick<MeetingDeps & FeedDeps, "meetings" | "days" | "places" | "publishings" | "conflicts" | "feeds"> => ({
  meetings: openJournal(meetingAggregate, store, options),
  days: openJournal(dayAggregate, store, options),
  places: openJournal(placeAggregate, store, options),
  publishings: openJournal(publishingAggregate, store, options),
  conflicts: openJournal(conflictsAggregate, store, options),
  feeds: openJournal(feedAggregate, store, options),
});
