import { inspects, isByInspection } from "../../../shared/directory/lookups.ts";
import { type Ask, act, type StepOutcome } from "../act.ts";
import { holder } from "../case-state.ts";
import type { ReferralDeps } from "../deps.ts";
import { checkOnSpot as decide } from "../rules/inspecting.ts";

/**
 * Keeps what inspection found when it went there (S3). Besides `act`'s: `not-an-emergency`, `only-inspection`, `stale`,
 * `wrong-stage`.
 */
export const checkOnSpot = (
  deps: ReferralDeps,
  ask: Ask,
  input: { readonly findings: string },
): Promise<StepOutcome> =>
  act(deps, ask, {
    action: "check-on-spot",
    input,
    words: () => ({ findings: input.findings }),
    decide: (state, { snapshot, document }) => {
      const emergency = isByInspection(snapshot, state.request?.kind);
      const checked = { emergency, inspects: inspects(snapshot, holder(state)), words: document("findings") };
      return decide(state, checked, ask.seen);
    },
  });
