import { isByInspection, isWithoutIdentity, unit } from "../../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { isPart } from "../../../../shared/domain/cases/case-id.ts";
import { searchWords } from "../../../../shared/domain/text/search-words.ts";
import { dayNumber, weekdayNumber, weekdays } from "../../../../shared/domain/time/days.ts";
import { tehranDay, tehranTime } from "../../../../shared/domain/time/tehran-time.ts";
import type { Minute } from "../../../../shared/handler/queue/every-minute.ts";
import type { View, ViewStore } from "../../../../shared/journal/views.ts";
import { severalAtOnce } from "../../../../shared/several-at-once.ts";
import { isHidden } from "../../access/identity-visibility.ts";
import { type Reader, readDescription } from "../../access/words.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import { holder, isDone } from "../../case/core.ts";
import { allList, partitioned } from "../../projections/all-list.ts";
import type { InboxRow } from "../../projections/inbox-row.ts";
import {
  endedTraining,
  hashesFor,
  type Model,
  modelRows,
  newestNumber,
  numberOfTraining,
  readModel,
  readTraining,
  type Training,
  trainingRows,
} from "../../projections/model-rows.ts";
import { type Example, type Least, learn, limited, noCounts, pruned } from "../../rules/suggesting.ts";
import { tried } from "../../rules/trying.ts";

export interface TrainDeps extends Pick<ReferralDeps, "cases" | "directory" | "views" | "wordRing" | "now"> {
  readonly documents: Reader;
  /** Where the model and the training are stored. */
  readonly models: Pick<ViewStore, "list" | "put">;
  /** The limits of a model (`least` of the rules). */
  readonly least: Least;
}

/** The newest cases that a training reads. */
const mostCases = 20_000;
/** Cases read from each list in one step. A step takes some seconds, and a crash repeats at most one. */
const pageSize = 50;
/** Texts read and decrypted at the same time. */
const atOnce = 25;

/** The night of the training: Friday, the weekly day off, from one to six o'clock in Tehran. */
const night = { weekday: weekdays.indexOf("friday"), from: "01:00", to: "06:00" };

/**
 * Trains the model of suggestions once a week, from the newest closed cases (R20). Each training begins without words, so
 * the words of people who were erased since the last one are gone (P2). Runs every minute of one night; a run continues
 * where the one before stopped. Concurrent runs write the same rows.
 */
export async function train(deps: TrainDeps, { hasTime }: Pick<Minute, "hasTime">): Promise<void> {
  const at = deps.now();
  if (!isNight(at)) return;
  const day = tehranDay(at);
  const before = await readModel(deps.models);
  if (before?.day === day) return removeTraining(deps);
  const begun = await readTraining(deps.models);
  let training = begun?.day === day ? begun : await beginning(deps, before, { day, at: at.toISOString() });
  do {
    training = await stepOf(deps, training, before);
    await putAll(deps, trainingRows(training));
  } while (!isThrough(training) && hasTime());
  if (isThrough(training)) {
    await putAll(deps, modelRows(modelOf(training, deps.least)));
    await putAll(deps, endedTraining(training));
  }
}

/**
 * A run that died after it stored the model has left its training, and of two runs at once the slower may have begun the next
 * training.
 */
async function removeTraining(deps: TrainDeps): Promise<void> {
  const number = await numberOfTraining(deps.models);
  if (number !== undefined) await putAll(deps, endedTraining({ number }));
}

async function putAll({ models }: TrainDeps, rows: readonly View[]): Promise<void> {
  await Promise.all(rows.map((row) => models.put(row)));
}

function isNight(at: Date): boolean {
  const time = tehranTime(at);
  const isFriday = weekdayNumber(dayNumber(tehranDay(at))) === night.weekday;
  return isFriday && time >= night.from && time < night.to;
}

const isThrough = ({ places }: Training): boolean =>
  places.length > 0 && places.every((place) => place === null);

async function beginning(
  { wordRing, models }: TrainDeps,
  before: Model | undefined,
  when: Pick<Training, "day" | "at">,
): Promise<Training> {
  const [{ id: key }, number] = await Promise.all([wordRing.current(), newestNumber(models)]);
  const { trial = {} } = before ?? {};
  return { ...when, number: number + 1, steps: 0, key, places: [], counts: noCounts, people: [], trial };
}

