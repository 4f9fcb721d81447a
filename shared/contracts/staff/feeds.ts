/** The private calendar feed of an official's meetings (M13), at a secret address. */

import * as z from "zod/mini";
import { moment, person, username } from "../fields/fields.ts";
import { languages } from "../fields/language.ts";
import { defineOperation } from "../operation.ts";

const ofOfficial = z.strictObject({ host: username });
/** When the feed was made, and by whom. */
const feed = z.strictObject({ madeAt: moment, by: person });

const address = z.string().check(z.regex(/^https?:\/\/[^/\s]+\/calendar\/[A-Za-z0-9_-]{43}$/));

export const readFeed = defineOperation({
  id: "read-feed",
  action: "keep-feed",
  method: "GET",
  audience: "staff",
  path: "/api/staff/calendars/{host}",
  summary:
    "Whether an official's meetings have a calendar feed, without its address, which is not stored (M13).",
  description: "For the official and the coordinators of their unit.",
  params: ofOfficial,
  responses: {
    200: { summary: "Without `feed` there is none.", body: z.strictObject({ feed: z.optional(feed) }) },
  },
  refusals: ["not-yours-to-keep"],
});

export const makeFeed = defineOperation({
  id: "make-feed",
  action: "keep-feed",
  method: "POST",
  audience: "staff",
  idempotent: true,
  path: "/api/staff/calendars/{host}/make",
  summary: "Makes a calendar feed of an official's meetings; the one before it stops working (M13).",
  description:
    "Everyone with the address sees when the official meets applicants, but neither whom nor what about. The response alone contains the address.",
  params: ofOfficial,
  /** The language of the entries in the calendar. */
  body: z.strictObject({ language: z.enum(languages) }),
  responses: {
    200: {
      summary: "`url`: for a calendar program to read from, `text/calendar`.",
      body: z.strictObject({ url: address, feed }),
    },
  },
  refusals: ["not-yours-to-keep"],
});

export const revokeFeed = defineOperation({
  id: "revoke-feed",
  action: "keep-feed",
  method: "POST",
  audience: "staff",
  idempotent: true,
  path: "/api/staff/calendars/{host}/revoke",
  summary: "Ends the calendar feed of an official's meetings (M13).",
  description: "Calendars that read the feed get no meetings from then on.",
  params: ofOfficial,
  body: z.strictObject({}),
  responses: { 200: { summary: "There is none, also when there was none.", body: z.strictObject({}) } },
  refusals: ["not-yours-to-keep"],
});
