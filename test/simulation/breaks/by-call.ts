/** Breaks that remove the defences of applicants whom messages do not reach (C18). */

import { caseAggregate } from "../../../functions/referral/case/journal.ts";
import { openJournal } from "../../../shared/journal/open-journal.ts";
import type { Wiring } from "../core/wiring.ts";

/** With this break, a question pauses the deadline when it is asked, also for an applicant who has not been called about it. */
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

/** With this break, intake learns of undelivered notices but does not put them into the call list of clerks. */
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
