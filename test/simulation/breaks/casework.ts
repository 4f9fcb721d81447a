/** Defences of casework, taken away: the conflict of interest, the parts of a case, the two stages, the one rating. */

import type { RequestState } from "../../../functions/intake/request-state.ts";
import { contestedList } from "../../../functions/referral/build-views.ts";
import type { CaseState } from "../../../functions/referral/case-state.ts";
import { concernedOf } from "../../../functions/referral/conflict.ts";
import type { ReferralDeps } from "../../../functions/referral/deps.ts";
import { conflictOfPerson, noParties } from "../../../shared/domain/conflict-of-interest.ts";
import { tehranDay } from "../../../shared/domain/tehran-time.ts";
import { decideTogether } from "../../../shared/journal/decide-together.ts";
import type { Fact, Journal, Loaded } from "../../../shared/journal/journal.ts";
import type { Wiring } from "../core/wiring.ts";

type See<State> = (state: State, id: string) => Promise<State> | State;

/** Whoever decides sees another state than there is; what is folded, kept and replied is as it is. */
function seenAs<State extends object, F extends Fact>(
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

const unconcerned = (state: CaseState): CaseState => {
  const { firstStage: _, ...rest } = state;
  return { ...rest, parties: noParties };
};

/** Nobody is complained of, as far as those see of whom this says so. */
const forThose =
  (whenInConflict: boolean) =>
  (deps: ReferralDeps, { username }: { readonly username: string }): ReferralDeps => {
    const see = async (state: CaseState) => {
      const { snapshot } = await deps.directory.current();
      const day = tehranDay(deps.now());
      const found = conflictOfPerson(snapshot, day, concernedOf(state), username);
      return (found !== undefined) === whenInConflict ? unconcerned(state) : state;
    };
    return { ...deps, cases: seenAs(deps.cases, see) };
  };

export const anyActor = (): Partial<Wiring> => ({ step: forThose(true) });
export const anybodyNamed = (): Partial<Wiring> => ({ step: forThose(false) });

export const conflictsUnsaid = (): Partial<Wiring> => ({
  referral: (deps) => ({
    ...deps,
    looks: {
      ...deps.looks,
      decide: async (id, command, decide) =>
        command.name === "note-conflict"
          ? { accepted: true, replayed: true, loaded: await deps.looks.load(id) }
          : deps.looks.decide(id, command, decide),
    },
  }),
});

export const nothingSwept = (): Partial<Wiring> => ({
  referral: (deps) => ({
    ...deps,
    views: {
      list: (list, options) =>
        list === contestedList ? Promise.resolve({ items: [] }) : deps.views.list(list, options),
    },
  }),
});

export const neverAskedAgain = (): Partial<Wiring> => ({ after: () => async () => {} });

const allAnswered = (state: CaseState): CaseState => ({
  ...state,
  parts: state.parts.map((part) => ({ ...part, answeredAt: part.answeredAt ?? "2026-11-24T06:30:00.000Z" })),
});

export const partsForgotten = (): Partial<Wiring> => ({
  step: (deps, { case: own }) => ({
    ...deps,
    cases: seenAs(deps.cases, (state, id) => (id === own ? allAnswered(state) : state)),
  }),
});

export const samePeopleAgain = (): Partial<Wiring> => ({
  referral: (deps) => ({
    ...deps,
    cases: seenAs(deps.cases, ({ firstStage: _, ...state }) => state),
  }),
});

export const ratedAgain = (): Partial<Wiring> => ({
  intake: (deps) => ({
    ...deps,
    requests: seenAs(deps.requests, ({ rating: _, ...state }) => state),
  }),
});

const unaccused = ({ registration, ...state }: RequestState): RequestState => {
  if (!registration) return state;
  const { complainedOf: _, ...rest } = registration;
  return { ...state, parties: [], registration: rest };
};

export const accusedAsk = (): Partial<Wiring> => ({
  intake: (deps) => ({ ...deps, requests: seenAs(deps.requests, unaccused) }),
});
