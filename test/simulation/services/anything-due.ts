import { dueBy, dueLists } from "../../../shared/due/due-list.ts";
import type { ViewStore } from "../../../shared/journal/views.ts";
import type { Site } from "../core/frames.ts";

/** A look that would find nothing is spared: most runs have nothing of the kind at all. */
export async function anythingDue(
  { run }: Pick<Site, "run">,
  views: Pick<ViewStore, "list">,
): Promise<boolean> {
  const before = dueBy(new Date(run.scheduler.now()));
  const pages = await Promise.all(dueLists.map((list) => views.list(list, { before, limit: 1 })));
  return pages.some(({ items }) => items.length > 0);
}
