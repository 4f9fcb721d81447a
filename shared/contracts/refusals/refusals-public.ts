import { citizenRefusals } from "./refusals-citizen.ts";
import { commonRefusals } from "./refusals-common.ts";
import { myMeetingRefusals } from "./refusals-my-meetings.ts";

/** What people outside read. Their pages and their API hold these, and none of the words for staff. */
export const publicRefusals = { ...commonRefusals, ...citizenRefusals, ...myMeetingRefusals };
