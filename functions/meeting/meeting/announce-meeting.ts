/**
 * The events that each fact of a meeting announces (law 1), given the state after the fact. Events have ids and codes,
 * and no texts (law 4).
 */

import { announcing } from "../../../shared/aggregate/subject.ts";
import { staffOf } from "../../../shared/journal/actors.ts";
import * as asking from "./asking.ts";
import * as attending from "./attending.ts";
import * as booking from "./booking.ts";
import * as clocks from "./clocks.ts";
import * as deputies from "./deputies.ts";
import type { MeetingFact } from "./meeting-facts.ts";
import { requestOfMeeting } from "./meeting-id.ts";
import type { MeetingState } from "./meeting-state.ts";
import * as minutes from "./minutes.ts";
import * as offering from "./offering.ts";
import * as reviewing from "./reviewing.ts";
import type { About, Announces } from "./subject.ts";

const announces: Announces<MeetingFact, MeetingState> = {
  ...asking.announces,
  ...reviewing.announces,
  ...offering.announces,
  ...booking.announces,
  ...attending.announces,
  ...deputies.announces,
  ...minutes.announces,
  ...clocks.announces,
};

export const announceMeeting = announcing<MeetingFact, MeetingState, About>(announces, (_, row) => ({
  base: { meeting: row.id, request: requestOfMeeting(row.id), at: row.at },
  by: staffOf(row),
}));
