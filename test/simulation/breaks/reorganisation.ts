/** What follows a conflict of interest, and a case, through reorganisations, taken away. */

import type { Directory } from "../../../shared/directory/snapshot.ts";
import type { Wiring } from "../core/wiring.ts";
import { seenAs } from "./seen-as.ts";

const withoutPast = (directory: Directory): Directory => ({
  current: async () => {
    const { number, snapshot } = await directory.current();
    const { lineage: _, ...rest } = snapshot;
    const units = rest.units.map(({ replaces: _, ...unit }) => unit);
    return { number, snapshot: { ...rest, units } };
  },
});

/** Only the directory in force counts: neither what units were called nor who belonged to them. */
export const nothingBefore = (): Partial<Wiring> => ({
  directory: (read) => (views) => withoutPast(read(views)),
  referral: (deps) => ({
    ...deps,
    cases: seenAs(deps.cases, (state) => ({
      ...state,
      parties: { units: state.parties.units, people: state.parties.people },
    })),
  }),
});

export const goneUnitsKeep = (): Partial<Wiring> => ({
  referral: (deps) => ({
    ...deps,
    cases: {
      ...deps.cases,
      decide: (id, command, decide, known) =>
        deps.cases.decide(
          id,
          command,
          (loaded) => {
            const decision = decide(loaded);
            const isGone =
              "facts" in decision &&
              decision.facts.some((fact) => fact.type === "taken-away" && fact.why === "gone");
            return isGone ? { facts: [] } : decision;
          },
          known,
        ),
    },
  }),
});
