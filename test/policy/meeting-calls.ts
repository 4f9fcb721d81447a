/** Makes a valid call of each staff operation on a meeting, so that only the policy can refuse the call. */

import { placeAt, tuesday } from "../support/meetings.ts";
import type { brought } from "../support/meetings-at-desk.ts";
import { who } from "./standing.ts";

const nine = placeAt("09:00");

export type Stage = Parameters<typeof brought>[2];
interface Call {
  readonly at: Stage;
  readonly body?: object;
}

const words = "درباره بازرسی گفت‌وگو شد.";
export const calls: Readonly<Record<string, Call>> = {
  "read-meeting": { at: "asked" },
  "list-refused-conflicts": { at: "asked" },
  "approve-meeting": { at: "asked" },
  "refuse-meeting": { at: "asked", body: { because: "already-met" } },
  "answer-meeting-in-writing": { at: "asked", body: { answer: words } },
  "send-meeting-on": { at: "asked", body: { host: "h.legal", reason: words } },
  "offer-places": { at: "approved", body: { places: [nine] } },
  "book-place": { at: "approved", body: { place: nine } },
  "cancel-meeting-place": { at: "booked" },
  "note-priority": { at: "asked", body: { given: true } },
  "note-attendance": { at: "booked", body: { what: "arrive" } },
  "note-absence": { at: "booked", body: { side: "applicant" } },
  "name-deputy": { at: "booked", body: { deputy: "e.legal" } },
  "write-minutes": { at: "in-session", body: { attendees: [who], statements: words, orders: [] } },
  "add-remark": { at: "in-session", body: { remark: words } },
  "confirm-minutes": { at: "finished" },
  "correct-minutes": {
    at: "minuted",
    body: { attendees: [who], statements: words, orders: [], reason: words },
  },
};

export const callOf = (id: string) => ({ body: {}, ...(calls[id] ?? { at: "asked" as const }) });

/** The time for calling an operation that is possible only at a certain time. */
export const moments: Readonly<Record<string, string>> = {
  "note-absence": `${tuesday}T05:40:00.000Z`,
  "note-attendance": `${tuesday}T05:20:00.000Z`,
};
