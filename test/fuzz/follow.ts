/**
 * Delivers events and rows to view builders and consumers as soon as they are stored; in place of DynamoDB's streams, the bus
 * and the queues.
 */

import type { DirectoryDeps } from "../../functions/directory/adapters/deps.ts";
import { buildViews as buildDirectoryViews } from "../../functions/directory/projections/build-views.ts";
import { buildBlockViews } from "../../functions/identity/blocks/build-views.ts";
import { addressOf } from "../../functions/identity/queries/address-of.ts";
import { allKinds as intakeKinds } from "../../functions/intake/projections/views-of-all.ts";
import { eventHandlers } from "../../functions/intake/reactions/event-handlers.ts";
import { allKinds } from "../../functions/meeting/projections/views-of-all.ts";
import { requestHandlers } from "../../functions/meeting/reactions/hear-request/hear-request.ts";
import { noticeHandlers } from "../../functions/notification/commands/send-notice/notice-handlers.ts";
import { allKinds as notificationKinds } from "../../functions/notification/projections/views-of-all.ts";
import { buildCaseViews } from "../../functions/referral/projections/build-views.ts";
import { caseHandlers } from "../../functions/referral/reactions/open-case/case-handlers.ts";
import { envelopesOf } from "../../shared/journal/envelopes.ts";
import type { StoredRow } from "../../shared/journal/journal.ts";
import { openJournal } from "../../shared/journal/open-journal.ts";
import { viewBuilder } from "../../shared/journal/view-builder.ts";
import { memoryLimits } from "../../shared/limits/memory.ts";
import { memoryTallies } from "../../shared/limits/memory-tallies.ts";
import type { Provider } from "../../shared/messages/provider.ts";
import { notificationOver } from "../support/compose.ts";
import type { memoryWorld } from "../support/memory-world.ts";

type Handlers = Readonly<Record<string, ((event: never) => Promise<void>) | undefined>>;
type World = ReturnType<typeof memoryWorld>;

/** @returns a function that delivers all new rows and their events, until no service adds a row. */
export function following(
  { rows, intake, identity, referral, meeting, webhooks, views, options, directory, now }: World,
  { journal }: DirectoryDeps,
): () => Promise<void> {
  const carried: Provider = { name: "fuzz", send: async () => ({ result: "sent", providerId: "none" }) };
  const notices = notificationOver({
    ...{ journal: webhooks.webhooks.store, options, directory, now },
    identity: { addressOf: (ask) => addressOf(identity, ask) },
    providers: { sms: () => [carried], email: () => [carried] },
    limits: memoryLimits(),
  });
  const followers = [
    caseHandlers(referral),
    eventHandlers({ ...intake, views, tallies: memoryTallies() }),
    requestHandlers(meeting),
    noticeHandlers(notices),
  ] as readonly Handlers[];
  const all = openJournal(allKinds.aggregate, meeting.meetings.store, options);
  const registered = openJournal(intakeKinds.aggregate, intake.requests.store, options);
  const told = openJournal(notificationKinds.aggregate, webhooks.webhooks.store, options);
  const builders: Readonly<Record<string, ReturnType<typeof viewBuilder>>> = {
    referral: viewBuilder(referral.cases, views, buildCaseViews),
    intake: viewBuilder(registered, views, intakeKinds.build),
    identity: viewBuilder(identity.blocks, views, buildBlockViews),
    directory: viewBuilder(journal, views, buildDirectoryViews),
    meeting: viewBuilder(all, views, allKinds.build),
    notification: viewBuilder(told, views, notificationKinds.build),
  };
  let next = 0;
  const tell = async (row: StoredRow) => {
    const service = row.events[0]?.type.split(".")[0] ?? "";
    // Every version of the directory has views of its own, so the builder needs the version.
    await builders[service]?.(row.id, service === "directory" ? row.version : undefined);
    // Events of the directory service are not delivered, since in this test the services use another directory than the
    // administrator edits.
    if (service === "directory") return;
    for (const event of envelopesOf(service, row))
      for (const follower of followers) await follower[event.type]?.(event as never);
  };
  return async () => {
    while (next < rows.length) {
      const row = rows[next];
      next += 1;
      if (row) await tell(row);
    }
  };
}
