/** The steps offered to a user for a meeting. Pure. */
import { offeredOf } from "../../../app/steps/desk-step.ts";
import type { MeetingView } from "../view.ts";
import { meetingSteps } from "./meeting-steps.ts";

export type Step = keyof typeof meetingSteps;

/** @param now `2026-12-15 09:00`, in Tehran. @returns the likeliest first, which is open. */
export const stepsOf = (view: MeetingView, now: string): readonly Step[] =>
  offeredOf(meetingSteps, view.mayI, { view, now });
