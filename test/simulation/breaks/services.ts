/** Breaks that remove defences of the services. */

import { requestAggregate } from "../../../functions/intake/request/journal.ts";
import type { RequestState } from "../../../functions/intake/request/request-state.ts";
import type { NoticeState } from "../../../functions/notification/notice/journal.ts";
import type { CaseState } from "../../../functions/referral/case/case-state.ts";
import { directoryOf } from "../../../shared/directory/reader.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { Fact, Journal, Loaded } from "../../../shared/journal/journal.ts";
import { openJournal } from "../../../shared/journal/open-journal.ts";
import type { Wiring } from "../core/wiring.ts";
import { seenAs } from "./seen-as.ts";

const anyBody = <State, F extends Fact>(journal: Journal<State, F>): Journal<State, F> => ({
  ...journal,
  decide: (id, command, decide, known) =>
    journal.decide(id, { ...command, fingerprint: "any" }, decide, known),
});

export const bodyBlind = (): Partial<Wiring> => ({
  referral: (deps) => ({ ...deps, filters: anyBody(deps.filters), bulks: anyBody(deps.bulks) }),
});

export const orderOfArrival = (): Partial<Wiring> => ({
  intake: ({ requests, ...deps }) => {
    const aggregate: typeof requestAggregate = {
      ...requestAggregate,
      fold: (state, fact, row) => {
        if (fact.type !== "told") return requestAggregate.fold(state, fact, row);
        const { type: _, ...told } = fact;
        return { ...state, told: [...state.told, { ...told, row: row.version }] };
      },
    };
    return { ...deps, requests: openJournal(aggregate, requests.store, requests) };
  },
});

const begunAgain = <One extends Loaded<NoticeState>>(loaded: One): One =>
  loaded.state.stage === "sending" ? { ...loaded, state: { ...loaded.state, stage: "deferred" } } : loaded;

export const beginAgain = (): Partial<Wiring> => ({
  notification: (deps) => ({
    ...deps,
    notices: {
      ...deps.notices,
      standing: async (id) => begunAgain(await deps.notices.standing(id)),
      decide: (id, command, decide) =>
        deps.notices.decide(id, command, (now) =>
          decide(command.key.includes("#begin-") ? begunAgain(now) : now),
        ),
    },
  }),
});

export const neverOld = (): Partial<Wiring> => ({
  notification: (deps) => ({
    ...deps,
    directory: directoryOf(async () => {
      const { number, snapshot } = await deps.directory.recent();
      const templates = snapshot.templates.map((template) => ({
        ...template,
        tellWithinMinutes: 1_000_000,
      }));
      return { number, snapshot: { ...snapshot, templates } };
    }),
  }),
});

const unsigned = (state: CaseState): CaseState =>
  state.draft ? { ...state, draft: { ...state.draft, by: "nobody" } } : state;

export const anyApprover = (): Partial<Wiring> => ({
  referral: (deps) => ({ ...deps, cases: seenAs(deps.cases, unsigned) }),
});

/**
 * With this break, the rules decide on the case's newest version, while the fingerprint is computed from the version that the
 * employee saw.
 */
export const newestPage = (): Partial<Wiring> => {
  let newest = 0;
  const look = <Case extends Loaded<CaseState>>(loaded: Case): Case => {
    newest = loaded.state.personVersion;
    return loaded;
  };
  return {
    seen: (seen) => ({
      get personVersion() {
        return newest;
      },
      toJSON: () => seen,
    }),
    referral: (deps) => ({
      ...deps,
      cases: {
        ...deps.cases,
        standing: async (id) => look(await deps.cases.standing(id)),
        decide: (id, command, decide) => deps.cases.decide(id, command, (current) => decide(look(current))),
      },
    }),
  };
};

export const forgetfulVault = (): Partial<Wiring> => ({
  intake: (deps) => ({
    ...deps,
    identity: {
      ...deps.identity,
      putApplicant: async (ask) => {
        const reply = await deps.identity.putApplicant(ask);
        return "reused" in reply ? { taken: true } : reply;
      },
    },
  }),
});

export const namedActor = (): Partial<Wiring> => {
  let name = "";
  return {
    intake: (deps) => ({
      ...deps,
      identity: {
        ...deps.identity,
        putApplicant: (ask) => {
          if ("fullName" in ask.applicant) name = ask.applicant.fullName;
          return deps.identity.putApplicant(ask);
        },
      },
      requests: {
        ...deps.requests,
        decide: (id, command, decide) =>
          deps.requests.decide(id, { ...command, actor: `applicant:${name}` }, decide),
      },
    }),
  };
};

