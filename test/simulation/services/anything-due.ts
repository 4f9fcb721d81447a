import { dueBy, dueLists } from "../../../shared/due/due-list.ts";
import type { ViewStore } from "../../../shared/journal/views.ts";
import type { Site } from "../core/frames.ts";

/**
 * Returns whether the due lists contain anything now. A sweep that would find nothing is skipped, as most runs have nothing
 * due.
 */
export async function anythingDue(
  { run }: Pick<Site, "run">,
  views: Pick<ViewStore, "list">,
): Promise<boolean> {
  const before = dueBy(new Date(run.scheduler.now()));
  const pages = await Promise.all(dueLists.map((list) => views.list(list, { before, limit: 1 })));
  return pages.some(({ items }) => items.length > 0);
}
