/** Routes of the desk that belong to no single case. */

import * as desk from "../../../shared/contracts/staff/desk.ts";
import { readRecount as recountOperation } from "../../../shared/contracts/staff/recount.ts";
import { json } from "../../../shared/handler/http/reply.ts";
import { type Route, route } from "../../../shared/handler/http/route.ts";
import type { Outcome } from "../../../shared/journal/journal.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { removeFilter } from "../commands/remove-filter.ts";
import { saveFilter } from "../commands/save-filter.ts";
import { type FiltersState, inOneOrder } from "../journals/journal-filters.ts";
import { listFilters } from "../queries/list-filters.ts";
import { readDesk } from "../queries/read-desk/read-desk.ts";
import { readRecount } from "../queries/read-recount.ts";

const kept = (state: FiltersState) =>
  json(200, {
    filters: state.map(({ name, list, filter }) => ({ name, list, filter: inOneOrder(filter) })),
  });

const answered = (outcome: Outcome<FiltersState>) =>
  outcome.accepted ? kept(outcome.loaded.state) : { refused: outcome.refusal };

export const deskRoutes = (deps: ReferralDeps): readonly Route[] => [
  route(desk.readSignIn, async () => json(200, { ...deps.signInAt })),
  route(desk.readDesk, async ({ staff }) => json(200, await readDesk(deps, staff))),
  route(recountOperation, async () => json(200, await readRecount(deps))),
  route(desk.listFilters, async ({ staff }) => kept(await listFilters(deps, staff.username))),
  route(desk.saveFilter, async ({ staff: { username }, idempotencyKey: key, body }) =>
    answered(await saveFilter(deps, { username, key }, body)),
  ),
  route(desk.removeFilter, async ({ staff: { username }, idempotencyKey: key, body }) =>
    answered(await removeFilter(deps, { username, key }, body)),
  ),
];
