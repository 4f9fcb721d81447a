import type { RequestState } from "../request/request-state.ts";
import type { Entry } from "../request/timeline.ts";
import { type Status, statusOf } from "./status.ts";

/**
 * The status that a visitor sees after tracking code and mobile, before a one-time code (C2). A request that was
 * registered as hidden has no kind, subject and channel here, since another person may hold the mobile (C15).
 */
export type StatusByMobile = Omit<Status, "kind" | "subject" | "channel"> &
  Partial<Pick<Status, "kind" | "subject" | "channel">>;

/** Where a hidden request stands. No other entry is shown, since the others tell who handles it and that it is hidden. */
const shownOfHidden: readonly Entry["entry"][] = [
  "registered",
  "question",
  "question-replied",
  "answered",
  "objection-received",
  "final-answered",
  "withdrawn",
];

/**
 * Returns the status for tracking code and mobile. A request that was registered as hidden shows only the dates of
 * registration, expected answer and status (C15), also after the applicant consented.
 */
export function statusByMobile(code: string, state: RequestState): StatusByMobile {
  const status = statusOf(code, state);
  if (!state.registration?.hidden) return status;
  const { registeredAt, timeline, expected, answered } = status;
  return {
    code,
    registeredAt,
    timeline: timeline
      .filter(({ entry, part }) => shownOfHidden.includes(entry) && part === undefined)
      .map(({ entry, at }) => ({ entry, at })),
    ...(expected && { expected }),
    answered,
  };
}
