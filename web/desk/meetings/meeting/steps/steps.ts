/** Chooses the steps that a user is offered on a meeting. Pure. */
import { offeredOf } from "../../../app/steps/desk-step.ts";
import type { MeetingView } from "../view.ts";
import { meetingSteps } from "./meeting-steps.ts";

export type Step = keyof typeof meetingSteps;

/**
 * @param now the time in Tehran, as `2026-12-15 09:00`
 * @returns the offered steps, the lowest rank first; the screen opens the form of the first step
 */
export const stepsOf = (view: MeetingView, now: string): readonly Step[] =>
  offeredOf(meetingSteps, view.mayI, { view, now });
