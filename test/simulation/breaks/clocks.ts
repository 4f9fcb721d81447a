/** Defences of time, taken away: what was told is forgotten, nobody asks who may hear of it, nothing is swept. */

import type { CaseState } from "../../../functions/referral/case-state.ts";
import { noParties } from "../../../shared/domain/conflict-of-interest.ts";
import type { Wiring } from "../core/wiring.ts";
import { seenAs } from "./seen-as.ts";

const blindTo = (see: (state: CaseState) => CaseState) => (): Partial<Wiring> => ({
  referral: (deps) => ({ ...deps, cases: seenAs(deps.cases, see) }),
});

export const untold = blindTo((state) => ({
  ...state,
  clocks: state.clocks.map((clock) => ({ ...clock, warned: [], escalated: [] })),
}));

/** Only of what falls due: everything else that a person or an event does asks as ever. */
export const anybodyHears = (): Partial<Wiring> => ({
  referral: (deps) => ({
    ...deps,
    cases: {
      ...deps.cases,
      decide: (id, command, decide, known) => {
        const blind = seenAs(deps.cases, ({ firstStage: _, ...state }) => ({ ...state, parties: noParties }));
        return command.name === "act-on-due"
          ? blind.decide(id, command, decide)
          : deps.cases.decide(id, command, decide, known);
      },
    },
  }),
});

export const neverSwept = (): Partial<Wiring> => ({
  minute: ({ "act-on-due": _, ...tasks }) => tasks,
});

/** Neither those of every open case, nor that of one before something is done about it, nor of one that just changed. */
export const neverRecounted = (): Partial<Wiring> => ({
  minute: ({ recount: _, ...tasks }) => tasks,
  referral: (deps) => ({
    ...deps,
    cases: {
      ...deps.cases,
      decide: (id, command, decide, known) =>
        deps.cases.decide(id, command, command.name === "recount" ? () => ({ facts: [] }) : decide, known),
    },
  }),
});
