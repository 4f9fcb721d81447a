import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { fixedDirectory } from "../../../../shared/directory/reader.ts";
import { memoryJournalStore } from "../../../../shared/journal/memory-store.ts";
import { openJournal } from "../../../../shared/journal/open-journal.ts";
import { memoryLimits } from "../../../../shared/limits/memory.ts";
import { organisation } from "../../../../test/support/organisation.ts";
import { wishesAggregate } from "../../journals/journal-wishes.ts";
import { noticeAggregate } from "../../notice/journal.ts";
import { noticeHandlers } from "./notice-handlers.ts";

const at = "2026-11-24T08:00:00.000Z";
const request = "407155289363";
const about = { request, person: "0123456789abcdef0123456789abcdef", language: "fa" } as const;
const withoutIdentity = true as const;

const envelope = {
  ...({ specversion: "1.0", id: `intake/${request}/2/0`, source: "peygir.intake", time: at } as const),
  ...{ subject: request, sequence: 2, correlationid: request, causationid: "test" },
};

it("a report without identity causes no notice, no cost and no entry in the list of undelivered messages (C3, C18, N1)", async () => {
  const never = () => Promise.reject(new Error("no notice"));
  const store = memoryJournalStore();
  const handlers = noticeHandlers(
    {
      notices: openJournal(noticeAggregate, store, { release: "test" }),
      directory: fixedDirectory(1, organisation),
      wishes: openJournal(wishesAggregate, memoryJournalStore(), { release: "test" }),
      identity: { addressOf: never },
      providers: { sms: () => [], email: () => [] },
      limits: memoryLimits(),
      attemptId: randomUUID,
      now: () => new Date(at),
    },
    never,
  );
  const registered = {
    ...{ ...about, kind: "report-without-identity", subject: "price", channel: "web" },
    ...{ words: `intake/${request}/words`, registeredAt: at, withoutIdentity },
  };
  const type = "intake.request-registered.v1";
  await handlers[type]({ ...envelope, type, data: registered });
  for (const entry of ["referred", "answered", "final-answered", "extended"] as const) {
    const shown = "intake.timeline-extended.v3";
    await handlers[shown]({ ...envelope, type: shown, data: { ...about, entry, at, withoutIdentity } });
  }
  const kept: string[] = [];
  for await (const id of store.ids()) kept.push(id);
  expect(kept).toEqual([]);
});