export const firstSnapshotForEver = (): Partial<Wiring> => ({
  referral: (deps) => {
    let first: Snapshot | undefined;
    const current = async () => {
      const { number, snapshot } = await deps.directory.current();
      first ??= snapshot;
      return { number, snapshot: first };
    };
    return { ...deps, directory: { current } };
  },
});

/** With this break, the applicant's data are shown to an employee without recording the access. */
export const unnotedLooks = (): Partial<Wiring> => ({
  identity: (deps) => ({
    ...deps,
    looks: {
      ...deps.looks,
      decide: async (id) => ({ accepted: true, replayed: true, loaded: await deps.looks.load(id) }),
    },
  }),
});

/**
 * With this break, a clerk who enters a form with a receipt from a pre-printed pad is not told that its code already
 * has a request.
 */
export const padsForAll = (): Partial<Wiring> => ({
  intake: (deps) => ({
    ...deps,
    requests: {
      ...deps.requests,
      standing: async (id) => unentered(await deps.requests.standing(id)),
      decide: (id, command, decide, known) =>
        deps.requests.decide(
          id,
          command,
          (now) => decide(command.name === "register-for-applicant" ? unentered(now) : now),
          known,
        ),
    },
  }),
});

/**
 * With this break, a clerk who enters a form with an unused code from a pad of receipts is told that another clerk has
 * started.
 */
export const padsSeemBegun = (): Partial<Wiring> => {
  const seen = new Set<string>();
  return {
    intake: (deps) => ({
      ...deps,
      identity: {
        ...deps.identity,
        putApplicant: async (ask) => {
          const { state } = await deps.requests.standing(ask.request);
          if (state.reserved) seen.add(ask.request);
          return seen.has(ask.request) ? { taken: true } : deps.identity.putApplicant(ask);
        },
      },
    }),
  };
};

/** With this break, the represented person has the rights of the applicant (C11). */
export const representedAct = (): Partial<Wiring> => ({
  intake: (deps) => ({
    ...deps,
    requests: seenAs(deps.requests, ({ registration, ...state }: RequestState): RequestState => {
      if (!registration?.representing) return { ...state, ...(registration && { registration }) };
      return { ...state, registration: { ...registration, person: registration.representing.person } };
    }),
  }),
});

/** With this break, clerks count as employees of another unit, which no request accuses. */
export const clerksOfAnotherUnit = (): Partial<Wiring> => ({
  intake: (deps) => ({
    ...deps,
    directory: directoryOf(async () => {
      const { number, snapshot } = await deps.directory.current();
      const staff = snapshot.staff.map((one) =>
        one.roles.includes("clerk") ? { ...one, unit: "legal" } : one,
      );
      return { number, snapshot: { ...snapshot, staff } };
    }),
  }),
});

function unentered<One extends Loaded<RequestState>>(one: One): One {
  const { registration: _, ...state } = one.state;
  return state.reserved ? { ...one, state } : one;
}

/** With this break, the store of figures forgets the event of a request that it counted last, so a repeat is counted again. */
export const forgetfulSheets = (): Partial<Wiring> => ({
  sheets: (sheets) => ({
    ...sheets,
    kept: async (ids) => {
      const kept = [...(await sheets.kept(ids))];
      return new Map(
        kept.map(([id, { version, data }]) => [
          id,
          { version, data: { ...data, heard: data.heard.slice(0, -1) } },
        ]),
      );
    },
  }),
});

/** With this break, figures are written whatever their stored version, so the later of two simultaneous writes wins. */
export const unguardedSheets = (): Partial<Wiring> => ({
  sheets: (sheets) => ({
    ...sheets,
    keep: async (rows, sums) => {
      const there = await sheets.kept(rows.map(({ id }) => id));
      const next = (id: string) => (there.get(id)?.version ?? 0) + 1;
      return sheets.keep(
        rows.map(({ id, kept }) => ({ id, kept: { ...kept, version: next(id) } })),
        sums,
      );
    },
  }),
});

export const sumsLost = (): Partial<Wiring> => {
  let kept = 0;
  return {
    sheets: (sheets) => ({
      ...sheets,
      keep: (rows, sums) => {
        kept += 1;
        return sheets.keep(rows, kept % 20 === 0 ? [] : sums);
      },
    }),
  };
};
