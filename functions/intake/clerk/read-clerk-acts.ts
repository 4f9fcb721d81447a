import { defined } from "../../../shared/defined.ts";
import { staffMember } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { Staff } from "../../../shared/handler/auth/staff.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import { mayKnow } from "../access/clerk-access.ts";
import { clerkSightOf } from "../access/clerk-sight.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import type { DeskAct } from "../journals/desk-day-facts.ts";
import { deskDayId } from "../journals/journal-desk-days.ts";
import { type DeskDayRow, rowOf } from "../projections/views-of-desk-days.ts";
import type { DeskDayDeps } from "../reactions/note-desk-act/note-desk-act.ts";
import { partiesOf } from "../request/request-queries.ts";

export type ReadDeps = Pick<ClerkDeps, "requests" | "directory" | "now"> & Pick<DeskDayDeps, "deskDays">;

interface Ask {
  readonly clerk: string;
  /** A day in Tehran, ISO. */
  readonly day?: string | undefined;
  /** The value of `next` in the previous page. */
  readonly after?: string | undefined;
}

export interface ClerksActs extends DeskDayRow {
  readonly day: string;
  readonly acts: readonly DeskAct[];
  readonly next?: string;
}

const pageSize = 50;

/**
 * Returns one clerk's acts on a day, oldest first (R15). Reads the journal, so the reply is up to date. Leaves out the
 * code of a request in which the caller has a conflict of interest (R2).
 *
 * Refuses with `not-found`: for a clerk outside the caller's oversight, or one without acts on that day who is not in
 * the directory.
 */
export async function readClerkActs(
  { deskDays, requests, directory, now }: ReadDeps,
  staff: Staff,
  { clerk, day = tehranDay(now()), after = "0" }: Ask,
): Promise<ClerksActs | { readonly refused: Refusal }> {
  const { snapshot } = await directory.current();
  const { state, version } = await deskDays.load(deskDayId(clerk, day));
  const worksIn = version === 0 ? staffMember(snapshot, clerk)?.unit : state.unit;
  const isThere = version > 0 || worksIn !== undefined;
  if (!isThere || !clerkSightOf(snapshot, staff).sees(clerk, worksIn))
    return { refused: { code: "not-found" } };
  const from = Number(after);
  const next = from + pageSize;
  const shown = state.acts
    .slice(from, next)
    .map((act) => withoutConflict(requests, snapshot, act, { staff, at: now() }));
  const row = rowOf(clerk, { ...state, ...defined({ unit: worksIn }) });
  return {
    ...row,
    day,
    acts: await Promise.all(shown),
    ...(next < state.acts.length && { next: String(next) }),
  };
}

async function withoutConflict(
  requests: ReadDeps["requests"],
  snapshot: Snapshot,
  { request, ...act }: DeskAct,
  { staff, at }: { readonly staff: Staff; readonly at: Date },
): Promise<DeskAct> {
  if (request === undefined) return act;
  const { state } = await requests.load(request);
  return mayKnow(snapshot, partiesOf(request, state), staff.username, at) ? { ...act, request } : act;
}
