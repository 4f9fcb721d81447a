import { citizenRefusals } from "./refusals-citizen.ts";
import { commonRefusals } from "./refusals-common.ts";
import { myMeetingRefusals } from "./refusals-my-meetings.ts";

/** The texts for people outside the organisation, in their pages and API, without the texts for staff. */
export const publicRefusals = { ...commonRefusals, ...citizenRefusals, ...myMeetingRefusals };
