/** All facts of a meeting, as its journal stores them: ids, codes and times. Texts are separate documents. */

import type { AskingFact } from "./asking.ts";
import type { AttendanceFact } from "./attending.ts";
import type { BookingFact } from "./booking.ts";
import type { ClockFact } from "./clocks.ts";
import type { DeputyFact } from "./deputies.ts";
import type { MinutesFact } from "./minutes.ts";
import type { OfferFact } from "./offering.ts";
import type { ReviewFact } from "./reviewing.ts";

/**
 * A fact that gives a person a role in the meeting takes a `Cleared` name, which only the conflict-of-interest check
 * makes (R2).
 */
export type MeetingFact =
  | AskingFact
  | ReviewFact
  | OfferFact
  | BookingFact
  | AttendanceFact
  | DeputyFact
  | MinutesFact
  | ClockFact;
