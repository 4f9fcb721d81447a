/**
 * For each service, the code that builds its views from its journal; the same code runs in its `views`
 * function.
 */
import { allKinds as directoryKinds } from "../../functions/directory/projections/views-of-all.ts";
import { buildBlockViews } from "../../functions/identity/blocks/build-views.ts";
import { blockAggregate } from "../../functions/identity/blocks/journal.ts";
import { allKinds as intakeKinds } from "../../functions/intake/projections/views-of-all.ts";
import { allKinds as meetingKinds } from "../../functions/meeting/projections/views-of-all.ts";
import { allKinds as notificationKinds } from "../../functions/notification/projections/views-of-all.ts";
import { caseAggregate } from "../../functions/referral/case/journal.ts";
import { buildCaseViews } from "../../functions/referral/projections/build-views.ts";
import { dynamodbJournalStore } from "../../shared/journal/dynamodb-store.ts";
import type { Aggregate, Fact } from "../../shared/journal/journal.ts";
import { openJournal } from "../../shared/journal/open-journal.ts";
import type { ViewKind } from "../../shared/journal/rebuild-views.ts";
import type { BuildViews } from "../../shared/journal/views.ts";
import { journalTable } from "../operator/services.ts";
import type { System } from "../operator/system.ts";

type Open = (system: System, service: string) => Promise<ViewKind<unknown, Fact>>;

/** Hides the TypeScript types of an aggregate and its views, so that all services have the same type in the list below. */
const kind =
  <State, F extends Fact>(
    aggregate: Aggregate<State, F>,
    build: BuildViews<State>,
    everyVersion = false,
  ): Open =>
  async (system, service) => {
    const store = dynamodbJournalStore(await journalTable(system, service), system.aws);
    const journal = openJournal(aggregate, store, { release: "operator" });
    return { journal, build, everyVersion } as unknown as ViewKind<unknown, Fact>;
  };

const kinds: Readonly<Record<string, Open>> = {
  // Each published snapshot keeps a view of its own for ever.
  directory: kind(directoryKinds.aggregate, directoryKinds.build, true),
  identity: kind(blockAggregate, buildBlockViews),
  intake: kind(intakeKinds.aggregate, intakeKinds.build),
  meeting: kind(meetingKinds.aggregate, meetingKinds.build),
  notification: kind(notificationKinds.aggregate, notificationKinds.build),
  referral: kind(caseAggregate, buildCaseViews),
};

export function viewKind(system: System, service: string): Promise<ViewKind<unknown, Fact>> {
  const open = kinds[service];
  if (!open)
    throw new Error(`scripts/ops/view-kinds.ts does not say what the views of ${service} are made from`);
  return open(system, service);
}
