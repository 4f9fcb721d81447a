import { timesOf } from "../rules/clock-times.ts";
import { decideExtendDeadline } from "../rules/extending.ts";
import { step } from "./frame/step.ts";

interface Extension {
  /** The number of working days to add. */
  readonly days: number;
  readonly reason: string;
}

/**
 * Extends the answer's deadline, once, with a reason that the applicant reads (D5). Refusal codes, besides those common
 * to all case commands (see `act`): `no-deadline`, `extended-already`, `deadline-passed`, `extension-too-long`,
 * `stale`, `wrong-stage`.
 */
export const extendDeadline = step({
  action: "extend-deadline",
  fact: "extended",
  words: ({ reason }: Extension) => ({ extension: reason }),
  say: ({ days }, { document }) => ({ days, reason: document("extension") }),
  decide: (state, { days, reason }, { snapshot, at, seen }) =>
    decideExtendDeadline(state, { days, reason }, timesOf(snapshot, at), seen),
});
