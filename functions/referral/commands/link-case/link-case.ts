import { decideLinkCase } from "../../rules/linking.ts";
import { step } from "../frame/step.ts";
import { linkSaid, otherNamed, otherTo } from "./other-case.ts";

interface Linked {
  /** The tracking code of the other case's request. */
  readonly with: string;
  readonly reason: string;
}

/**
 * Says that a case is about the same matter as another that this person may see (R14): both have it in the same decision, and
 * both applicants are told. Neither is closed by it.
 *
 * Besides `act`'s: `part-not-linked`, `link-itself`, `unknown-link` (there is no such case, it is foreign, or they are in
 * conflict with it: all look the same), `linked-already`, `links-enough`, `wrong-stage`.
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
      // As it is by now: who may not see it any more links nothing.
      decide: (state) => {
        const other = { case: about.case, known: otherTo(input.with, state, about).known };
        return decideLinkCase(state, input.with, { other, reason });
      },
    },
  ],
});
