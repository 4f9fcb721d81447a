/** Breaks that remove the defences against clerks who lie. */

import type { RequestFact, RequestState } from "../../../functions/intake/request/request-state.ts";
import type { Journal } from "../../../shared/journal/journal.ts";
import type { Wiring } from "../core/wiring.ts";

type Requests = Journal<RequestState, RequestFact>;

export const identifiedUnnoted = (): Partial<Wiring> => ({
  identity: (deps) => ({
    ...deps,
    people: {
      ...deps.people,
      decide: async (id, command, decide, known) =>
        command.name === "attest"
          ? { accepted: true, replayed: true, loaded: await deps.people.load(id) }
          : deps.people.decide(id, command, decide, known),
    },
  }),
});

const asTheApplicant = (requests: Requests): Requests => ({
  ...requests,
  decide: (id, command, decide, known) => {
    const own = command.name === "act-for-applicant" ? { ...command, actor: "applicant:0" } : command;
    return requests.decide(id, own, decide, known);
  },
});

export const inTheApplicantsName = (): Partial<Wiring> => ({
  intake: (deps) => ({ ...deps, requests: asTheApplicant(deps.requests) }),
});

const withoutMobile = (state: RequestState): RequestState => {
  if (!state.registration) return state;
  const { contactProof: _, ...registration } = state.registration;
  return { ...state, registration };
};

/** With this break, the desk treats every request as one without a mobile, and prints a PIN on each receipt. */
export const pinForAll = (): Partial<Wiring> => ({
  intake: (deps) => ({
    ...deps,
    requests: {
      ...deps.requests,
      decide: async (id, command, decide, known) => {
        const outcome = await deps.requests.decide(id, command, decide, known);
        if (!outcome.accepted || command.name !== "print-receipt") return outcome;
        const { loaded } = outcome;
        return { ...outcome, loaded: { ...loaded, state: withoutMobile(loaded.state) } };
      },
    },
  }),
});
