/** The props of the page of a request's meetings. */

import type { Weekday } from "../../../shared/contracts/fields/calendar.ts";
import type { MeetingReplied } from "../../../shared/contracts/public/my-meetings.ts";
import type { FieldError, Frame, Values } from "../../design/frame.ts";
import type { Bilingual } from "../../design/words.ts";

/** A meeting as its applicant sees it. */
export type MyMeeting = MeetingReplied;

/** An official whom applicants can meet: the head of a unit. */
export interface OfficialChoice {
  /** The unit's key. */
  readonly key: string;
  readonly unit: Bilingual;
  readonly username: string;
  readonly head: Bilingual;
  /** The office that the person holds; this and the next fields only where the directory has an entry (P5). */
  readonly title?: Bilingual;
  /** The room in which the official receives people. */
  readonly place?: Bilingual;
  /** The names of the only kinds of request about which the official can be met. */
  readonly about?: readonly Bilingual[];
  readonly days?: UsualDays;
  readonly photo?: PhotoShown;
}

/** The weekdays on which an official usually receives people, and the hours, as `09:20`. */
export interface UsualDays {
  readonly weekdays: readonly Weekday[];
  readonly from: string;
  readonly until: string;
}

/** A photo, with the size in pixels at which it is shown. */
export interface PhotoShown {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/** The steps that the page confirms at its top. */
export const meetingsDone = ["asked", "choose", "change", "cancel", "withdraw", "decline-deputy"] as const;
export type MeetingDone = (typeof meetingsDone)[number];

/** The form's fields; `asked` names the unit whose accused head the applicant still wants to meet (M3). */
export type MeetingField =
  | "unit"
  | "asked"
  | "words"
  | "insist"
  | "companion"
  | "wheelchair"
  | "interpreter"
  | "place"
  | "instead";

export interface MeetingPageProps extends Frame {
  readonly code: string;
  /** The path of the request's page. The meeting page is at `<base>/meeting`, and its forms post there or below. */
  readonly base: string;
  /** Whether the session may open other requests besides this one. */
  readonly more: boolean;
  readonly formKey: string;
  /**
   * Today's date in Tehran, ISO 8601. An order given in a meeting is overdue when the order's last day is before today
   * (M12).
   */
  readonly today: string;
  /** The meetings of the request, oldest first. */
  readonly meetings: readonly MyMeeting[];
  readonly mayAsk: boolean;
  readonly officials: readonly OfficialChoice[];
  readonly values: Values<MeetingField>;
  readonly errors: readonly FieldError[];
  /**
   * M3: the chosen official is accused in the request, so the form asks whether the applicant still wants the meeting.
   */
  readonly accused?: boolean;
  readonly noted?: MeetingDone | undefined;
  /** C15: whether the applicant's name and text are hidden from the units; the form then says so beside the field. */
  readonly hidden?: boolean;
}
