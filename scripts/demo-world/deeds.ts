/**
 * The actions of the demo's plan: each is one call of the public API. They are plain data, so that tests can
 * compare plans.
 */

export type Deed =
  /** A registration, by a clerk (`by`) or online by the applicant. `path` is the path of the operation. */
  | { readonly do: "register"; readonly path: string; readonly by?: string; readonly body: object }
  /**
   * A staff step on a case. `step` is the path below the case's address, such as `accept` or
   * `commitments/1/evidence`.
   */
  | { readonly do: "case"; readonly by: string; readonly step: string; readonly body: object }
  /**
   * An act of the applicant. `act` is the path below the request's address, such as `objection` or
   * `meetings/1/choose`.
   */
  | { readonly do: "applicant"; readonly act: string; readonly body: object }
  | { readonly do: "meeting"; readonly by: string; readonly step: string; readonly body: object }
  | { readonly do: "publish-days"; readonly by: string; readonly body: object };

/** A placeholder in a planned call. When the plan is played, it is replaced by the tracking code of the call's request. */
export const itsCode = "{its code}";

/** The stages that a request can have at the end of the plan. */
export const stages = [
  "new",
  "referred",
  "returned",
  "accepted",
  "asked",
  "for-approval",
  "answered",
  "satisfied",
  "objected",
  "second-stage",
  "final-answered",
  "withdrawn",
] as const;
export type Stage = (typeof stages)[number];

/** The stages that the meeting of a request can have at the end of the plan. */
export const meetingStages = [
  "asked",
  "refused",
  "in-writing",
  "offered",
  "booked",
  "absent",
  "held",
  "minuted",
] as const;
export type MeetingStage = (typeof meetingStages)[number];

export interface Step {
  /** The time of the action, ISO 8601. */
  readonly at: string;
  /** The number of the request; absent for the publication of public days. */
  readonly request?: number;
  readonly deed: Deed;
  readonly stage?: Stage;
  readonly meeting?: MeetingStage;
}

/**
 * Adds a step to the plan of one request.
 * @param at the time in milliseconds
 */
export type Note = (
  at: number,
  deed: Deed,
  leads?: { readonly stage?: Stage; readonly meeting?: MeetingStage },
) => void;
