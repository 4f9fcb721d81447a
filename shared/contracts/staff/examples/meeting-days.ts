/** Examples of the operations in `../meeting-days.ts`. */

import { exampleOf } from "../../example.ts";
import { meetingExample, meetingsNotPlayed } from "../../openapi/meetings-example.ts";
import { story } from "../../openapi/story.ts";
import { cancelDay, listHosts, listPlaces, publishDays } from "../meeting-days.ts";

const host = story.otherHead.username;

export const listPlacesExample = exampleOf(listPlaces, {
  notPlayed: meetingsNotPlayed,
  as: "otherHead",
  query: { host, first: "2026-12-12", last: "2026-12-18" },
  status: 200,
  response: {
    places: [{ ...meetingExample.nine, unit: story.otherUnit, holders: 0, capacity: 1 }],
    shut: [
      { day: "2026-12-17", because: "closed" },
      { day: "2026-12-18", because: "closed" },
    ],
  },
});

export const listHostsExample = exampleOf(listHosts, {
  notPlayed: meetingsNotPlayed,
  as: "otherHead",
  query: { day: "2026-12-15" },
  status: 200,
  response: { hosts: [host] },
});

export const publishDaysExample = exampleOf(publishDays, {
  notPlayed: meetingsNotPlayed,
  as: "otherHead",
  body: {
    ...{ host, weekdays: ["tuesday"], first: "2026-12-12", last: "2026-12-18" },
    ...{ begins: "09:00", minutes: 20, places: 6, capacity: 1 },
  },
  status: 200,
  response: { days: [{ day: "2026-12-15" }] },
});

export const cancelDayExample = exampleOf(cancelDay, {
  notPlayed: meetingsNotPlayed,
  as: "otherHead",
  body: { host, day: "2026-12-15", because: "official" },
  status: 200,
  response: { moved: 0 },
});
