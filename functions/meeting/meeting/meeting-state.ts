/** The state of a meeting, put together from the parts that the files beside this one define. */

import * as asking from "./asking.ts";
import * as attending from "./attending.ts";
import type { WithPlace } from "./booking.ts";
import * as clocks from "./clocks.ts";
import * as core from "./core.ts";
import * as minutes from "./minutes.ts";
import type { WithOffer } from "./offering.ts";
import type { WithReview } from "./reviewing.ts";

export interface MeetingState
  extends core.MeetingCore,
    asking.WithAsked,
    WithReview,
    WithOffer,
    WithPlace,
    attending.WithAttendance,
    minutes.WithMinutes,
    clocks.WithClocks {}

export const initial: MeetingState = {
  ...core.begins,
  ...asking.begins,
  ...attending.begins,
  ...minutes.begins,
  ...clocks.begins,
};
