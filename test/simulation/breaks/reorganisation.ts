/** Breaks that remove defences of cases and of conflicts of interest when the directory changes. */

import { directoryOf } from "../../../shared/directory/reader.ts";
import type { Directory } from "../../../shared/directory/snapshot.ts";
import type { Wiring } from "../core/wiring.ts";
import { seenAs } from "./seen-as.ts";

const withoutLeavings = (directory: Directory) =>
  directoryOf(async () => {
    const { number, snapshot } = await directory.current();
    const { lineage, ...rest } = snapshot;
    return { number, snapshot: { ...rest, ...(lineage && { lineage: { ...lineage, left: [] } }) } };
  });

/**
 * With this break, the directory forgets who left an accused unit, and the case forgets who belonged to the accused unit when
 * the case was opened.
 */
export const formerMembersForgotten = (): Partial<Wiring> => ({
  directory: (read) => (views) => withoutLeavings(read(views)),
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
