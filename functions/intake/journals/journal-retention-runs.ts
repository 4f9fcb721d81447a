/**
 * The nightly runs that erase requests past their retention (P2): one aggregate, one row per page of requests. A row
 * names the requests of a page before any of them is erased, so that a retry after a crash repeats the same page and
 * counts each request once.
 */

import { retentionWent } from "../../../events/intake/retention-went.v1.ts";
import { defined } from "../../../shared/defined.ts";
import {
  type Aggregate,
  type Decision,
  type Fact,
  type RowHead,
  UnknownFact,
} from "../../../shared/journal/journal.ts";

/**
 * The codes of requests past their retention, and the position after them in the list; without `next` the list has ended.
 */
export interface RunPage {
  readonly codes: readonly string[];
  readonly next?: string;
}

/** The result of a page: counts of its requests, and of the requests erased with them. */
export interface Became {
  readonly erased: number;
  readonly waiting: number;
  readonly failed: number;
}

export type RunFact =
  /** `by`: the administrator who turned retention on and is responsible for the run. */
  | { readonly type: "retention-begun"; readonly day: string; readonly by: string; readonly page: RunPage }
  /**
   * The result of a page. The run is over when there is no further page. `next`: the position at which the next run
   * continues, if this run reached its limit of requests.
   */
  | {
      readonly type: "retention-went";
      readonly became: Became;
      /**
       * Requests that are not on the page, erased together with an applicant of the page. They are counted here, and not
       * again on a later page.
       */
      readonly along?: readonly string[];
      readonly page?: RunPage;
      readonly next?: string;
    };

export interface Run extends Became {
  /** The number of the run, from 1. */
  readonly run: number;
  /** The day in Tehran on which the run started, ISO. */
  readonly day: string;
  readonly by: string;
  /** Times are ISO 8601 in UTC. */
  readonly at: string;
  readonly endedAt?: string;
  /** Set when the run reached its limit of requests, and the next run continues. */
  readonly more?: true;
}

/**
 * The page in progress; `page` is its number within the run, from 1. `along`: requests erased with those of earlier
 * pages.
 */
export type InHand = RunPage & {
  readonly run: number;
  readonly page: number;
  readonly along: readonly string[];
};

export interface RunsState {
  /** The latest runs, the newest last. */
  readonly runs: readonly Run[];
  readonly inHand?: InHand;
  /**
   * The position in the list at which the next run starts; when absent, the next run starts at the start of the list.
   */
  readonly next?: string;
}

/** The id of the only aggregate, which holds all runs. */
export const retentionRunsId = "retention-runs";

const runsKept = 30;

/** A run handles at most this number of requests, so one night writes at most as many records of erased people. */
export const mostInARun = 400;

export const lookedAt = ({ erased, waiting, failed }: Became): number => erased + waiting + failed;

export const lastRun = ({ runs }: RunsState): Run | undefined => runs.at(-1);

/** Starts a run; adds no fact while another run is in progress. */
export const beginRun = (
  { inHand }: RunsState,
  begun: { readonly day: string; readonly by: string; readonly page: RunPage },
): Decision<RunFact> => ({ facts: inHand ? [] : [{ type: "retention-begun", ...begun }] });

/** Whether a run reaches its limit of requests with the results of one more page. */
export const isAtBound = (run: Became, became: Became): boolean =>
  lookedAt(run) + lookedAt(became) >= mostInARun;

/** Records the result of the page in progress; adds no fact when another handler recorded it first. */
export function goOn(
  state: RunsState,
  { run, page, next }: InHand,
  {
    became,
    along,
    further,
  }: { readonly became: Became; readonly along: readonly string[]; readonly further?: RunPage },
): Decision<RunFact> {
  const { inHand } = state;
  const last = lastRun(state);
  if (!last || inHand?.run !== run || inHand.page !== page) return { facts: [] };
  const went = { type: "retention-went", became, ...(along.length > 0 && { along }) } as const;
  if (further) return { facts: [{ ...went, page: further }] };
  const rest = isAtBound(last, became) && next !== undefined ? { next } : {};
  return { facts: [{ ...went, ...rest }] };
}

const nothing: Became = { erased: 0, waiting: 0, failed: 0 };

const plus = (run: Run, became: Became): Run => ({
  ...run,
  erased: run.erased + became.erased,
  waiting: run.waiting + became.waiting,
  failed: run.failed + became.failed,
});

function fold({ runs, inHand }: RunsState, fact: RunFact, { at }: RowHead): RunsState {
  const last = runs.at(-1);
  if (fact.type === "retention-begun") {
    const { day, by, page } = fact;
    const run = { run: (last?.run ?? 0) + 1, day, by, at, ...nothing };
    const none = page.codes.length === 0;
    return {
      runs: [...runs, none ? { ...run, endedAt: at } : run].slice(-runsKept),
      ...(!none && { inHand: { ...page, run: run.run, page: 1, along: [] } }),
    };
  }
  if (!last || !inHand) throw new Error("A run that goes on has no page");
  const { became, along = [], page, next } = fact;
  const ended = !page && { endedAt: at, ...(next !== undefined && { more: true as const }) };
  return {
    runs: [...runs.slice(0, -1), { ...plus(last, became), ...ended }],
    ...(page && {
      inHand: { ...page, run: last.run, page: inHand.page + 1, along: [...inHand.along, ...along] },
    }),
    ...defined({ next }),
  };
}

const known: readonly string[] = ["retention-begun", "retention-went"] satisfies readonly RunFact["type"][];

export const retentionRunsAggregate: Aggregate<RunsState, RunFact> = {
  service: "intake",
  name: "retention-runs",
  // One night appends only a few rows, and each is decided from the state after the previous page, so remembering few
  // idempotency keys suffices.
  remembers: 32,
  owns: (id) => id === retentionRunsId,
  initial: { runs: [] },
  fold,
  upcast: (fact: Fact) => {
    if (!known.includes(fact.type)) throw new UnknownFact(`Retention runs know no fact "${fact.type}"`);
    return fact as RunFact;
  },
  announce: (_, state, { at }) => {
    const last = lastRun(state);
    if (!last) throw new Error("Whatever is told of a run has begun one");
    const { run, day, erased, waiting, failed, endedAt } = last;
    const ended = endedAt !== undefined;
    return [retentionWent.of({ run, day, due: lookedAt(last), erased, waiting, failed, ended, at })];
  },
};
