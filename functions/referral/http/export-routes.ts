/** Routes that request, list and open exports (I4). */

import * as contract from "../../../shared/contracts/staff/exports.ts";
import { defined } from "../../../shared/defined.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { mayI } from "../../../shared/handler/auth/may-i.ts";
import { json, refuse } from "../../../shared/handler/http/reply.ts";
import { type Route, route } from "../../../shared/handler/http/route.ts";
import { namesIn } from "../access/names.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { askExport } from "../exports/ask-export.ts";
import { listExports } from "../exports/list-exports.ts";
import { type OpenExportDeps, openExport } from "../exports/open-export/open-export.ts";
import type { ExportState } from "../journals/journal-exports.ts";
import { inOneOrder } from "../journals/journal-filters.ts";
import { keptUntil, stageOf } from "../rules/exporting.ts";

type Deps = Pick<ReferralDeps, "exports" | "directory" | "now"> & OpenExportDeps;

export const exportRoutes = (deps: Deps): readonly Route[] => [
  route(contract.askExport, async ({ staff, idempotencyKey: key, language, body }) => {
    const asked = await askExport(deps, { staff, key, language }, body);
    if ("refused" in asked) return asked;
    const { snapshot } = await deps.directory.current();
    // Shows the export as it was when requested, so that a retry gets the same reply (P4).
    return json(200, shown(asked, snapshot, new Date(asked.at)));
  }),
  route(contract.listExports, async ({ staff, query: { whose } }) => {
    if (whose === "all" && mayI("see-exports", staff) !== "yes") return refuse("forbidden");
    const { snapshot } = await deps.directory.current();
    const items = await listExports(deps, whose === "all" ? "all" : staff);
    return json(200, { items: items.map((one) => shown(one, snapshot, deps.now())) });
  }),
  route(contract.openExport, async ({ staff, params }) => {
    const opened = await openExport(deps, staff.username, params.export);
    return "refused" in opened ? opened : json(200, opened);
  }),
];

function shown(one: ExportState, snapshot: Snapshot, now: Date) {
  const { export: id, by, what, askedAt, rows, opened } = one;
  const names = namesIn(snapshot);
  const until = keptUntil(one);
  return {
    export: id,
    by: names.staff(by),
    what:
      what.of === "cases"
        ? { of: what.of, list: what.list, filter: inOneOrder(what.filter) }
        : { of: what.of, day: what.day, ...(what.unit !== undefined && { unit: names.unit(what.unit) }) },
    askedAt,
    stage: stageOf(one, now),
    rows,
    ...defined({ until }),
    opened: [...opened],
  };
}
