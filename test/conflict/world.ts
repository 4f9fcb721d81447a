/** Referral's use cases in memory, with every appended row checked against the oracle. */

import { lineageAfter } from "../../functions/directory/directory/lineage.ts";
import type { ReferralDeps } from "../../functions/referral/adapters/deps.ts";
import type { CaseState } from "../../functions/referral/case/case-state.ts";
import { caseAggregate } from "../../functions/referral/case/journal.ts";
import { lettersAggregate } from "../../functions/referral/journals/journal-letters.ts";
import { looksAggregate } from "../../functions/referral/journals/journal-looks.ts";
import { buildCaseViews, contestedList } from "../../functions/referral/projections/build-views.ts";
import type { SweepDeps } from "../../functions/referral/reactions/take-away/sweep.ts";
import { takeAwayAfter } from "../../functions/referral/reactions/take-away/take-away-after.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { tehranDay } from "../../shared/domain/time/tehran-time.ts";
import { memoryJournalStore } from "../../shared/journal/memory-store.ts";
import { openJournal } from "../../shared/journal/open-journal.ts";
import type { Published } from "./oracle.ts";
import { firstDay } from "./organisations.ts";
import { watching } from "./watch.ts";

/** A defence that a run can leave out, to prove that the independent check notices the missing defence. */
export type Without = "sweep" | "after" | "stand-ins" | "below" | "lineage";

export interface World {
  readonly deps: ReferralDeps & SweepDeps;
  /** The state of each case, folded from the case's rows without the product's journal. */
  readonly states: ReadonlyMap<string, CaseState>;
  readonly violations: readonly string[];
  readonly clock: { at: number };
  readonly inForce: () => { readonly number: number; readonly snapshot: Snapshot };
  readonly publish: (snapshot: Snapshot) => void;
  /**
   * Dependencies that still see the previous directory, for a step that is taken while a new directory is being published.
   */
  readonly late: ReferralDeps;
  /**
   * Takes each changed case away from a user or unit in conflict of interest, as the view builder does after a change;
   * then checks all cases.
   */
  readonly settle: () => Promise<void>;
}

export function worldOf(first: Snapshot, without?: Without): World {
  const clock = { at: firstDay };
  const now = () => new Date(clock.at);
  const published: Published[] = [{ snapshot: first, day: tehranDay(now()) }];
  const versionOf = (number: number) => ({ number, snapshot: published[number - 1]?.snapshot ?? first });
  const inForce = () => versionOf(published.length);
  const watch = watching((number) => published.slice(0, number));
  const directory = (behind: number): ReferralDeps["directory"] => ({
    current: async () => seenBy(without, versionOf(Math.max(1, published.length - behind))),
  });
  const publication: SweepDeps["publication"] = async (number) => ({
    number,
    ...(published[number - 1] as Published),
  });
  const deps = { ...depsOver(watch, now), directory: directory(0), publication };
  const after = takeAwayAfter(deps);
  const settle = async () => {
    const touched = watch.touched();
    if (without !== "after") for (const id of touched) await after(await deps.cases.load(id));
    watch.hold(published, tehranDay(now()));
  };
  const late = { ...deps, directory: directory(1) };
  const publish = (next: Snapshot) => {
    const [{ snapshot: before }, day] = [inForce(), tehranDay(now())];
    const lineage = lineageAfter(before.lineage, before, next, day);
    published.push({ snapshot: { ...next, lineage }, day });
  };
  return { ...watch, deps, late, clock, inForce, publish, settle };
}

/** The dependencies of referral's use cases, as far as the played steps use them. */
function depsOver(watch: ReturnType<typeof watching>, now: () => Date): ReferralDeps {
  // Cases and letter numbers share one store, since one transaction writes to both.
  const store = memoryJournalStore(watch.appended);
  return {
    cases: openJournal(caseAggregate, store, journalOptions),
    letters: openJournal(lettersAggregate, store, journalOptions),
    looks: openJournal(looksAggregate, memoryJournalStore(), journalOptions),
    documents: memoryDocuments(),
    // A question to an outside body is compared with the applicant's name (R7).
    identity: {
      showApplicant: async () => ({ applicant: { fullName: "زهرا نمونه", identityType: "none" } }),
    },
    views: contestedOf(watch.states),
    now,
  } as unknown as ReferralDeps;
}

const journalOptions = { release: "test", backOff: async () => {} };

/** The directory as the product sees it, without the part on which the left-out defence relies. */
function seenBy(without: Without | undefined, { number, snapshot }: ReturnType<World["inForce"]>) {
  const units = snapshot.units.map(({ parent: _, ...unit }) => unit);
  const unlinked = snapshot.units.map(({ replaces: _, ...unit }) => unit);
  if (without === "below") return { number, snapshot: { ...snapshot, units } };
  if (without === "lineage")
    return { number, snapshot: { ...snapshot, lineage: undefined, units: unlinked } };
  if (without === "stand-ins") return { number, snapshot: { ...snapshot, deputies: [], absences: [] } };
  return { number, snapshot };
}

function memoryDocuments(): ReferralDeps["documents"] {
  const kept = new Map<string, unknown>();
  return {
    put: async (id, _, content) => void kept.set(id, content),
    get: async (id) => (kept.has(id) ? { content: kept.get(id) } : undefined),
  };
}

/** The list of cases with an accused that the daily sweep reads; here it is never outdated. */
const contestedOf = (states: ReadonlyMap<string, CaseState>): ReferralDeps["views"] => ({
  list: async (list) => ({
    items: [...states].flatMap(([id, state]) =>
      buildCaseViews(id, 1, state).filter((view) => list === contestedList && view.list === list),
    ),
  }),
});
