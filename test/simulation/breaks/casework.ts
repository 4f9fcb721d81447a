/** Takes away defences of casework: conflict of interest, the parts of a case, the two stages, the one rating. */

import type { RequestState } from "../../../functions/intake/request/request-state.ts";
import { concernedOf } from "../../../functions/referral/access/conflict.ts";
import type { ReferralDeps } from "../../../functions/referral/adapters/deps.ts";
import type { CaseState } from "../../../functions/referral/case/case-state.ts";
import { holder } from "../../../functions/referral/case/core.ts";
import { type OwedRow, unkeptList } from "../../../functions/referral/projections/obligation-rows.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { conflictOfPerson, noParties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { View } from "../../../shared/journal/views.ts";
import type { Wiring } from "../core/wiring.ts";
import { seenAs } from "./seen-as.ts";

const unconcerned = (state: CaseState): CaseState => {
  const { firstStage: _, ...rest } = state;
  return { ...rest, parties: noParties };
};

/** The readers of this state see no accused person. */
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

/**
 * A case stays with its holder when a directory is published, when a day begins, when the case has just changed, and
 * before a step. These four defences cover for each other; tests hold each alone (`test/sabotage/defences.ts`).
 */
export const neverTaken = (): Partial<Wiring> => ({
  referral: (deps) => ({
    ...deps,
    cases: {
      ...deps.cases,
      decide: async (id, command, decide, known) =>
        command.name === "take-away"
          ? { accepted: true, replayed: true, loaded: await deps.cases.load(id) }
          : deps.cases.decide(id, command, decide, known),
    },
  }),
});

/** Some minutes more than a storm has: the next midnight is far behind them. */
const firstDay = 60;

/** The sweep of the next day would repair the omission. */
export const neverAskedAgain = (): Partial<Wiring> => {
  let minutes = 0;
  return {
    after: () => async () => {},
    minute: ({ "sweep-day": sweepDay, ...tasks }) => ({
      ...tasks,
      "sweep-day": async (minute) => {
        minutes += 1;
        if (minutes <= firstDay) await sweepDay?.(minute);
      },
    }),
  };
};

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

/** The case's state hides nothing from its readers and its steps. */
export const nothingHidden = (): Partial<Wiring> => ({
  referral: (deps) => ({
    ...deps,
    cases: seenAs(deps.cases, ({ hidden: _, ...state }) => state),
  }),
});

/** Every message about consent counts, however old: a consent that was taken back is given again. */
export const consentInAnyOrder = (): Partial<Wiring> => ({
  referral: (deps) => ({
    ...deps,
    cases: seenAs(deps.cases, (state) =>
      state.hidden ? { ...state, hidden: { ...state.hidden, sequence: 0 } } : state,
    ),
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

/** A directory from before a kind could belong to inspection alone. */
const anybodysKinds = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  kinds: snapshot.kinds.map(({ byInspection: _, ...kind }) => kind),
});

/** Referrals, returns and splits do not learn which kinds belong to inspection alone. */
export const emergenciesGo = (): Partial<Wiring> => ({
  step: (deps) => ({
    ...deps,
    directory: {
      current: async () => {
        const { number, snapshot } = await deps.directory.current();
        return { number, snapshot: anybodysKinds(snapshot) };
      },
    },
  }),
});

/** Every emergency counts enough failed attempts to reach the applicant. */
const lookedFor = (state: CaseState): CaseState => {
  const { by = "", at = "" } = state.answered ?? {};
  const attempt = { with: { type: "applicant" }, how: "phone", result: "not-reached", by } as const;
  const later = new Date((Date.parse(at) || 0) + 1).toISOString();
  return { ...state, contacts: [...state.contacts, ...Array(2).fill({ ...attempt, at: later })] };
};

export const attemptsUncounted = (): Partial<Wiring> => ({
  step: (deps) => ({ ...deps, cases: seenAs(deps.cases, lookedFor) }),
});

/** A directory from before kinds could have this flag. */
const silenceUnsaid = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  kinds: snapshot.kinds.map(({ unanswered: _, ...kind }) => kind),
});

export const silenceForgotten = (): Partial<Wiring> => ({
  referral: (deps) => ({
    ...deps,
    directory: {
      current: async () => {
        const { number, snapshot } = await deps.directory.current();
        return { number, snapshot: silenceUnsaid(snapshot) };
      },
    },
  }),
});

const callsOpen = ({ calls, ...state }: CaseState): CaseState => ({
  ...state,
  calls: calls.map(({ made: _, cancelled: __, ...call }) => call),
});

export const callsNeverDone = (): Partial<Wiring> => ({
  step: (deps) => ({ ...deps, cases: seenAs(deps.cases, callsOpen) }),
});

/** Each row's last place in a list. */
export const callsStayListed = (): Partial<Wiring> => {
  const places = new Map<string, Pick<View, "list" | "order">>();
  const stay = (view: View): View => {
    if (!view.id.includes("#call-")) return view;
    const { list, order } = view;
    if (list !== undefined && order !== undefined) places.set(view.id, { list, order });
    return { ...view, ...places.get(view.id) };
  };
  return { views: (views) => ({ ...views, put: (view) => views.put(stay(view)) }) };
};

/** The other case's row is not appended. */
export const linkedOnce = (): Partial<Wiring> => ({
  store: (store) => ({
    ...store,
    append: (rows) => {
      const [first] = rows;
      const links = rows.length > 1 && first?.command === "link-case";
      return store.append(links ? [first] : rows);
    },
  }),
});

export const similarUnheard = (): Partial<Wiring> => ({
  referral: (deps) => ({
    ...deps,
    cases: seenAs(deps.cases, (state) => ({ ...state, links: [] })),
  }),
});

/** Commitment rows no longer name the accused of their case. */
const unmarked = ({ data, ...view }: View): View => {
  const { concerning: _, ...row } = data as OwedRow;
  return { ...view, data: row };
};

export const numbersShown = (): Partial<Wiring> => ({
  referral: (deps) => ({
    ...deps,
    views: {
      list: async (list, options) => {
        const page = await deps.views.list(list, options);
        return list.startsWith("owed#") || list === unkeptList
          ? { ...page, items: page.items.map(unmarked) }
          : page;
      },
    },
  }),
});

/** Every case counts as held by inspection. */
export const anybodyInspects = (): Partial<Wiring> => ({
  step: (deps, { case: own }) => ({
    ...deps,
    directory: {
      current: async () => {
        const { number, snapshot } = await deps.directory.current();
        const inspection = holder((await deps.cases.load(own)).state) || snapshot.organisation.inspection;
        return { number, snapshot: { ...snapshot, organisation: { ...snapshot.organisation, inspection } } };
      },
    },
  }),
});
