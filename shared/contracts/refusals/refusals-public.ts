import { citizenRefusals } from "./refusals-citizen.ts";
import { commonRefusals } from "./refusals-common.ts";
import { myMeetingRefusals } from "./refusals-my-meetings.ts";

/** The texts of the refusals that people outside the organisation may get, in pages and API. */
export const publicRefusals = { ...commonRefusals, ...citizenRefusals, ...myMeetingRefusals };
