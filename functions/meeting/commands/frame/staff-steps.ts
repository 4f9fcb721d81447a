/** Every step of staff on a meeting: its contract, and the command, which is loaded when it is asked for. */

import type { BodyOf, OperationSpec } from "../../../../shared/contracts/operation.ts";
import * as session from "../../../../shared/contracts/staff/meeting-session.ts";
import * as meetings from "../../../../shared/contracts/staff/meetings.ts";
import type { MeetingDeps } from "../../adapters/deps.ts";
import type { AnyStep, Ask, StepOutcome } from "./meeting-step.ts";

type Take<Input> = AnyStep & ((deps: MeetingDeps, ask: Ask, input: Input) => Promise<StepOutcome>);

export interface StaffStep {
  readonly contract: OperationSpec;
  readonly load: () => Promise<Take<never>>;
}

const row = <O extends OperationSpec>(
  contract: O,
  load: () => Promise<Take<BodyOf<O> extends object ? BodyOf<O> : object>>,
): StaffStep => ({ contract, load });

const arranging = () => import("../arrange-meeting.ts");
const holding = () => import("../hold-meeting.ts");
const reviewing = () => import("../review-meeting.ts");

export const staffSteps: readonly StaffStep[] = [
  row(meetings.approveMeeting, async () => (await reviewing()).approveMeeting),
  row(meetings.refuseMeeting, async () => (await reviewing()).refuseMeeting),
  row(meetings.answerMeetingInWriting, async () => (await reviewing()).answerInWriting),
  row(meetings.sendMeetingOn, async () => (await reviewing()).sendMeetingOn),
  row(meetings.offerPlaces, async () => (await arranging()).offerPlaces),
  row(meetings.bookPlace, async () => (await arranging()).bookPlace),
  row(meetings.cancelMeetingPlace, async () => (await arranging()).cancelMeetingPlace),
  row(meetings.notePriority, async () => (await arranging()).notePriority),
  row(meetings.nameDeputy, async () => (await arranging()).nameDeputy),
  row(session.noteAttendance, async () => (await holding()).noteAttendance),
  row(session.noteAbsence, async () => (await holding()).noteAbsence),
  row(session.writeMinutes, async () => (await holding()).writeMinutes),
  row(session.addRemark, async () => (await holding()).addRemark),
  row(session.confirmMinutes, async () => (await holding()).confirmMinutes),
  row(session.correctMinutes, async () => (await holding()).correctMinutes),
];
