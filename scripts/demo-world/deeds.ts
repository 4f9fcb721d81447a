/** What people do in the demo world, each through an operation of the public API. Plain data, so that plans compare. */

export type Deed =
  /** Without `by` the applicant registers by themselves. `path`: of the operation. */
  | { readonly do: "register"; readonly path: string; readonly by?: string; readonly body: object }
  /** `step`: below the case's address, `accept` or `commitments/1/evidence`. */
  | { readonly do: "case"; readonly by: string; readonly step: string; readonly body: object }
  /** `act`: below the request's address, `objection` or `meetings/1/choose`. */
  | { readonly do: "applicant"; readonly act: string; readonly body: object }
  | { readonly do: "meeting"; readonly by: string; readonly step: string; readonly body: object }
  | { readonly do: "publish-days"; readonly by: string; readonly body: object };

/** In a body: the tracking code of its request, which is known when it is registered. */
export const itsCode = "{its code}";

/** Where a request stands after a step. */
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

/** Where its meeting stands. */
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
  /** The number of the request it is about; absent for what is about none. */
  readonly request?: number;
  readonly deed: Deed;
  readonly stage?: Stage;
  readonly meeting?: MeetingStage;
}

/** Steps of one request as they are written down; the moment in milliseconds. */
export type Note = (
  at: number,
  deed: Deed,
  leads?: { readonly stage?: Stage; readonly meeting?: MeetingStage },
) => void;
