/** The guided tours of the start page. */
import { citizenTour } from "./citizen-tour.ts";
import { deskTour } from "./desk-tour.ts";
import { meetingTour } from "./meeting-tour.ts";
import type { Tour } from "./step.ts";

/** @param now by the stack's clock, which gives the dates to type */
export const tours = (now: Date): readonly Tour[] => [citizenTour, deskTour, meetingTour(now)];
