/** The API on clerks' work at the desk, for unit heads, inspection and auditors (R15). */

import * as contract from "../../../shared/contracts/staff/clerk-acts.ts";
import { defined } from "../../../shared/defined.ts";
import { staffMember, unit } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { json } from "../../../shared/handler/http/reply.ts";
import { type Route, route } from "../../../shared/handler/http/route.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import { nameOf } from "../pages/shown.ts";
import type { DeskDayRow } from "../projections/views-of-desk-days.ts";
import { listClerkActs } from "./list-clerk-acts.ts";
import { listDeskNotices } from "./list-desk-notices.ts";
import { type ReadDeps, readClerkActs } from "./read-clerk-acts.ts";

export const clerkActsRoutes = (deps: ReadDeps & Pick<ClerkDeps, "views">): readonly Route[] => [
  route(contract.listClerkActs, async ({ staff, query }) => {
    const { snapshot } = await deps.directory.current();
    const { day, items, next } = await listClerkActs(deps, staff, query);
    const shown = items.map((row) => rowShown(snapshot, row));
    return json(200, { day, items: shown, ...defined({ next }) });
  }),
  route(contract.readClerkActs, async ({ staff, params, query }) => {
    const found = await readClerkActs(deps, staff, { ...params, ...query });
    if ("refused" in found) return found;
    const { snapshot } = await deps.directory.current();
    const { day, acts, next } = found;
    return json(200, {
      ...{ day, ...rowShown(snapshot, found) },
      acts: acts.map(({ what, at, request }) => ({
        ...{ what, at },
        ...defined({ trackingCode: request }),
      })),
      ...defined({ next }),
    });
  }),
  route(contract.listDeskNotices, async ({ staff }) => {
    const { snapshot } = await deps.directory.current();
    const items = await listDeskNotices(deps, staff);
    return json(200, {
      items: items.map(({ day, limit, ordinary, at, ...who }) => ({
        ...{ ...whoShown(snapshot, who), day, limit, ordinary, at },
      })),
    });
  }),
];

const whoShown = (snapshot: Snapshot, { clerk, unit: key }: Pick<DeskDayRow, "clerk" | "unit">) => ({
  clerk: { username: clerk, name: nameOf(snapshot, staffMember, clerk) },
  ...(key !== undefined && { unit: { key, name: nameOf(snapshot, unit, key) } }),
});

const rowShown = (snapshot: Snapshot, { counts, full, passed, ...who }: DeskDayRow) => ({
  ...{ ...whoShown(snapshot, who), counts: { ...counts } },
  ...defined({ full }),
  passed: passed.map((one) => ({ ...one })),
});
