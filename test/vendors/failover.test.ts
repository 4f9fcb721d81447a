import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { sendNotice } from "../../functions/notification/commands/send-notice/send-notice.ts";
import { wishesAggregate } from "../../functions/notification/journals/journal-wishes.ts";
import { noticeAggregate } from "../../functions/notification/notice/journal.ts";
import { kavenegarServer } from "../../local/vendors/kavenegar.ts";
import type { Mood } from "../../local/vendors/mood.ts";
import { smsIrServer } from "../../local/vendors/sms-ir.ts";
import { httpSend, type Send } from "../../shared/aws/http.ts";
import { fixedDirectory } from "../../shared/directory/reader.ts";
import type { StoredRow } from "../../shared/journal/journal.ts";
import { memoryJournalStore } from "../../shared/journal/memory-store.ts";
import { openJournal } from "../../shared/journal/open-journal.ts";
import { memoryLimits } from "../../shared/limits/memory.ts";
import { inTurn } from "../../shared/messages/in-turn.ts";
import { kavenegar } from "../../shared/messages/kavenegar.ts";
import { smsIr } from "../../shared/messages/sms-ir.ts";
import { organisation } from "../support/organisation.ts";

const key = "k3y";
const messages = 1_000;
/** The first provider fails from the message number `breaks` on and works again from the message number `mends` on. */
const [breaks, mends] = [400, 700];
const at = "2026-11-24T08:00:00.000Z";

/** A short time limit, so that slow vendors do not delay the test. */
const impatient: Send = (post) => httpSend({ ...post, patience: 5_000 });

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** Sends a thousand messages by two vendors. In the middle, the first vendor has the fault `mood`. */
async function thousandTold(mood: Mood) {
  const [first, second] = [kavenegarServer(key), smsIrServer(key)];
  const urls = await Promise.all([first, second].map(listening));
  const rows: StoredRow[] = [];
  const store = memoryJournalStore((row) => rows.push(row));
  const clock = { at: Date.parse(at) };
  const now = () => new Date(clock.at);
  let person = 0;
  const providers = [
    kavenegar({ key: async () => key, url: urls[0], send: impatient }),
    smsIr({ key: async () => key, line: "3000", url: urls[1], send: impatient }),
  ];
  const deps = {
    notices: openJournal(noticeAggregate, store, { release: "test", backOff: async () => {} }),
    directory: fixedDirectory(1, organisation),
    wishes: openJournal(wishesAggregate, memoryJournalStore(), { release: "test" }),
    identity: {
      addressOf: async () => ({ mobile: mobileOf(person), contactBy: "sms" as const, recipients: {} }),
    },
    providers: { sms: inTurn(providers, now), email: () => [] },
    limits: memoryLimits(),
    attemptId: randomUUID,
    now,
  };
  for (person = 0; person < messages; person += 1) {
    if (person === breaks) first.mood = mood;
    if (person === mends) first.mood = "well";
    clock.at += 1_000;
    const cause = { id: noticeOf(person), time: at, correlationid: about.request };
    for (let delivery = 0; delivery < 2; delivery += 1)
      await sendNotice(deps, cause, { ...about, person: personOf(person) });
  }
  const outcomes = await Promise.all(
    Array.from({ length: messages }, async (_, n) => (await deps.notices.load(noticeOf(n))).state.outcome),
  );
  const toldBy = Map.groupBy([...first.taken, ...second.taken], ({ to }) => to);
  return { first, second, outcomes, toldBy };
}

const about = {
  request: "407155289363",
  template: "answered",
  language: "fa",
} as const;

const noticeOf = (person: number) => `intake/${about.request}/${person + 1}/0`;
const personOf = (person: number) => person.toString(16).padStart(32, "0");
const mobileOf = (person: number) => `+98912${String(person).padStart(7, "0")}`;

async function listening({ server }: ReturnType<typeof smsIrServer>): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => server.close().closeAllConnections());
  return `http://127.0.0.1:${(server.address() as { readonly port: number }).port}`;
}

describe("a thousand messages, of which the first provider fails for three hundred in the middle (N3)", () => {
  it.each(["throttling", "barred"] as const)(
    "are each sent once and reported as sent: the second provider sends those that come while the first is %s",
    async (mood) => {
      const { first, second, outcomes, toldBy } = await thousandTold(mood);
      expect(outcomes.filter((outcome) => outcome === "sent")).toHaveLength(messages);
      expect([...toldBy.values()].filter((times) => times.length > 1)).toEqual([]);
      expect(toldBy.size).toBe(messages);
      expect(second.taken.length).toBeGreaterThanOrEqual(mends - breaks);
      expect(first.taken.length + second.taken.length).toBe(messages);
    },
  );

  it.each(["failing", "failing-late", "dropping", "behind-a-proxy"] as const)(
    "are never sent twice: when a provider that is %s may have accepted a message, the message's outcome is unknown and it is not sent again",
    async (mood) => {
      const { outcomes, toldBy } = await thousandTold(mood);
      const count = (outcome: string) => outcomes.filter((one) => one === outcome).length;
      expect([...toldBy.values()].filter((times) => times.length > 1)).toEqual([]);
      expect(count("sent") + count("unknown")).toBe(messages);
      // The provider must fail three times before the second provider takes over. Then the first one is tried again after
      // each minute without messages.
      expect(count("unknown")).toBeGreaterThanOrEqual(3);
      expect(count("unknown")).toBeLessThanOrEqual(3 + (mends - breaks) / 60);
    },
  );
});
