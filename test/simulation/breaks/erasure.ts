/** What keeps people from being erased, taken away (P2). */

import type { RequestState } from "../../../functions/intake/request-state.ts";
import type { Wiring } from "../core/wiring.ts";
import { seenAs } from "./seen-as.ts";

/** Whoever erases does not see that something is on hold. */
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

/** The key is not destroyed; the tombstone is written all the same. */
export const keysStay = (): Partial<Wiring> => ({
  eraser: () => ({ destroy: async () => {} }),
});
