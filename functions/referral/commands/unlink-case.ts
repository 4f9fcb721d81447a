import { anyVersion } from "../access/gate.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { unlinkCase as decide } from "../rules/linking.ts";
import { type Ask, act, type StepOutcome } from "./frame/act.ts";
import { otherNamed, otherTo } from "./link-case/other-case.ts";

/**
 * Undoes a link (R14), in both cases; both applicants are told. Besides `act`'s: `not-linked` (also when they may not see the
 * other case, or are in conflict with it), `wrong-stage`.
 *
 * @param input `from`: the tracking code of the other case's request.
 */
export async function unlinkCase(
  deps: ReferralDeps,
  ask: Omit<Ask, "seen">,
  input: { readonly from: string; readonly reason: string },
): Promise<StepOutcome> {
  const found = await otherNamed(deps, input.from, ask.username, "unlink-case");
  return act(
    deps,
    { ...ask, seen: anyVersion },
    {
      action: "unlink-case",
      input,
      words: () => ({ reason: input.reason }),
      decide: (state, about) =>
        decide(state, {
          other: otherTo(input.from, found, about),
          reason: about.document("reason"),
        }),
      others: (_, about) => [
        {
          case: input.from,
          decide: (state) =>
            decide(state, {
              other: { case: ask.case, known: otherTo(input.from, state, about).known },
              reason: about.document("reason"),
            }),
        },
      ],
    },
  );
}
