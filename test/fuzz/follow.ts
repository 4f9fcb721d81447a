/** What follows by itself from what was accepted: cases, views and timelines. */

import { buildViews as buildDirectoryViews } from "../../functions/directory/build-views.ts";
import type { DirectoryDeps } from "../../functions/directory/deps.ts";
import { buildBlockViews } from "../../functions/identity/blocks/build-views.ts";
import { buildRequestViews } from "../../functions/intake/build-views.ts";
import { timelineHandlers } from "../../functions/intake/extend-timeline/timeline-handlers.ts";
import { buildCaseViews } from "../../functions/referral/build-views.ts";
import { caseHandlers } from "../../functions/referral/open-case/case-handlers.ts";
import { envelopesOf } from "../../shared/journal/envelopes.ts";
import type { StoredRow } from "../../shared/journal/journal.ts";
import { viewBuilder } from "../../shared/journal/view-builder.ts";
import type { memoryWorld } from "../support/memory-world.ts";

type World = ReturnType<typeof memoryWorld>;

/** What the streams, the bus and the queues would carry from service to service, carried at once. */
export function following(
  { rows, intake, identity, referral, views }: World,
  { journal }: DirectoryDeps,
): () => Promise<void> {
  const handlers = { ...caseHandlers(referral), ...timelineHandlers(intake) };
  const handlerOf = handlers as Readonly<Record<string, ((event: never) => Promise<void>) | undefined>>;
  const build = viewBuilder(referral.cases, views, buildCaseViews);
  const buildList = viewBuilder(intake.requests, views, buildRequestViews);
  const buildBlocks = viewBuilder(identity.blocks, views, buildBlockViews);
  const buildDirectory = viewBuilder(journal, views, buildDirectoryViews);
  let next = 0;
  const tell = async (row: StoredRow) => {
    const service = row.events[0]?.type.split(".")[0] ?? "";
    if (service === "referral") await build(row.id);
    if (service === "identity") await buildBlocks(row.id);
    if (service === "directory") await buildDirectory(row.id, row.version);
    if (service === "intake") await buildList(row.id);
    // What the administrator publishes is read by nobody here.
    if (service === "directory") return;
    for (const event of envelopesOf(service, row)) await handlerOf[event.type]?.(event as never);
  };
  return async () => {
    while (next < rows.length) {
      const row = rows[next];
      next += 1;
      if (row) await tell(row);
    }
  };
}
