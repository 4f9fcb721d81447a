import { dueBy, dueLists } from "../../../shared/due/due-list.ts";
import type { ViewStore } from "../../../shared/journal/views.ts";
import type { Site } from "../core/frames.ts";

/** Skips a sweep that would find nothing: most runs have none of the kind. */
export async function anythingDue(
  { run }: Pick<Site, "run">,
  views: Pick<ViewStore, "list">,
): Promise<boolean> {
  const before = dueBy(new Date(run.scheduler.now()));
  const pages = await Promise.all(dueLists.map((list) => views.list(list, { before, limit: 1 })));
  return pages.some(({ items }) => items.length > 0);
}
