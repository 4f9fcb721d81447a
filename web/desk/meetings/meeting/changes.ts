/** Finds the changes of a meeting since the user last saw it that affect the next step (R16). Pure. */
import type { MeetingView } from "./view.ts";

const told = ["stage", "host", "place", "offer", "vulnerable", "deputy", "minutes"] as const;
export type Change = (typeof told)[number];

/** The values to compare: keys and times, not display texts. */
const compared: Readonly<Record<Change, (view: MeetingView) => unknown>> = {
  stage: ({ stage }) => stage,
  host: ({ host }) => host.username,
  place: ({ place }) => place && [place.day, place.time],
  // Whether an offered time is still free is not compared, since it changes without a step on this meeting.
  offer: ({ offer }) => offer && [offer.until, offer.places.map(({ day, time }) => [day, time])],
  vulnerable: ({ vulnerable = false }) => vulnerable,
  deputy: ({ deputy }) => deputy?.username,
  minutes: ({ minutes }) => minutes,
};

export const changesOf = (began: MeetingView, now: MeetingView): readonly Change[] =>
  told.filter((what) => JSON.stringify(compared[what](began)) !== JSON.stringify(compared[what](now)));
