/** What may happen to a meeting, as its journal keeps it: the facts of its subjects. Words are documents; all else is ids and codes. */

import type { AskingFact } from "./asking.ts";
import type { AttendanceFact } from "./attending.ts";
import type { BookingFact } from "./booking.ts";
import type { ClockFact } from "./clocks.ts";
import type { DeputyFact } from "./deputies.ts";
import type { MinutesFact } from "./minutes.ts";
import type { OfferFact } from "./offering.ts";
import type { ReviewFact } from "./reviewing.ts";

/** A person to whom a fact gives a hand in the meeting is `Cleared`: only the gate of the conflict of interest makes one (R2). */
export type MeetingFact =
  | AskingFact
  | ReviewFact
  | OfferFact
  | BookingFact
  | AttendanceFact
  | DeputyFact
  | MinutesFact
  | ClockFact;
