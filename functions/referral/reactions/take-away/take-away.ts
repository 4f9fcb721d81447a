/** Takes cases from whoever is in conflict since the directory changed, or since the day began (R2: within a minute). */

import { defined } from "../../../../shared/defined.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { requestOf } from "../../../../shared/domain/cases/case-id.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { Standing } from "../../../../shared/journal/journal.ts";
import { Outage } from "../../../../shared/outage.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { CaseState } from "../../case/case-state.ts";
import { timed } from "../../commands/frame/with-clocks.ts";
import { type ContestedRow, contestedList, unitList } from "../../projections/build-views.ts";
import { takeAway } from "../../rules/moving.ts";
import { conflictFound, whyLost } from "./conflict-found.ts";

export interface InForce {
  readonly number: number;
  readonly snapshot: Snapshot;
}

/** What a row names as its cause: that the directory was published, or that it is another day. */
type Cause = "publication" | "day";

const actorOf: Readonly<Record<Cause, (number: number) => string>> = {
  publication: (number) => `event:directory/directory/${number}/0`,
  day: () => "clock",
};

type Deps = Pick<ReferralDeps, "cases" | "now">;

/** So many cases are taken away in one go; a message then comes again for the others, and so does the next minute. */
export const mostAtOnce = 500;

/** How many rows of the list are read at a time. */
const pageSize = 100;

/**
 * Takes one case from whoever may not have it under this directory, in a row of its own; changes nothing when nobody is
 * such. Told again it finds nothing to do.
 *
 * @param directory the one in force.
 */
export async function takeAwayFrom(
  { cases, now }: Deps,
  code: string,
  directory: InForce,
  cause: Cause = "publication",
): Promise<void> {
  const { number, snapshot } = directory;
  const at = now();
  const known = await cases.standing(code);
  if (conflictFound(known.state, snapshot, at) === undefined) return;
  const command = {
    name: "take-away",
    actor: actorOf[cause](number),
    // With the version: what comes about after it was taken away once is another case of the same directory.
    key: `take-away/${code}/${number}/${known.version}`,
    fingerprint: fingerprintOf({ case: code, directory: number }),
    at,
    directory: number,
    correlation: requestOf(code),
  };
  const outcome = await cases.decide(
    code,
    command,
    timed(snapshot, command, ({ state }) => takeAway(state, conflictFound(state, snapshot, at))),
    known,
  );
  if (!outcome.accepted) throw new Error(`taking a case away was refused: ${outcome.refusal.code}`);
}

/**
 * Before a step is decided: a deputy's days begin and end without anybody publishing anything, so the case is asked again
 * whether whoever has it may have it today (R2).
 *
 * @param found the case as it was read.
 * @returns the case as it is then.
 */
export async function rightlyHeld(
  deps: Deps,
  found: Standing<CaseState>,
  directory: InForce,
): Promise<Standing<CaseState>> {
  const why = conflictFound(found.state, directory.snapshot, deps.now())?.why;
  // Nobody is gone because of the day: that is found when a directory is published.
  if (why === undefined || why === "gone") return found;
  await takeAwayFrom(deps, found.id, directory, "day");
  return deps.cases.standing(found.id);
}

/**
 * Walks the open cases with somebody complained of or a second stage, and those of removed units, and takes each from whoever may
 * not have it under this directory, today. Asks a row of the list first, so that only cases in question are loaded.
 *
 * @returns how many it took up, and whether that was all.
 * @throws what came of the first that could not be taken away, once the others are; an outage at once.
 */
export async function takeAwayAll(
  deps: Deps & Pick<ReferralDeps, "views">,
  directory: InForce,
  cause: Cause,
): Promise<{ readonly taken: number; readonly all: boolean }> {
  let taken = 0;
  const faults: unknown[] = [];
  for await (const code of inQuestion(deps, directory.snapshot)) {
    if (taken === mostAtOnce) return { taken, all: false };
    await takeAwayFrom(deps, code, directory, cause).catch((error) => {
      if (error instanceof Outage) throw error;
      faults.push(error);
    });
    taken += 1;
  }
  if (faults.length > 0) throw faults[0];
  return { taken, all: true };
}

async function* inQuestion(deps: Pick<ReferralDeps, "views" | "now">, snapshot: Snapshot) {
  for await (const row of contestedRows(deps))
    if (whyLost(row, snapshot, deps.now()) !== undefined) yield row.case;
  // Every open case of a removed unit is in question: no inbox shows it any more (ADR 0033).
  for (const unit of snapshot.lineage?.closed.units ?? [])
    for await (const row of rowsOf<{ readonly case: string }>(deps, unitList(unit))) yield row.case;
}

/** All open cases with parties or a second stage. */
export const contestedRows = (deps: Pick<ReferralDeps, "views">): AsyncGenerator<ContestedRow> =>
  rowsOf(deps, contestedList);

async function* rowsOf<Row>({ views }: Pick<ReferralDeps, "views">, list: string): AsyncGenerator<Row> {
  let after: string | undefined;
  do {
    const page = await views.list(list, { limit: pageSize, ...defined({ after }) });
    yield* page.items.map(({ data }) => data as Row);
    after = page.next;
  } while (after !== undefined);
}
