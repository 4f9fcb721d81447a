/** The props of the page of a request's meetings. */

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
  readonly head: Bilingual;
}

/** The steps that the page confirms at its top. */
export const meetingsDone = ["asked", "choose", "change", "cancel", "withdraw", "decline-deputy"] as const;
export type MeetingDone = (typeof meetingsDone)[number];

/** `asked`: the unit whose head is accused (M3). */
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
  /** The path of the request's page; this one is `<base>/meeting`, and its forms post there and below. */
  readonly base: string;
  /** Whether the session opens more requests than this one. */
  readonly more: boolean;
  readonly formKey: string;
  /** Oldest first. */
  readonly meetings: readonly MyMeeting[];
  readonly mayAsk: boolean;
  readonly officials: readonly OfficialChoice[];
  readonly values: Values<MeetingField>;
  readonly errors: readonly FieldError[];
  /** M3: the official is accused, so the form asks whether the applicant still wants to meet them. */
  readonly accused?: boolean;
  readonly noted?: MeetingDone | undefined;
  /** C15: name and words are hidden from the units; the form says so beside the field. */
  readonly hidden?: boolean;
}
