import { anyVersion } from "../../access/gate.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import { linkCase as decide } from "../../rules/linking.ts";
import { type Ask, act, type StepOutcome } from "../frame/act.ts";
import { otherNamed, otherTo } from "./other-case.ts";

/**
 * Says that a case is about the same matter as another that this person may see (R14): both have it in the same decision, and
 * both applicants are told. Neither is closed by it.
 *
 * Besides `act`'s: `part-not-linked`, `link-itself`, `unknown-link` (there is no such case, it is foreign, or they are in
 * conflict with it: all look the same), `linked-already`, `links-enough`, `wrong-stage`.
 *
 * @param input `with`: the tracking code of the other case's request.
 */
export async function linkCase(
  deps: ReferralDeps,
  ask: Omit<Ask, "seen">,
  input: { readonly with: string; readonly reason: string },
): Promise<StepOutcome> {
  const found = await otherNamed(deps, input.with, ask.username, "link-case");
  return act(
    deps,
    { ...ask, seen: anyVersion },
    {
      action: "link-case",
      input,
      words: () => ({ reason: input.reason }),
      decide: (state, about) =>
        decide(state, ask.case, {
          other: otherTo(input.with, found, about),
          reason: about.document("reason"),
        }),
      others: (_, about) => [
        {
          case: input.with,
          // As it is by now: who may not see it any more links nothing.
          decide: (state) => {
            const { known } = otherTo(input.with, state, about);
            const other = { case: ask.case, known };
            return decide(state, input.with, { other, reason: about.document("reason") });
          },
        },
      ],
    },
  );
}
