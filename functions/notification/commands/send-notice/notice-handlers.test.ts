import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { EventEnvelope } from "../../../../events/define-event.ts";
import { fixedDirectory } from "../../../../shared/directory/reader.ts";
import { memoryJournalStore } from "../../../../shared/journal/memory-store.ts";
import { openJournal } from "../../../../shared/journal/open-journal.ts";
import { memoryLimits } from "../../../../shared/limits/memory.ts";
import type { Message } from "../../../../shared/messages/provider.ts";
import { organisation } from "../../../../test/support/organisation.ts";
import type { NotificationDeps } from "../../adapters/deps.ts";
import { wishesAggregate } from "../../journals/journal-wishes.ts";
import { noticeAggregate } from "../../notice/journal.ts";
import { noticeHandlers } from "./notice-handlers.ts";

const at = "2026-11-24T08:00:00.000Z";
const request = "407155289363";

/** Returns the messages sent when this entry is added to a timeline, announced by this version of the event. */
async function sentFor(entry: string, version: 1 | 2): Promise<readonly string[]> {
  const sent: string[] = [];
  const send = async ({ text }: Message) => {
    sent.push(text);
    return { result: "sent", providerId: "p-1" } as const;
  };
  const carried = () => [{ name: "one", send }];
  const deps: NotificationDeps = {
    notices: openJournal(noticeAggregate, memoryJournalStore(), { release: "test" }),
    directory: fixedDirectory(1, organisation),
    wishes: openJournal(wishesAggregate, memoryJournalStore(), { release: "test" }),
    identity: {
      addressOf: async () => ({ mobile: "+989123456789", contactBy: "sms", recipients: { sms: "one" } }),
    },
    providers: { sms: carried, email: carried },
    limits: memoryLimits(),
    attemptId: randomUUID,
    now: () => new Date(at),
  };
  const handlers = noticeHandlers(deps) as Readonly<Record<string, (event: EventEnvelope) => Promise<void>>>;
  const type = `intake.timeline-extended.v${version}`;
  // The end of 5 Dey in Tehran.
  const due = entry === "extended" ? { due: "2026-12-26T20:30:00.000Z" } : {};
  await handlers[type]?.({
    specversion: "1.0",
    id: `intake/${request}/2/0`,
    source: "peygir.intake",
    type,
    time: at,
    subject: request,
    sequence: 2,
    correlationid: request,
    causationid: "test",
    data: { request, person: "0123456789abcdef0123456789abcdef", language: "fa", entry, at, ...due },
  });
  return sent;
}

const ready = "پیگیر: پاسخ درخواست 4071 5528 9363 آماده است.";
const asked = "پیگیر: درباره 4071 5528 9363 پرسشی داریم. در صفحه پیگیری پاسخ دهید.";

describe("an entry of the applicant's timeline", () => {
  it.each([
    ["question", asked],
    ["answered", ready],
    ["final-answered", ready],
    ["extended", "پیگیر: مهلت درخواست 4071 5528 9363 تا 1405/10/05 تمدید شد."],
  ])("is sent by SMS when the applicant should read or reply: %s (N1, R8, R13)", async (entry, text) => {
    expect(await sentFor(entry, 2)).toEqual([text]);
  });

  it("is sent by SMS also when its event has the version of an earlier release (N1)", async () => {
    expect(await sentFor("answered", 1)).toEqual([ready]);
  });

  it.each([
    "referred",
    "under-review",
    "part-answered",
    "in-second-stage",
    "information-added",
    "question-replied",
    "objection-received",
    "withdrawn",
    "commitment-kept",
    "commitment-not-kept",
    "overdue",
  ])("is not sent by SMS when the applicant need neither read it nor reply: %s (N1)", async (entry) => {
    expect(await sentFor(entry, 2)).toEqual([]);
  });
});
