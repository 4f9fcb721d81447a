/** Breaks that remove defences of the model of suggestions (R20): whose texts teach it, and that it forgets erased people. */

import type { CaseState } from "../../../functions/referral/case/case-state.ts";
import type { TrainDeps } from "../../../functions/referral/clock/train/train.ts";
import { readModel, readTraining, trainingRows } from "../../../functions/referral/projections/model-rows.ts";
import { noParties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { Wiring } from "../core/wiring.ts";

type Cases = TrainDeps["cases"];

const loading = (cases: Cases, see: (state: CaseState, code: string) => CaseState): Cases => ({
  ...cases,
  load: async (code) => {
    const loaded = await cases.load(code);
    return { ...loaded, state: see(loaded.state, code) };
  },
});

/** With this break, a training continues from the counts of the model in force. */
export const continuesFromModel = (): Partial<Wiring> => ({
  training: (deps) => {
    const { models } = deps;
    const list: typeof models.list = async (name, options) => {
      const page = await models.list(name, options);
      if (name !== "suggestions/training") return page;
      const [before, begun] = [await readModel(models), await readTraining(models)];
      const [at, day] = [deps.now().toISOString(), tehranDay(deps.now())];
      if (!before?.counts || begun?.day === day) return page;
      const { number, key, trial, counts } = before;
      const taught = { cases: before.cases, labels: counts.labels, words: counts.words };
      const training = {
        number: number + 1,
        day,
        at,
        key,
        trial,
        counts: taught,
        steps: 0,
        places: [],
        people: [],
      };
      return { items: trainingRows(training) };
    };
    return { ...deps, models: { ...models, list } };
  },
});

/** With this break, the intermediate results of a training stay when its model is stored. */
export const trainingStays = (): Partial<Wiring> => ({
  training: (deps) => ({
    ...deps,
    models: {
      ...deps.models,
      put: async (row) => (row.list === undefined ? "written" : deps.models.put(row)),
    },
  }),
});

/** With this break, a training reads the cases of hidden applicants, too. */
export const hiddenTaught = (): Partial<Wiring> => ({
  training: (deps) => ({ ...deps, cases: loading(deps.cases, ({ hidden: _, ...state }) => state) }),
});

/** With this break, a training reads emergencies and reports without identity, too. */
export const allKindsTaught = (): Partial<Wiring> => ({
  training: (deps) => ({
    ...deps,
    directory: {
      ...deps.directory,
      current: async () => {
        const current = await deps.directory.current();
        return { ...current, snapshot: { ...current.snapshot, kinds: [] } };
      },
    },
  }),
});

/** With this break, each case counts as another person's. */
export const eachCaseTaught = (): Partial<Wiring> => ({
  training: (deps) => ({
    ...deps,
    cases: loading(deps.cases, ({ request, ...state }, code) => ({
      ...state,
      ...(request && { request: { ...request, person: code } }),
    })),
  }),
});

/** With this break, a suggestion does not know whom the case accuses. */
export const accusedSuggested = (): Partial<Wiring> => ({
  suggests: (deps) => ({
    ...deps,
    cases: {
      ...deps.cases,
      load: async (code) => {
        const loaded = await deps.cases.load(code);
        return { ...loaded, state: { ...loaded.state, parties: noParties } };
      },
    },
  }),
});
