/** Breaks that remove the defences of erasure (P2). */

import type { RequestState } from "../../../functions/intake/request/request-state.ts";
import type { Wiring } from "../core/wiring.ts";
import { seenAs } from "./seen-as.ts";

/** With this break, an erasure ignores legal holds. */
export const holdsUnseen = (): Partial<Wiring> => ({
  erasing: (deps) => {
    const unheld = ({ hold: _, ...state }: RequestState): RequestState => state;
    const requests: typeof deps.requests = {
      ...seenAs(deps.requests, unheld),
      load: async (id) => {
        const loaded = await deps.requests.load(id);
        return { ...loaded, state: unheld(loaded.state) };
      },
    };
    return { ...deps, requests };
  },
});

/** With this break, an erasure writes the tombstone but does not destroy the data key. */
export const keysStay = (): Partial<Wiring> => ({
  eraser: () => ({ destroy: async () => {}, destroyOf: async () => {} }),
});

/** With this break, the retention run's clock is a year ahead, so every request seems old enough to erase. */
export const nothingYoung = (): Partial<Wiring> => ({
  nightly: (deps) => ({ ...deps, now: () => new Date(deps.now().getTime() + 365 * 86_400_000) }),
});

/** With this break, a retention run that repeats a page of requests counts the page's erasures again. */
export const countedAnew = (): Partial<Wiring> => ({
  nightly: (deps) => {
    const runs: typeof deps.runs = {
      ...deps.runs,
      decide: (id, command, decide) =>
        deps.runs.decide(id, { ...command, key: `${command.key}/${crypto.randomUUID()}` }, (current) => {
          const decided = decide(current);
          if ("refused" in decided || decided.facts.length > 0 || current.state.inHand === undefined)
            return decided;
          const became = { erased: 1, waiting: 0, failed: 0 };
          return { facts: [{ type: "retention-went", became, page: current.state.inHand }] };
        }),
    };
    return { ...deps, runs };
  },
});
