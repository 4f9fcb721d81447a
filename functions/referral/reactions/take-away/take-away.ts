/**
 * Takes cases from people who came into a conflict of interest, within a minute after the directory or the day changed
 * (R2).
 */

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

/** The cause that is stored in the row: a publication of the directory, or a new day. */
type Cause = "publication" | "day";

const actorOf: Readonly<Record<Cause, (number: number) => string>> = {
  publication: (number) => `event:directory/directory/${number}/0`,
  day: () => "clock",
};

type Deps = Pick<ReferralDeps, "cases" | "now">;

/** The most cases taken away in one run. The event is then delivered again, or the next minute continues. */
export const mostAtOnce = 500;

const pageSize = 100;

/**
 * Takes one case from holders who may not have it under this directory, in a separate row of the case's journal. Writes
 * nothing when they may have the case, so a retry does nothing.
 *
 * @param directory the newest directory.
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
    // The version is in the key, because a second conflict may arise under the same directory.
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
 * Before a step is decided, takes the case from holders who may not have it today. A deputy's days begin and end
 * without a publication of the directory, so no event reports them (R2).
 *
 * @param found the case as it was read.
 * @returns the case afterwards.
 */
export async function rightlyHeld(
  deps: Deps,
  found: Standing<CaseState>,
  directory: InForce,
): Promise<Standing<CaseState>> {
  const why = conflictFound(found.state, directory.snapshot, deps.now())?.why;
  // A holder leaves the directory only by a publication; the check after that publication handles it.
  if (why === undefined || why === "gone") return found;
  await takeAwayFrom(deps, found.id, directory, "day");
  return deps.cases.standing(found.id);
}

/**
 * Checks all contested cases (with accused people, or in the second stage) and all cases of removed units. Takes away
 * each whose holders may not have it today. A contested case is loaded only when its list row shows that its holders
 * may not have it.
 *
 * @returns the number of cases taken away, and whether all cases were checked.
 * @throws the error of the first case that failed, after all others are done; an outage immediately.
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
  // Every open case of a removed unit moves, because no inbox shows that unit's cases any more (ADR 0033).
  for (const unit of snapshot.lineage?.closed.units ?? [])
    for await (const row of rowsOf<{ readonly case: string }>(deps, unitList(unit))) yield row.case;
}

/** The rows of all open cases with accused people or in their second stage. */
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
