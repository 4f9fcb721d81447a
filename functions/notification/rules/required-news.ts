/** What people are told whatever they want, and why (N5). Pure. */

import type { NewsWish } from "../../../shared/contracts/fields/news.ts";
import type { Template } from "../notice/compose-message.ts";

/** Each with the reason why it goes out. What is in no list, as a new notice, goes out too. */
export const requiredNews: Readonly<Record<Template["key"], string>> = {
  registered: "the receipt: without the tracking code there is no way back to the request (C2)",
  "one-time-code": "they asked for it a moment ago",
  "receipt-code": "they stand before a clerk and wait for it (C2)",
  "desk-acts": "a clerk acted in their name: only they know whether they were there (C6)",
  question: "the clock stands until they reply, and the request may be refused for want of it (R8)",
  extended: "an extension is told before the old date (D5)",
  answered: "the decision: from it run the days to object (R13)",
  remedied: "they are to go back to the unit while it is open (S3)",
  "group-withdrawn": "nobody asks for them any more, and they may ask themselves (C10)",
  "choose-time": "the offer ends (M6)",
  "meeting-booked": "where they have to be, and when",
  "meeting-moved": "the same: they would come at the earlier time (M8)",
  "meeting-cancelled": "they would come in vain (M8)",
  "meeting-deputy": "they may decline before they come (M10)",
  "meeting-decided": "a decision, and the days to object to it (M2)",
};

const reminders: readonly string[] = ["meeting-reminder"];
const others: readonly string[] = ["your-opinion"];

/** Whether somebody who wants this is told that. */
export const isWanted = (template: string, { wanted }: Pick<NewsWish, "wanted">): boolean =>
  wanted === "all" || !(reminders.includes(template) || (wanted === "required" && others.includes(template)));
