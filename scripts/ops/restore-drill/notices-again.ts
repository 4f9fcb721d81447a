/**
 * Finds the messages that the restored system would send if all events were published again (law 2). Each
 * event is handled by the real code of the notification service, on the copies, with a provider that sends
 * nothing and counts.
 */

import { randomUUID } from "node:crypto";
import type { EventEnvelope } from "../../../events/define-event.ts";
import type { NotificationDeps } from "../../../functions/notification/adapters/deps.ts";
import { noticeHandlers } from "../../../functions/notification/commands/send-notice/notice-handlers.ts";
import { wishesAggregate } from "../../../functions/notification/journals/journal-wishes.ts";
import { type NoticeState, noticeAggregate } from "../../../functions/notification/notice/journal.ts";
import notification from "../../../functions/notification/triggers.ts";
import type { AuditedJournal } from "../../../shared/audit/audited-journal.ts";
import { readDirectory } from "../../../shared/directory/reader.ts";
import { consume } from "../../../shared/handler/queue/consume.ts";
import { envelopesOf } from "../../../shared/journal/envelopes.ts";
import type { JournalStore } from "../../../shared/journal/journal.ts";
import { openJournal } from "../../../shared/journal/open-journal.ts";
import type { ViewStore } from "../../../shared/journal/views.ts";
import type { Provider } from "../../../shared/messages/provider.ts";
import { Outage } from "../../../shared/outage.ts";

export interface NoticesAgain {
  /** The number of events that lead to a notice. */
  events: number;
  /**
   * Ids of notices that were sent, or perhaps sent, before the copy and would be sent again. There must be
   * none.
   */
  readonly again: string[];
  /**
   * The number of notices that did not exist in the copy. The restored system would send or postpone each of them, or
   * record it as outdated, as after any outage.
   */
  first: number;
}

const { events } = notification["on-events"];
const toTell = new Set<string>(events.map(({ type }) => type));

/**
 * Handles all events of the copied journals again, and returns the notices that this would send.
 * @param told the copied journals of all services, from which the events are taken
 * @param over the copied journal of notices, into which rows are written, and the copied views of the directory
 */
export async function tellAgain(
  told: readonly AuditedJournal[],
  over: { readonly notices: JournalStore; readonly directory: Pick<ViewStore, "get"> },
  moment: Date,
): Promise<NoticesAgain> {
  const found: NoticesAgain = { events: 0, again: [], first: 0 };
  const sent = new Set<string>();
  const deps = depsOver(over, counting(sent), moment);
  const { handle } = consume(events, noticeHandlers(deps));
  for (const journal of told)
    for await (const event of eventsOf(journal)) {
      const before = await deps.notices.load(event.id);
      await handle(event).catch(passOverOutage);
      if ((await deps.notices.load(event.id)).version === 0) continue;
      found.events += 1;
      if (before.version === 0) found.first += 1;
      if (sent.has(event.id) && begun(before.state)) found.again.push(event.id);
    }
  return found;
}

/** Ignores an outage: the notification service did not send the notice and would handle the event again later. */
function passOverOutage(error: unknown): void {
  if (!(error instanceof Outage)) throw error;
}

const begun = ({ stage }: NoticeState) => stage === "sending" || stage === "settled";

async function* eventsOf(journal: AuditedJournal): AsyncIterable<EventEnvelope> {
  for await (const { rows } of journal.stories())
    for (const row of rows)
      if (!("unreadable" in row))
        yield* envelopesOf(journal.service, row).filter(({ type }) => toTell.has(type));
}

/** A provider that sends nothing and notes the id of each message, which is the id of its notice. */
const counting = (sent: Set<string>): Provider => ({
  name: "drill",
  send: async ({ id }) => {
    sent.add(id);
    return { result: "sent", providerId: "drill" };
  },
});

function depsOver(
  over: { readonly notices: JournalStore; readonly directory: Pick<ViewStore, "get"> },
  provider: Provider,
  moment: Date,
): NotificationDeps {
  const options = { release: "drill" };
  return {
    notices: openJournal(noticeAggregate, over.notices, options),
    wishes: openJournal(wishesAggregate, over.notices, options),
    directory: readDirectory(over.directory),
    // An invented address, because the vault is not read.
    identity: {
      addressOf: async () => ({ mobile: "drill", contactBy: "sms", oneTimeCode: "000000", recipients: {} }),
    },
    providers: { sms: () => [provider], email: () => [provider] },
    limits: {
      take: async () => true,
      takeOnce: async () => "first",
      takeTogether: async () => true,
      giveBack: async () => {},
      count: async () => 0,
    },
    attemptId: randomUUID,
    now: () => moment,
  };
}
