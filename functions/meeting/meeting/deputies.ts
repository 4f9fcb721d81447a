/**
 * The facts of deputies: a deputy receives the applicant instead of the official, and the applicant may decline (M10,
 * M16).
 */

import { deputyDeclined } from "../../../events/meeting/deputy-declined.v1.ts";
import { deputyNamed } from "../../../events/meeting/deputy-named.v1.ts";
import type { Folds } from "../../../shared/aggregate/subject.ts";
import type { Cleared } from "../../../shared/domain/cases/clearance.ts";
import { inOrder, type Place } from "../journals/place-id.ts";
import { placeless, type WithPlace } from "./booking.ts";
import { type MeetingCore, movedTo } from "./core.ts";
import type { Announces, Transitions } from "./subject.ts";

type State = MeetingCore & WithPlace;

export type DeputyFact =
  | { readonly type: "deputised"; readonly deputy: Cleared }
  | { readonly type: "deputy-declined"; readonly place: Place };

export const transitions = {
  deputise: { by: "staff", action: "name-deputy", from: ["booked"], fact: "deputised", to: ["booked"] },
  /** The official had to leave; the visitor is received by the deputy (M16). */
  "hand-over": {
    by: "staff",
    from: ["booked", "arrived", "called"],
    fact: "deputised",
    to: ["booked", "arrived", "called"],
  },
  "decline-deputy": { by: "applicant", from: ["booked"], fact: "deputy-declined", to: ["approved"] },
} as const satisfies Transitions<DeputyFact>;

export const folds: Folds<DeputyFact, State> = {
  deputised: (_, { deputy }) => ({ deputy }),
  "deputy-declined": (state, _, row) => ({
    ...movedTo("approved", row),
    ...placeless(state),
    priority: true,
  }),
};

export const announces: Announces<DeputyFact, State> = {
  deputised: ({ deputy }, { base, by }) => [deputyNamed.of({ ...base, deputy, by })],
  "deputy-declined": ({ place }, { base }) => [deputyDeclined.of({ ...base, place: inOrder(place) })],
};
