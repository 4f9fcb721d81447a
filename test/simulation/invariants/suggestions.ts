/**
 * Checks the trainings of the model of suggestions (R20): from whom a model learns, and that the words of erased people are
 * gone. Checked after each night to Friday, on every row that the night wrote.
 */

import { isDone } from "../../../functions/referral/case/core.ts";
import { train } from "../../../functions/referral/clock/train/train.ts";
import {
  hashesFor,
  type Model,
  modelRows,
  readModel,
  readTraining,
} from "../../../functions/referral/projections/model-rows.ts";
import { isPart } from "../../../shared/domain/cases/case-id.ts";
import { searchWords } from "../../../shared/domain/text/search-words.ts";
import { canonicalJson } from "../../../shared/journal/fingerprint.ts";
import { memoryViews } from "../../../shared/journal/memory-views.ts";
import type { View, ViewStore } from "../../../shared/journal/views.ts";
import { reportKind } from "../../support/reports.ts";
import type { Cast } from "../actors/cast.ts";
import { heard } from "../actors/hidden.ts";
import type { World } from "../world.ts";
import { isEmergency } from "./emergencies.ts";

/** A night to Friday that is over. */
export interface Night {
  readonly day: string;
  /** When the night's minutes began and ended, in milliseconds since the epoch. */
  readonly from: number;
  readonly to: number;
  /** The model in force before. */
  readonly before: Model | undefined;
  /** Whether no case changed in the night, and nobody was erased. */
  readonly isStill: boolean;
}

interface LawOfTraining {
  readonly law: string;
  readonly broken: (cast: Cast, night: Night) => Promise<readonly string[]>;
}

/** What a row of a model or of a training holds. */
interface Written {
  readonly what: "model" | "training";
  readonly at: string;
  readonly key: number;
  readonly words: readonly string[];
}

/** The first of three rows with a small content holds all of it; the other two are empty. */
function alone(view: View): Pick<ViewStore, "list"> {
  const empty = { ...view, data: { ...(view.data as object), packed: "" } };
  return { list: async () => ({ items: [view, empty, empty] }) };
}

const isFull = ({ data }: View): boolean => (data as { readonly packed?: string }).packed !== undefined;

/** Every model and every state of a training that was stored in the night or when it began. */
async function written({ stores }: World, { from, to }: Night): Promise<readonly Written[]> {
  const stored = (what: Written["what"]) =>
    stores.views.during(`suggestions/${what}/0`, from, to).filter(isFull);
  const models = await Promise.all(stored("model").map((view) => readModel(alone(view))));
  const trainings = await Promise.all(stored("training").map((view) => readTraining(alone(view))));
  const as = (what: Written["what"]) => (one: Pick<Model, "at" | "key" | "counts"> | undefined) =>
    one ? [{ what, at: one.at, key: one.key, words: Object.keys(one.counts?.words ?? {}) }] : [];
  return [...models.flatMap(as("model")), ...trainings.flatMap(as("training"))];
}

/** The words of these texts that no other text of the run has. */
function wordsOnlyOf({ registered }: Cast, isOne: (code: string) => boolean): readonly string[] {
  const [own, others] = [new Set<string>(), new Set<string>()];
  for (const [code, { description }] of registered)
    for (const word of searchWords(description)) (isOne(code) ? own : others).add(word);
  return [...own].filter((word) => !others.has(word));
}

/** Which of these words a written row has, as hashes under its own key. */
async function found({ referral }: World, { what, key, words, at }: Written, wanted: readonly string[]) {
  const ring = await referral.atRest.wordRing.find(key);
  if (!ring) return [`a ${what} of ${at} names the key ${key}, which does not exist`];
  const hash = hashesFor(ring.bytes);
  return wanted
    .filter((word) => words.includes(hash("word", word)))
    .map((word) => `${word} in a ${what} of ${at}`);
}

const erasedIsForgotten: LawOfTraining = {
  law: "a training that began after a person was erased has no word that only erased people wrote (P2, R20)",
  broken: async (cast, night) => {
    const since = await erasures(cast.world);
    const rows = await written(cast.world, night);
    const all = rows
      .filter(({ at }) => Date.parse(at) >= night.from - mostSkew)
      .map((row) =>
        found(
          cast.world,
          row,
          wordsOnlyOf(cast, (code) => (since.get(code) ?? "~") < row.at),
        ),
      );
    return (await Promise.all(all)).flat();
  },
};

/** A process's clock may be wrong by two seconds, also when it stamps the begin of a training. */
const mostSkew = 4_000;

