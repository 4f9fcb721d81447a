/** Takes away the defences of applicants that no message reaches (C18). */

import { caseAggregate } from "../../../functions/referral/case/journal.ts";
import { openJournal } from "../../../shared/journal/open-journal.ts";
import type { Wiring } from "../core/wiring.ts";

/** A question stops the clock when it is asked, whether the applicant knows of it or not. */
export const asIfReached = (): Partial<Wiring> => ({
  referral: ({ cases, ...deps }) => {
    const aggregate: typeof caseAggregate = {
      ...caseAggregate,
      fold: (state, fact, row) => {
        const { request, ...rest } = caseAggregate.fold(state, fact, row);
        const { byCall: _, ...about } = request ?? {};
        return { ...rest, ...(request && { request: about as typeof request }) };
      },
    };
    return { ...deps, cases: openJournal(aggregate, cases.store, cases) };
  },
});

/** Undelivered news is heard, and no clerk is asked to call. */
export const unlistedNews = (): Partial<Wiring> => ({
  intake: (deps) => ({
    ...deps,
    requests: {
      ...deps.requests,
      decide: async (id, command, decide, known) =>
        command.name === "list-notice"
          ? { accepted: true, replayed: true, loaded: await deps.requests.load(id) }
          : deps.requests.decide(id, command, decide, known),
    },
  }),
});
