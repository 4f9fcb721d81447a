/**
 * The notices about a request, sent or not, as messages on the page of the applicant, of a member of the applicant's
 * group, or of the represented person (N1).
 */

import { defined } from "../../../shared/defined.ts";
import { lastDayOf } from "../../../shared/domain/time/tehran-time.ts";
import {
  newsOfEmergencies,
  newsOfEntries,
  newsOfMeetings,
  newsOfMembers,
} from "../../../shared/notices/news.ts";
import type { Status } from "../http/status.ts";
import type { Entry } from "./timeline.ts";

export interface News {
  /** The key of the notice's text in the directory. */
  readonly template: string;
  /** When the notice was made, ISO 8601 in UTC. */
  readonly at: string;
  /** The day that the notice announces, ISO, Tehran; for a meeting also its time, such as `09:20`. */
  readonly day?: string;
  readonly time?: string;
}

/**
 * Returns the notices, newest first. Leaves out reminders, since the page shows when the meeting is, and what happened
 * before an import, of which no notice was made (P8).
 *
 * @param besides set when the reader is a member of the group (C10). A member and the represented person (C11) get only
 * the outcome.
 */
export function newsOf(
  { timeline, forYou }: Pick<Status, "timeline" | "forYou">,
  besides: "member" | undefined = undefined,
): readonly News[] {
  const isOther = forYou || besides !== undefined;
  const told = timeline.slice(timeline.findIndex(({ entry }) => entry === "imported") + 1);
  return told.flatMap((entry) => (isOther ? toOthers(entry, besides) : toApplicant(entry))).reverse();
}

function toApplicant(entry: Entry): readonly News[] {
  const { at, meeting, due } = entry;
  if (meeting) return ofMeeting(entry, meeting);
  const template = templateOf(entry);
  return template === undefined
    ? []
    : [{ template, at, ...(template === "extended" && due !== undefined && { day: lastDayOf(due) }) }];
}

function templateOf({ entry, remedied }: Entry): string | undefined {
  if (entry === "registered") return entry;
  if (entry === "answered" && remedied) return newsOfEmergencies["opinion-asked"];
  return newsOfEntries[entry] ?? newsOfEmergencies[entry];
}

function ofMeeting({ at }: Entry, { news, place, until }: NonNullable<Entry["meeting"]>): readonly News[] {
  const template = newsOfMeetings[news];
  const day = until === undefined ? place : { day: lastDayOf(until) };
  return template === undefined
    ? []
    : [
        {
          ...{ template, at },
          ...defined({ day: day?.day }),
          ...(day && "time" in day && { time: day.time }),
        },
      ];
}

function toOthers({ entry, at }: Entry, besides: "member" | undefined): readonly News[] {
  if (entry === "withdrawn" && besides === undefined) return [];
  return entry in newsOfMembers ? [{ template: newsOfMembers[entry as keyof typeof newsOfMembers], at }] : [];
}
