/**
 * Breaks that remove defences of casework: of conflicts of interest, the parts of a case, its two stages and its single
 * rating.
 */

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

/**
 * Hides all accused people from the decision about a step. If `whenInConflict` is true, only from decisions for users
 * in conflict of interest; otherwise only from decisions for other users.
 */
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
 * With this break, a case is never taken from an assignee or unit in conflict of interest: not when a directory is
 * published, when a day starts, when the case changed, or before a step. These four defences overlap; other tests check
 * each alone (`test/sabotage/defences.ts`).
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

/** A number of minutes that is a little longer than the faults last and ends long before the following midnight. */
const firstDay = 60;

/**
 * With this break, a case is not checked for conflicts again after it changed. The sweep of the next day would check the
 * case, so the break removes this sweep, too.
 */
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

/**
 * With this deliberate defect, readers and operations of a case do not see that the applicant's name must be hidden, so they
 * show the name.
 */
export const nothingHidden = (): Partial<Wiring> => ({
  referral: (deps) => ({
    ...deps,
    cases: seenAs(deps.cases, ({ hidden: _, ...state }) => state),
  }),
});

/** With this break, an old message about consent counts like a new one, so a withdrawn consent is given again. */
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

/** Returns the directory as if no kind of request were reserved to inspection. */
const anybodysKinds = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  kinds: snapshot.kinds.map(({ byInspection: _, ...kind }) => kind),
});

/** With this break, referrals, returns and splits do not know which kinds of request are reserved to inspection. */
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

/** Returns the case as if two attempts to reach the applicant had failed, so that it may be closed without an opinion. */
const lookedFor = (state: CaseState): CaseState => {
  const { by = "", at = "" } = state.answered ?? {};
  const attempt = { with: { type: "applicant" }, how: "phone", result: "not-reached", by } as const;
  const later = new Date((Date.parse(at) || 0) + 1).toISOString();
  return { ...state, contacts: [...state.contacts, ...Array(2).fill({ ...attempt, at: later })] };
};

export const attemptsUncounted = (): Partial<Wiring> => ({
  step: (deps) => ({ ...deps, cases: seenAs(deps.cases, lookedFor) }),
});

/** Returns the directory without the mark of the kind of request that complains about a missing answer. */
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

/** With this break, the row of a promised call keeps its place in the list, also after the call was made. */
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

/** With this break, linking two cases appends a row to the first case only. */
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

/** Removes the accused of the case from a commitment's row. */
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

/** With this break, any unit that holds a case counts as the inspection unit. */
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
