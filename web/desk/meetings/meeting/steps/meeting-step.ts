import { type DeskStep, oneTextStepsOf } from "../../../app/steps/desk-step.ts";
import type { MeetingView } from "../view.ts";

/** A meeting, and the time in Tehran: `2026-12-15 09:00`. */
interface Standing {
  readonly view: MeetingView;
  readonly now: string;
}

type MeetingStep = DeskStep<Standing>;

/** A step with a form of its own: `<name>-form.tsx` beside its file. */
export const meetingStep = <S extends MeetingStep>(step: S): S => step;

/** A step that is one text and a button: it needs no other file. */
export const oneTextStep = oneTextStepsOf<MeetingStep>();

/** Whether the settled time is still ahead: afterwards it is no longer changed, and attendance is noted. */
export const isAhead = ({ view: { place }, now }: Standing): boolean =>
  place !== undefined && `${place.day} ${place.time}` > now;
