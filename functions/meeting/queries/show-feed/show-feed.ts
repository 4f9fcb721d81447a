import { dayNumber, isoDay } from "../../../../shared/domain/time/days.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import { staffAt } from "../../../../shared/handler/auth/staff.ts";
import { stillOpens } from "../../access/feed-access.ts";
import { feedHash, isFeedSecret, isSameHash } from "../../access/feed-secret.ts";
import { gate, gatedIn } from "../../access/meeting-policy.ts";
import type { FeedDeps, MeetingDeps } from "../../adapters/deps.ts";
import { feedId } from "../../journals/journal-feeds.ts";
import { calendarList, type ListedMeeting } from "../../projections/build-views.ts";
import { type DayRow, daysList } from "../../projections/views-of-days.ts";
import { type FeedRow, feedList } from "../../projections/views-of-feeds.ts";
import { rowsByDay, viewsByDay } from "../lists-by-day.ts";
import { type FeedEntry, feedText } from "./feed-text.ts";

type Deps = Omit<FeedDeps, "secret"> & Pick<MeetingDeps, "views">;

/** The number of days shown before and after today. */
const span = { back: 30, ahead: 90 };
/** Twenty pages are two thousand meetings, or some seventeen a day. This bounds the cost of one call (law 7). */
const mostPages = 20;

/**
 * Returns the calendar for a feed's address (M13). Undefined for an address that never existed, was revoked, or no
 * longer works because the official or the maker of the feed lost the right to it (`stillOpens`); the caller cannot
 * tell which.
 *
 * The list finds the official. The journal, which never lags, confirms the feed, so that a revocation works
 * immediately.
 */
export async function showFeed(deps: Deps, opens: string): Promise<string | undefined> {
  const { views, feeds, directory, now, publicUrl } = deps;
  if (!isFeedSecret(opens)) return undefined;
  const hash = feedHash(opens);
  const found = await views.list(feedList(hash), { limit: 1 });
  const host = (found.items[0]?.data as FeedRow | undefined)?.host;
  if (host === undefined) return undefined;
  const [{ state }, { snapshot }] = await Promise.all([feeds.load(feedId(host)), directory.current()]);
  const { feed } = state;
  if (!feed || !isSameHash(feed.hash, hash) || !stillOpens(snapshot, host, feed, now())) return undefined;
  const official = staffAt(snapshot, host, now());
  if (!official) return undefined;
  const entries = await entriesOf(deps, host, (row) => {
    // A meeting hidden from the official is left out of the feed, as of every list (R2, M3).
    return gate(snapshot, official, gatedIn(row), "see-meeting", now()) === undefined;
  });
  return feedText(entries, { snapshot, language: feed.language, naming: hash, publicUrl });
}

/**
 * Makes the feed's entries from the rows. A meeting whose public day is no longer in the lists is left out, because it
 * is about to lose its place, or because a deputy receives its visitor instead of the official (M16).
 */
async function entriesOf(
  { views, now }: Pick<Deps, "views" | "now">,
  host: string,
  isShown: (row: ListedMeeting) => boolean,
): Promise<readonly FeedEntry[]> {
  const today = dayNumber(tehranDay(now()));
  const shown = { first: isoDay(today - span.back), last: isoDay(today + span.ahead) };
  const [meetings, days] = await Promise.all([
    viewsByDay<ListedMeeting>(views, calendarList(host), shown, mostPages),
    rowsByDay<DayRow>(views, daysList(host), shown),
  ]);
  const minutes = new Map(days.map((day) => [day.day, day.minutes]));
  return meetings.flatMap(({ data, version }) => {
    const { meeting, since, place } = data;
    const long = minutes.get(place?.day ?? "");
    return place && long !== undefined && isShown(data)
      ? [{ meeting, version, since, place, minutes: long }]
      : [];
  });
}
