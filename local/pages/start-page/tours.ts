/** The guided tours of the start page. */
import { citizenTour } from "./citizen-tour.ts";
import { deskTour } from "./desk-tour.ts";
import { meetingTour } from "./meeting-tour.ts";
import type { Tour } from "./step.ts";

/**
 * Returns the tours.
 * @param now the stack's time, from which the dates to type are computed
 */
export const tours = (now: Date): readonly Tour[] => [citizenTour, deskTour, meetingTour(now)];
