import { story } from "./story.ts";

const host = story.otherHead;
const meeting = `${story.code}.1`;
const nine = { host: host.username, day: "2026-12-15", time: "09:00" };

/** Why `npm run examples` leaves out the operations on meetings, and the test that calls them instead. */
export const meetingsNotPlayed =
  "A public day comes after the story has ended: `test/journeys/meetings-at-desk.test.ts` holds meetings.";

/** The meeting of the examples: the applicant wants to talk to the head of the unit that has the case. */
export const meetingExample = {
  meeting,
  nine,
  twenty: { ...nine, time: "09:20" },
  asked: {
    meeting,
    request: story.code,
    version: 1,
    stage: "asked",
    host,
    askedAt: "2026-11-25T08:00:00.000Z",
    since: "2026-11-25T08:00:00.000Z",
    due: "2026-12-02T20:30:00.000Z",
    left: { state: "running", amount: 5, in: "working-days", stands: false },
    needs: ["companion"],
    absences: { applicant: 0, organisation: 0 },
  },
} as const;

const { due: _, left: __, ...decided } = meetingExample.asked;
const words = { words: "می‌خواهم درباره بازرسی از فروشگاه صحبت کنم." };

export const meetingAs = {
  asked: { ...meetingExample.asked, ...words, mayI: ["approve-meeting", "refuse-meeting"] },
  approved: { ...decided, version: 2, stage: "approved", ...words, mayI: ["offer-places", "book-place"] },
  booked: {
    ...decided,
    version: 3,
    stage: "booked",
    place: nine,
    ...words,
    mayI: ["book-place", "cancel-meeting-place"],
  },
} as const;
