/** The aggregates of intake's journal, and the views built from each. */

import { severalKinds, viewed } from "../../../shared/journal/several-kinds.ts";
import { deskDayAggregate } from "../journals/journal-desk-days.ts";
import { partnerKeysAggregate } from "../journals/journal-partner-keys.ts";
import { retentionAggregate } from "../journals/journal-retention.ts";
import { retentionRunsAggregate } from "../journals/journal-retention-runs.ts";
import { requestAggregate } from "../request/journal.ts";
import { buildRequestViews } from "./build-views.ts";
import { buildDeskDayViews } from "./views-of-desk-days.ts";

export const allKinds = severalKinds("intake", [
  viewed(requestAggregate, buildRequestViews),
  viewed(deskDayAggregate, buildDeskDayViews),
  // These aggregates have no views; the journal is read directly.
  viewed(partnerKeysAggregate, () => []),
  viewed(retentionAggregate, () => []),
  viewed(retentionRunsAggregate, () => []),
]);
