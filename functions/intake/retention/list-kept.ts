import { defined } from "../../../shared/defined.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import { endedList, type ListedEnd } from "../projections/build-views.ts";
import { endedBefore, keptUntil } from "../rules/rules-retention.ts";
import { type EraseDeps, whatHinders } from "./erase-applicant.ts";

type Deps = Omit<EraseDeps, "files" | "identity">;

/** A request past its retention; `waits`: the refusal because of which its applicant cannot be erased yet. */
export interface Kept extends ListedEnd {
  /** The last day of the request's retention: ISO, Tehran. */
  readonly until: string;
  readonly waits?: Refusal;
}

export interface KeptPage {
  readonly items: readonly Kept[];
  /** The position for the next page; absent on the last page. */
  readonly next?: string;
}

/** The number of requests of one kind on a page. */
const pageSize = 20;

/**
 * A dry run of retention (P2): returns which requests a run would erase, and which must wait and why. Changes nothing.
 * Reads each kind's list of ended requests up to the last day of ending that can be past its retention.
 *
 * @param by the caller; requests that accuse the caller are left out (R2). Absent in a run, and when an operator looks.
 *
 * @param after `next` of the previous page
 */
export async function listKept(deps: Deps, by: string | undefined, after = ""): Promise<KeptPage> {
  const { snapshot } = await deps.directory.current();
  const today = tehranDay(deps.now());
  const kinds = snapshot.kinds.map(({ key }) => key);
  const [from = kinds[0] ?? "", place] = after === "" ? [] : cut(after);
  for (let at = Math.max(0, kinds.indexOf(from)); at < kinds.length; at += 1) {
    const kind = kinds[at] ?? "";
    const before = endedBefore(snapshot, kind, today);
    if (before === undefined) continue;
    const page = await deps.views.list(endedList(kind), {
      ...{ limit: pageSize, before: `${before}$` },
      ...(kind === from && place !== undefined && { after: place }),
    });
    const items = await keptOf(
      deps,
      by,
      page.items.map(({ data }) => data as ListedEnd),
    );
    const nextKind = kinds[at + 1];
    const next = page.next === undefined ? nextKind && `${nextKind}|` : `${kind}|${page.next}`;
    if (items.length > 0 || page.next !== undefined) return { items, ...defined({ next }) };
  }
  return { items: [] };
}

function cut(after: string): readonly [string, string | undefined] {
  const [kind = "", ...place] = after.split("|");
  return [kind, place.join("|") || undefined];
}

async function keptOf(
  deps: Deps,
  by: string | undefined,
  listed: readonly ListedEnd[],
): Promise<readonly Kept[]> {
  const { snapshot } = await deps.directory.current();
  const looks = by === undefined ? ({ by: "clock", itself: "clock" } as const) : { by };
  const kept: Kept[] = [];
  for (const one of listed) {
    const until = keptUntil(snapshot, one);
    if (until === undefined || tehranDay(deps.now()) <= until) continue;
    const waits = await whatHinders(deps, { request: one.request, because: "kept-long-enough", ...looks });
    if (waits?.code !== "not-found") kept.push({ ...one, until, ...defined({ waits }) });
  }
  return kept;
}
