import { type DeskStep, oneTextStepsOf } from "../../../app/steps/desk-step.ts";
import type { MeetingView } from "../view.ts";

/** A meeting, and the present time in Tehran: `2026-12-15 09:00`. */
interface Standing {
  readonly view: MeetingView;
  readonly now: string;
}

type MeetingStep = DeskStep<Standing>;

/** Defines a step that has a form of its own, in `<name>-form.tsx`. */
export const meetingStep = <S extends MeetingStep>(step: S): S => step;

/** Defines a step with one text field and a button, which needs no form of its own. */
export const oneTextStep = oneTextStepsOf<MeetingStep>();

/** Whether the booked time is in the future. Afterwards the time cannot change, and attendance is recorded instead. */
export const isAhead = ({ view: { place }, now }: Standing): boolean =>
  place !== undefined && `${place.day} ${place.time}` > now;