/** When each erased request was erased, with some seconds more than the clocks may be wrong. */
async function erasures({ intake }: World): Promise<ReadonlyMap<string, string>> {
  const codes = [...new Set(intake.table.rows.map(({ id }) => id))].filter((id) => /^\d{12}$/.test(id));
  const states = await Promise.all(
    codes.map(async (code) => [code, (await intake.atRest.requests.load(code)).state] as const),
  );
  return new Map(
    states.flatMap(([code, { erased }]) =>
      erased ? [[code, new Date(Date.parse(erased.at) + mostSkew).toISOString()] as const] : [],
    ),
  );
}

/** Whether no model may learn from the request: its applicant is hidden, or it is a report or an emergency. */
async function untaught(cast: Cast): Promise<(code: string) => boolean> {
  const { registered, world } = cast;
  const { cases } = world.referral.atRest;
  const states = await Promise.all(
    [...registered.keys()].map(async (code) => [code, (await cases.load(code)).state] as const),
  );
  const emergencies = new Set(states.flatMap(([code, state]) => (isEmergency(state) ? [code] : [])));
  return (code) => {
    const { kind, knownTo } = registered.get(code) ?? {};
    const isHidden = knownTo === "inspection" && heard({ world }, code).at(-1) !== true;
    return isHidden || kind === reportKind.key || emergencies.has(code);
  };
}

const neverTaught: LawOfTraining = {
  law: "no model has a word that only hidden applicants, reports without identity or emergencies have (C15, C3, S3, R20)",
  broken: async (cast, night) => {
    const wanted = wordsOnlyOf(cast, await untaught(cast));
    const rows = await written(cast.world, night);
    return (await Promise.all(rows.map((row) => found(cast.world, row, wanted)))).flat();
  },
};

const onePersonOnce: LawOfTraining = {
  law: "a model has learnt from at most one case of each person (R20)",
  broken: async (cast) => {
    const model = await readModel(cast.world.stores.views);
    const [excluded, done] = [await untaught(cast), await closed(cast)];
    const asked = [...cast.registered]
      .filter(([code]) => done.has(code) && !excluded(code))
      .map(([, one]) => one.applicant);
    const people = new Set(asked.map(({ identityNumber, mobile }) => identityNumber ?? mobile)).size;
    const others = unknown(cast);
    return model && model.cases > people + others ? [`${model.cases} cases of ${people} people`] : [];
  },
};

/** The requests whose case is answered or ended. */
async function closed({ registered, world }: Cast): Promise<ReadonlySet<string>> {
  const { cases } = world.referral.atRest;
  const states = await Promise.all([...registered.keys()].map((code) => cases.load(code)));
  return new Set(states.filter(({ state }) => isDone(state)).map(({ id }) => id));
}

/** Cases of which no actor noted an input, since a restored journal lost their registration. */
const unknown = ({ registered, world }: Cast): number =>
  new Set(world.referral.table.rows.map(({ id }) => id).filter((id) => isWhole(id) && !registered.has(id)))
    .size;

const isWhole = (id: string): boolean => /^\d{12}$/.test(id) && !isPart(id);

const endsInItsNight: LawOfTraining = {
  law: "a training ends in its night and leaves only its model (R20)",
  broken: async ({ world: { stores } }, { day }) => {
    const model = await readModel(stores.views);
    const { items } = await stores.views.list("suggestions/training");
    return [
      ...(model?.day === day ? [] : [`the model of ${day} is of ${model?.day}`]),
      ...items.map(({ id }) => `${id} is left`),
    ];
  },
};

const sameAsOnce: LawOfTraining = {
  law: "a training that dies, continues or runs twice gives the same model as one run (R20)",
  broken: async ({ world }, { before, isStill, day }) => {
    const model = await readModel(world.stores.views);
    if (!isStill || model?.day !== day) return [];
    const models = memoryViews();
    for (const row of before ? modelRows(before) : []) await models.put(row);
    const deps = world.referral.training(world.referral.atRest);
    await train({ ...deps, models, now: () => new Date(model.at) }, { hasTime: () => true });
    const once = await readModel(models);
    return learntIn(once) === learntIn(model)
      ? []
      : [`${canonicalJson(model)} is not ${canonicalJson(once ?? null)}`];
  },
};

/** All of a model but its number: of two runs at once, the slower may number its model one higher. */
const learntIn = (model: Model | undefined): string => canonicalJson({ ...model, number: 0 });

export const lawsOfTraining: readonly LawOfTraining[] = [
  erasedIsForgotten,
  neverTaught,
  onePersonOnce,
  endsInItsNight,
  sameAsOnce,
];