/** Reads the next page of each list of cases and learns from it. */
async function stepOf(deps: TrainDeps, training: Training, before: Model | undefined): Promise<Training> {
  const [lists, { snapshot }, ring] = await Promise.all([
    partitioned(deps.views, [allList]),
    deps.directory.current(),
    deps.wordRing.find(training.key),
  ]);
  // A key that was removed during the training: the steps so far cannot be continued.
  if (!ring) return { ...(await beginning(deps, before, training)), steps: training.steps + 1 };
  const most = Math.ceil(mostCases / lists.length);
  const pages = await Promise.all(
    lists.map(async (list, at) => {
      const after = training.places[at];
      if (after === null) return { rows: [], next: null };
      // Cases without a running clock are at the end of each list, the newest first.
      const from = after === undefined ? { behind: "2" } : { after };
      const { items, next } = await deps.views.list(list, { limit: pageSize, ...from });
      const isEnough = (training.steps + 1) * pageSize >= most;
      return { rows: items.map(({ data }) => data as InboxRow), next: isEnough ? null : (next ?? null) };
    }),
  );
  const rows = pages.flatMap((page) => page.rows).filter((row) => mayTeach(row, snapshot));
  const hash = hashesFor(ring.bytes);
  const found = await severalAtOnce(rows, atOnce, (row) => lessonOf(deps, row.case, snapshot, hash));
  const lessons = oneOfEach(
    found.filter((lesson) => lesson !== undefined),
    training.people,
  );
  const examples = lessons.map(({ example }) => example);
  const fresh = before?.counts && before.key === training.key ? before : undefined;
  const unseen = lessons.filter(({ registeredAt }) => fresh && registeredAt > fresh.at);
  return {
    ...training,
    steps: training.steps + 1,
    places: pages.map((page) => page.next),
    counts: limited(learn(training.counts, examples)),
    people: [...training.people, ...lessons.map(({ person }) => person)],
    trial: fresh?.counts
      ? tried(
          training.trial,
          fresh.counts,
          unseen.map(({ example }) => example),
        )
      : training.trial,
  };
}

/**
 * Whether a case may be an example, as far as its row tells: it is answered or ended, whole, and neither a report without
 * identity (C3) nor an emergency (S3).
 */
const mayTeach = ({ stage, kind, case: code }: InboxRow, snapshot: Snapshot): boolean =>
  isDone({ stage }) && !isPart(code) && !isWithoutIdentity(snapshot, kind) && !isByInspection(snapshot, kind);

interface Lesson {
  readonly person: string;
  readonly registeredAt: string;
  readonly example: Example;
}

/** What a case teaches; undefined for a hidden applicant (C15) and for an erased one (P2). */
async function lessonOf(
  { cases, documents }: TrainDeps,
  code: string,
  snapshot: Snapshot,
  hash: ReturnType<typeof hashesFor>,
): Promise<Lesson | undefined> {
  const { state } = await cases.load(code);
  if (!state.request || isHidden(state)) return undefined;
  const text = await readDescription(documents, state);
  if (text === undefined) return undefined;
  const { person, kind, subject, registeredAt } = state.request;
  const held = unit(snapshot, holder(state));
  return {
    person: hash("person", person),
    registeredAt,
    example: {
      words: searchWords(text).map((word) => hash("word", word)),
      labels: { kind, subject, ...(held && !held.outside && { unit: held.key }) },
    },
  };
}

/** The first case of each person who has no example yet, so that many requests of one person teach no more than one. */
function oneOfEach(lessons: readonly Lesson[], people: readonly string[]): readonly Lesson[] {
  const known = new Set(people);
  return lessons.filter(({ person }) => {
    if (known.has(person)) return false;
    known.add(person);
    return true;
  });
}

function modelOf({ number, day, at, key, counts, trial }: Training, least: Least): Model {
  const kept = pruned(counts, least);
  return { number, day, at, key, cases: counts.cases, trial, ...(kept && { counts: kept }) };
}
