import { type DeskStep, oneTextStepsOf } from "../../../app/steps/desk-step.ts";
import type { MeetingView } from "../view.ts";

/** A meeting, and the time in Tehran: `2026-12-15 09:00`. */
interface Standing {
  readonly view: MeetingView;
  readonly now: string;
}

type MeetingStep = DeskStep<Standing>;

/** A step with its own form in `<name>-form.tsx`. */
export const meetingStep = <S extends MeetingStep>(step: S): S => step;

/** A step with one text and a button, without a form file. */
export const oneTextStep = oneTextStepsOf<MeetingStep>();

/** Whether the booked time is in the future; afterwards it cannot change, and attendance is recorded. */
export const isAhead = ({ view: { place }, now }: Standing): boolean =>
  place !== undefined && `${place.day} ${place.time}` > now;
