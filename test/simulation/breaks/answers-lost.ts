/** Breaks that remove the defences against a lost answer: the database wrote a row, but the writer got no reply. */

import type { NoticeFact, NoticeState } from "../../../functions/notification/notice/journal.ts";
import { decideTogether } from "../../../shared/journal/decide-together.ts";
import type { Journal } from "../../../shared/journal/journal.ts";
import type { Wiring } from "../core/wiring.ts";

type Notices = Journal<NoticeState, NoticeFact>;

const isBegin = (key: string): boolean => key.includes("#begin/");

/** Returns a journal in which a retrying writer does not recognise that the stored row is the one it wrote before. */
function withoutOwnRows(journal: Notices): Notices {
  const blind: Notices = {
    ...journal,
    standing: async (id) => {
      const standing = await journal.standing(id);
      return { ...standing, keys: new Map([...standing.keys].filter(([key]) => !isBegin(key))) };
    },
  };
  return {
    ...journal,
    decide: async (id, command, decide, known) => {
      if (!isBegin(command.key)) return journal.decide(id, command, decide, known);
      const outcome = await decideTogether<[NoticeState]>([{ journal: blind, id, decide }], command);
      return outcome.accepted ? { ...outcome, loaded: outcome.loaded[0] } : outcome;
    },
  };
}

export const ownRowUnknown = (): Partial<Wiring> => ({
  notification: (deps) => ({ ...deps, notices: withoutOwnRows(deps.notices) }),
});

export const oneNameForAll = (): Partial<Wiring> => ({
  notification: (deps) => ({ ...deps, attemptId: () => "attempt" }),
});

/** With this break, a notice that its provider refused counts again in the limits on notices when it is tried again. */
export const countedAgain = (): Partial<Wiring> => ({
  notification: (deps) => ({
    ...deps,
    notices: {
      ...deps.notices,
      decide: (id, command, decide) => deps.notices.decide(id, command, decide),
      standing: async (id) => {
        const loaded = await deps.notices.standing(id);
        return loaded.state.stage === "deferred"
          ? { ...loaded, state: { ...loaded.state, attempts: 0 } }
          : loaded;
      },
    },
  }),
});
