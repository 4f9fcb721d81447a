import { decideLinkCase } from "../../rules/linking.ts";
import { step } from "../frame/step.ts";
import { linkSaid, otherNamed, otherTo } from "./other-case.ts";

interface Linked {
  /** The tracking code of the other case's request. */
  readonly with: string;
  readonly reason: string;
}

/**
 * Links a case with another about the same matter that the caller may see (R14). One decision stores the link in both
 * cases, and both applicants get a notice. Neither case is closed.
 *
 * Refusal codes, besides those common to all case commands (see `act`): `part-not-linked`, `link-itself`,
 * `unknown-link` (alike for a missing case, another unit's case and a conflict of interest), `linked-already`,
 * `links-enough`, `wrong-stage`.
 */
export const linkCase = step({
  action: "link-case",
  versionless: true,
  fact: "linked",
  find: (deps, { username }, input: Linked) => otherNamed(deps, input.with, username, "link-case"),
  words: ({ reason }) => ({ reason }),
  say: (input, about, found) => ({
    other: otherTo(input.with, found, about),
    reason: about.document("reason"),
  }),
  decide: (state, said, about) => decideLinkCase(state, about.case, said),
  saidIn: linkSaid,
  others: (_, about, { input, said: { reason } }) => [
    {
      case: input.with,
      // Checks again by the other case's present state, because the caller may no longer be allowed to see it.
      decide: (state) => {
        const other = { case: about.case, known: otherTo(input.with, state, about).known };
        return decideLinkCase(state, input.with, { other, reason });
      },
    },
  ],
});
