import { defined } from "../../../shared/defined.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Decision, Journal, Refusal } from "../../../shared/journal/journal.ts";
import { Outage } from "../../../shared/outage.ts";
import { type RetentionFact, type RetentionState, retentionId } from "../journals/journal-retention.ts";
import {
  type Became,
  beginRun,
  goOn,
  type InHand,
  isAtBound,
  lastRun,
  type Run,
  type RunFact,
  type RunPage,
  type RunsState,
  retentionRunsId,
} from "../journals/journal-retention-runs.ts";
import { type EraseDeps, eraseApplicant, ownOf } from "./erase-applicant.ts";
import { listKept } from "./list-kept.ts";
import { isNight } from "./night.ts";

export interface RetentionDeps extends EraseDeps {
  readonly retention: Pick<Journal<RetentionState, RetentionFact>, "load">;
  readonly runs: Journal<RunsState, RunFact>;
}

export interface Running {
  /** The actor named in the journal rows: `clock`, or the operator who started the run. */
  readonly actor: "clock" | `operator:${string}`;
  /** Whether there is time for one more erasure. */
  hasTime(): boolean;
  /** Called for each failed erasure, which the next run tries again. */
  failed?(request: string, error: unknown): void;
}

/**
 * The scheduled task: one run per night, or the rest of an unfinished run. Does nothing by day.
 *
 * @returns the state of the run on which it worked
 */
export async function runAtNight(
  deps: RetentionDeps,
  running: Omit<Running, "actor">,
): Promise<Run | undefined> {
  const at = deps.now();
  if (!isNight(at)) return undefined;
  const { state } = await deps.runs.load(retentionRunsId);
  if (isDoneFor(state, tehranDay(at))) return undefined;
  const run = await runRetention(deps, { ...running, actor: "clock" });
  return "refused" in run ? undefined : run;
}

/** Whether this day's run is complete. */
const isDoneFor = (state: RunsState, day: string): boolean => !state.inHand && lastRun(state)?.day === day;

/**
 * Erases the requests past their retention, one applicant after the other (P2). Continues the unfinished run, or starts
 * a run. Does nothing unless an administrator turned retention on, and skips applicants on hold. It may crash anywhere
 * and run twice simultaneously: each erasure uses the run's key, so each applicant counts once.
 *
 * @returns the run, complete or interrupted for lack of time. Refuses with `retention-off`.
 *
 * @throws Outage; the finished work is recorded for the next call
 */
export async function runRetention(
  deps: RetentionDeps,
  running: Running,
): Promise<Run | { readonly refused: Refusal }> {
  const { on } = (await deps.retention.load(retentionId)).state;
  if (!on) return { refused: { code: "retention-off" } };
  let { state } = await deps.runs.load(retentionRunsId);
  // Another call in the same night may have completed the run since this call read the state.
  const isDone = running.actor === "clock" && isDoneFor(state, tehranDay(deps.now()));
  if (!state.inHand && !isDone) state = await begun(deps, running, on.by, state);
  while (state.inHand) {
    const went = await eraseAll(deps, running, state, state.inHand);
    if (!went) break;
    state = await wentOn(deps, running, state, went);
  }
  const run = lastRun(state);
  if (!run) throw new Error("A run that began is missing");
  return run;
}

async function begun(deps: RetentionDeps, running: Running, by: string, { runs, next }: RunsState) {
  const page = await pageBehind(deps, next);
  const day = tehranDay(deps.now());
  const name = `${(runs.at(-1)?.run ?? 0) + 1}/begun`;
  return noted(deps, running, name, (state) => beginRun(state, { day, by, page }));
}

/** Returns the next page that has requests past their retention; skips empty pages. */
async function pageBehind(deps: RetentionDeps, after?: string): Promise<RunPage> {
  const { items, next } = await listKept(deps, undefined, after);
  if (items.length === 0 && next !== undefined) return pageBehind(deps, next);
  return { codes: items.map(({ request }) => request), ...defined({ next }) };
}

/** The results of a page. `along`: requests of the same applicants that were erased too and are not on this page. */
interface Went {
  readonly became: Became;
  readonly along: readonly string[];
}

/**
 * Erases the requests of a page. Undefined when time ran out; the next call then repeats the page, with the same
 * results.
 */
async function eraseAll(
  deps: RetentionDeps,
  running: Running,
  state: RunsState,
  { codes, along }: InHand,
): Promise<Went | undefined> {
  const before = new Set(along);
  const erased = new Set<string>();
  const became = { waiting: 0, failed: 0 };
  for (const request of codes) {
    if (!running.hasTime()) return undefined;
    // Skips a request that was erased together with another request of the same applicant, on this page or an earlier
    // one.
    if (erased.has(request) || before.has(request)) continue;
    const outcome = await eraseOne(deps, running, request, state);
    if (typeof outcome === "string") became[outcome] += 1;
    else for (const code of outcome) erased.add(code);
  }
  const fresh = [...erased].filter((code) => !before.has(code));
  return {
    became: { ...became, erased: fresh.length },
    along: fresh.filter((code) => !codes.includes(code)),
  };
}

/** @returns the codes of the requests erased with this one; `waiting` or `failed` when it was not erased */
async function eraseOne(
  deps: RetentionDeps,
  { actor, failed }: Running,
  request: string,
  state: RunsState,
): Promise<readonly string[] | "waiting" | "failed"> {
  const { run, by } = lastRun(state) ?? { run: 0, by: "" };
  try {
    const ask = { request, because: "kept-long-enough", by, key: `retention-${run}-${request}` } as const;
    const reply = await eraseApplicant(deps, { ...ask, itself: actor });
    if ("refused" in reply) return reply.refused.code === "request-erased" ? [request] : "waiting";
    return await ownAmong(deps, request, reply.requests);
  } catch (error) {
    if (error instanceof Outage) throw error;
    failed?.(request, error);
    return "failed";
  }
}

/** Leaves out a proxy's requests for the person (C11), since they were not erased. */
async function ownAmong(deps: RetentionDeps, request: string, all: readonly string[]) {
  const { registration } = (await deps.requests.load(request)).state;
  return registration ? ownOf(deps, registration.person, all) : [];
}

async function wentOn(deps: RetentionDeps, running: Running, state: RunsState, went: Went) {
  const [run, inHand] = [lastRun(state), state.inHand];
  if (!run || !inHand) throw new Error("A run that goes on has no page");
  const over = inHand.next === undefined || isAtBound(run, went.became);
  const further = over ? undefined : await pageBehind(deps, inHand.next);
  const more = further && further.codes.length > 0 ? { further } : {};
  return noted(deps, running, nameOf(inHand), (now) => goOn(now, inHand, { ...went, ...more }));
}

const nameOf = ({ run, page }: InHand): string => `${run}/${page}`;

/**
 * Appends a row of the run under an idempotency key that names run and page. A second handler of the same page changes
 * nothing, and continues from the stored state.
 */
async function noted(
  { runs, now, directory }: RetentionDeps,
  { actor }: Running,
  name: string,
  decide: (state: RunsState) => Decision<RunFact>,
): Promise<RunsState> {
  const command = {
    name: "run-retention",
    actor,
    key: `retention/${name}`,
    fingerprint: fingerprintOf({ name }),
    at: now(),
    directory: (await directory.current()).number,
    correlation: retentionRunsId,
  };
  const outcome = await runs.decide(retentionRunsId, command, ({ state }) => decide(state));
  if (!outcome.accepted) throw new Error(`a run was refused: ${outcome.refusal.code}`);
  return (await runs.load(retentionRunsId)).state;
}
