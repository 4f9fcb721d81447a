/** Examples of the operations in `../feeds.ts`. */

import { exampleOf } from "../../example.ts";
import { story } from "../../openapi/story.ts";
import { makeFeed, readFeed, revokeFeed } from "../feeds.ts";

const host = story.otherHead.username;

const example = { madeAt: story.acceptedAt, by: story.otherHead };

const notPlayed = "The story makes no calendar: `test/journeys/calendar-feed.test.ts` makes one.";

export const readFeedExample = exampleOf(readFeed, {
  notPlayed,
  as: "otherHead",
  params: { host },
  status: 200,
  response: { feed: example },
});

export const makeFeedExample = exampleOf(makeFeed, {
  notPlayed,
  as: "otherHead",
  params: { host },
  body: { language: "fa" },
  status: 200,
  response: {
    url: "https://peygir.example.org/calendar/uHq3b0pB1sV5mZ8eXyT2cR6kJ4wN7aDfG9hL0oQxE1s",
    feed: example,
  },
});

export const revokeFeedExample = exampleOf(revokeFeed, {
  notPlayed,
  as: "otherHead",
  params: { host },
  body: {},
  status: 200,
  response: {},
});
