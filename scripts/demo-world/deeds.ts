/** The actions of the demo world: each is one call of the public API. Plain data, so that tests can compare plans. */

export type Deed =
  /** Without `by` the applicant registers online. `path`: the operation's path. */
  | { readonly do: "register"; readonly path: string; readonly by?: string; readonly body: object }
  /** `step`: below the case's address, `accept` or `commitments/1/evidence`. */
  | { readonly do: "case"; readonly by: string; readonly step: string; readonly body: object }
  /** `act`: below the request's address, `objection` or `meetings/1/choose`. */
  | { readonly do: "applicant"; readonly act: string; readonly body: object }
  | { readonly do: "meeting"; readonly by: string; readonly step: string; readonly body: object }
  | { readonly do: "publish-days"; readonly by: string; readonly body: object };

/** Placeholder in a body for the tracking code of its request. */
export const itsCode = "{its code}";

/** The stage of a request after a step. */
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

/** The stage of its meeting. */
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
  /** ISO 8601. */
  readonly at: string;
  /** The number of its request; absent for public days. */
  readonly request?: number;
  readonly deed: Deed;
  readonly stage?: Stage;
  readonly meeting?: MeetingStage;
}

/** Adds a step to the plan of one request. `at`: in milliseconds. */
export type Note = (
  at: number,
  deed: Deed,
  leads?: { readonly stage?: Stage; readonly meeting?: MeetingStage },
) => void;
