/** Lets decisions see a changed state, so that a break can hide a part of the state from them. */

import { decideTogether } from "../../../shared/journal/decide-together.ts";
import type { Fact, Journal, Loaded } from "../../../shared/journal/journal.ts";

type See<State> = (state: State, id: string) => Promise<State> | State;

/**
 * Returns a journal whose decisions see the state that `see` returns; the fold, the stored row and the reply keep the real
 * state.
 */
export function seenAs<State extends object, F extends Fact>(
  journal: Journal<State, F>,
  see: See<State>,
): Journal<State, F> {
  const truths = new WeakMap<object, State>();
  const masked = async <One extends Loaded<State>>(one: One): Promise<One> => {
    const mask = { ...(await see(one.state, one.id)) };
    truths.set(mask, one.state);
    Object.defineProperty(mask, "toJSON", { value: () => one.state });
    return { ...one, state: mask };
  };
  const { aggregate } = journal;
  const masking: Journal<State, F> = {
    ...journal,
    aggregate: {
      ...aggregate,
      fold: (state, fact, row) => aggregate.fold(truths.get(state) ?? state, fact, row),
    },
    standing: async (id) => masked(await journal.standing(id)),
    decide: async (id, command, decide) => {
      const outcome = await decideTogether<readonly State[]>([{ journal: masking, id, decide }], command);
      if (!outcome.accepted) return outcome;
      const [loaded] = outcome.loaded;
      if (!loaded) throw new Error("a decision over one has one");
      return { ...outcome, loaded: { ...loaded, state: truths.get(loaded.state) ?? loaded.state } };
    },
  };
  return masking;
}
