/**
 * The table of all steps of staff on a meeting: the contract of each API operation with the command that carries it out.
 */

import type { BodyOf, OperationSpec } from "../../../../shared/contracts/operation.ts";
import * as session from "../../../../shared/contracts/staff/meeting-session.ts";
import * as meetings from "../../../../shared/contracts/staff/meetings.ts";
import type { MeetingDeps } from "../../adapters/deps.ts";
import { bookPlace, cancelMeetingPlace, nameDeputy, notePriority, offerPlaces } from "../arrange-meeting.ts";
import {
  addRemark,
  confirmMinutes,
  correctMinutes,
  noteAbsence,
  noteAttendance,
  writeMinutes,
} from "../hold-meeting.ts";
import { answerInWriting, approveMeeting, refuseMeeting, sendMeetingOn } from "../review-meeting.ts";
import type { AnyStep, Ask, StepOutcome } from "./meeting-step.ts";

type Take<Input> = AnyStep & ((deps: MeetingDeps, ask: Ask, input: Input) => Promise<StepOutcome>);

export interface StaffStep {
  readonly contract: OperationSpec;
  readonly take: Take<never>;
}

const row = <O extends OperationSpec>(
  contract: O,
  take: Take<BodyOf<O> extends object ? BodyOf<O> : object>,
): StaffStep => ({ contract, take });

export const staffSteps: readonly StaffStep[] = [
  row(meetings.approveMeeting, approveMeeting),
  row(meetings.refuseMeeting, refuseMeeting),
  row(meetings.answerMeetingInWriting, answerInWriting),
  row(meetings.sendMeetingOn, sendMeetingOn),
  row(meetings.offerPlaces, offerPlaces),
  row(meetings.bookPlace, bookPlace),
  row(meetings.cancelMeetingPlace, cancelMeetingPlace),
  row(meetings.notePriority, notePriority),
  row(meetings.nameDeputy, nameDeputy),
  row(session.noteAttendance, noteAttendance),
  row(session.noteAbsence, noteAbsence),
  row(session.writeMinutes, writeMinutes),
  row(session.addRemark, addRemark),
  row(session.confirmMinutes, confirmMinutes),
  row(session.correctMinutes, correctMinutes),
];
