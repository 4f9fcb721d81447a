/** What became of a meeting since somebody last knew it, as far as it decides what is left to do (R16). Pure. */
import type { MeetingView } from "./view.ts";

const told = ["stage", "host", "place", "offer", "vulnerable", "deputy", "minutes"] as const;
export type Change = (typeof told)[number];

/** What is compared of each: who and when, and not how it is written down. */
const compared: Readonly<Record<Change, (view: MeetingView) => unknown>> = {
  stage: ({ stage }) => stage,
  host: ({ host }) => host.username,
  place: ({ place }) => place && [place.day, place.time],
  // Whether its places are still free changes by itself.
  offer: ({ offer }) => offer && [offer.until, offer.places.map(({ day, time }) => [day, time])],
  vulnerable: ({ vulnerable = false }) => vulnerable,
  deputy: ({ deputy }) => deputy?.username,
  minutes: ({ minutes }) => minutes,
};

export const changesOf = (began: MeetingView, now: MeetingView): readonly Change[] =>
  told.filter((what) => JSON.stringify(compared[what](began)) !== JSON.stringify(compared[what](now)));
