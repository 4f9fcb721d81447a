/** The mandatory notices, which no choice of the person turns off, with the reasons (N5). Pure functions. */

import type { NewsWish } from "../../../shared/contracts/fields/news.ts";
import type { Template } from "../notice/compose-message.ts";

/** The mandatory kinds of notice, each with the reason. A kind in none of this file's three lists is mandatory, too. */
export const requiredNews: Readonly<Record<Template["key"], string>> = {
  registered: "the receipt: without the tracking code there is no way back to the request (C2)",
  "one-time-code": "they asked for it a moment ago",
  "receipt-code": "they are at a clerk's desk and wait for it (C2)",
  "desk-acts": "a clerk acted in their name: only they know whether they were there (C6)",
  question: "the clock is paused until they reply, and without a reply the request may be refused (R8)",
  extended: "an extension is told before the old date (D5)",
  answered: "the decision: the days to object begin with it (R13)",
  remedied: "they should go back to the unit while it is open (S3)",
  "group-withdrawn": "their representative has withdrawn, and they may register themselves (C10)",
  "choose-time": "the offer ends (M6)",
  "meeting-booked": "the place and time of the meeting",
  "meeting-moved": "else they would come at the earlier time (M8)",
  "meeting-cancelled": "else they would come for nothing (M8)",
  "meeting-deputy": "they may decline before they come (M10)",
  "meeting-decided": "a decision, and the days to object to it (M2)",
};

const reminders: readonly string[] = ["meeting-reminder"];
const others: readonly string[] = ["your-opinion"];

/** Whether a person with this choice gets a notice of this kind. */
export const isWanted = (template: string, { wanted }: Pick<NewsWish, "wanted">): boolean =>
  wanted === "all" || !(reminders.includes(template) || (wanted === "required" && others.includes(template)));
