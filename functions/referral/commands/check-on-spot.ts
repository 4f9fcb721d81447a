import { inspects, isByInspection } from "../../../shared/directory/lookups.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { holder } from "../case/case-state.ts";
import { checkOnSpot as decide } from "../rules/inspecting.ts";
import { type Ask, act, type StepOutcome } from "./frame/act.ts";

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
