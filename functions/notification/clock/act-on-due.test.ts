import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { defaultLimits } from "../../../shared/directory/default-timing.ts";
import { fixedDirectory } from "../../../shared/directory/reader.ts";
import type { TimeLimits } from "../../../shared/directory/snapshot.ts";
import type { StoredRow } from "../../../shared/journal/journal.ts";
import { memoryJournalStore } from "../../../shared/journal/memory-store.ts";
import { openJournal } from "../../../shared/journal/open-journal.ts";
import { memoryLimits } from "../../../shared/limits/memory.ts";
import type { Handed, Provider, Report, Sought } from "../../../shared/messages/provider.ts";
import { organisation } from "../../../test/support/organisation.ts";
import type { NotificationDeps } from "../adapters/deps.ts";
import { sendNotice } from "../commands/send-notice/send-notice.ts";
import { messageBudget } from "../commands/send-notice/wait-for.ts";
import { wishesAggregate } from "../journals/journal-wishes.ts";
import { noticeAggregate } from "../notice/journal.ts";
import { askedAfterMinutes, nextDue } from "../rules/next-due.ts";
import { actOnDue } from "./act-on-due.ts";

const notice = {
  request: "407155289363",
  person: "0123456789abcdef0123456789abcdef",
  template: "answered",
  language: "fa",
} as const;
/** Makes a moment from a date and time in Tehran. */
const tehran = (moment: string) => new Date(`${moment}:00.000+03:30`);
const evening = tehran("2026-11-28T22:10");
const morning = tehran("2026-11-29T08:00");

function setting(at: Date, limits: Partial<TimeLimits> = {}) {
  const clock = { at };
  const rows: StoredRow[] = [];
  const vendor = {
    sent: [] as string[],
    send: async (): Promise<Handed> => ({ result: "sent", providerId: "p-1" }),
    sought: { result: "unknown" } as Sought,
    report: { arrival: "on-its-way" } as Report,
  };
  const provider: Provider = {
    name: "vendor",
    send: ({ id }) => {
      vendor.sent.push(id);
      return vendor.send();
    },
    seek: async () => vendor.sought,
    follow: async () => vendor.report,
  };
  const store = memoryJournalStore((row) => rows.push(row));
  const deps: NotificationDeps = {
    notices: openJournal(noticeAggregate, store, { release: "test", backOff: async () => {} }),
    directory: fixedDirectory(1, { ...organisation, timeLimits: { ...defaultLimits, ...limits } }),
    wishes: openJournal(wishesAggregate, memoryJournalStore(), { release: "test" }),
    identity: {
      addressOf: async () => ({ mobile: "+989123456789", contactBy: "sms", recipients: { sms: "one" } }),
    },
    providers: { sms: () => [provider], email: () => [] },
    limits: memoryLimits(),
    attemptId: randomUUID,
    now: () => clock.at,
  };
  const idOf = (n: number) => `intake/${notice.request}/${n}/0`;
  return {
    clock,
    vendor,
    tell: (n = 4, template = "answered") => {
      const cause = { id: idOf(n), time: clock.at.toISOString(), correlationid: notice.request };
      return sendNotice(deps, cause, { ...notice, template });
    },
    /** Does the due work of a notice at that moment, twice in parallel. */
    at: async (moment: Date, n = 4) => {
      clock.at = moment;
      await Promise.all([actOnDue(deps, idOf(n)), actOnDue(deps, idOf(n))]);
    },
    state: async (n = 4) => (await deps.notices.load(idOf(n))).state,
    due: async (n = 4) => nextDue((await deps.notices.load(idOf(n))).state),
    facts: () => rows.flatMap((row) => row.facts.map(({ type }) => type)),
    events: () => rows.flatMap((row) => row.events.map(({ type }) => type)),
  };
}

const later = (from: Date, minutes: number) => new Date(from.getTime() + minutes * 60_000);

describe("an SMS in quiet hours (N4)", () => {
  it("waits for the end of the quiet hours in the morning, and is then sent once", async () => {
    const world = setting(evening);
    expect(await world.tell()).toEqual({ done: "postponed" });
    expect(await world.tell(), "told again").toEqual({ done: "postponed" });
    expect([await world.due(), world.vendor.sent]).toEqual([morning.toISOString(), []]);
    await world.at(later(morning, -1));
    expect(world.vendor.sent).toEqual([]);
    await world.at(morning);
    expect(world.vendor.sent).toHaveLength(1);
    expect(world.facts()).toEqual(["postponed", "sending", "settled"]);
  });

  it("is tried again each minute in the morning while no provider takes it", async () => {
    const world = setting(evening);
    await world.tell();
    world.vendor.send = async () => ({ result: "not-taken" });
    await world.at(morning);
    expect(Date.parse((await world.due()) ?? "")).toBeLessThanOrEqual(morning.getTime());
    world.vendor.send = async () => ({ result: "sent", providerId: "p-2" });
    await world.at(later(morning, 1));
    expect((await world.state()).outcome).toBe("sent");
  });

  it("is recorded as too old, and not sent, when the notice passes its highest age before a morning in which it could be sent (N2)", async () => {
    const world = setting(evening);
    await world.tell();
    await world.at(later(evening, 3 * 24 * 60 + 1));
    expect([(await world.state()).outcome, world.vendor.sent]).toEqual(["too-old", []]);
    expect(await world.due()).toBeUndefined();
  });
});

describe("SMS budgets (N4)", () => {
  it("let one mobile get a limited number of SMS a day; a further SMS waits for midnight in Tehran and then for the morning", async () => {
    const noon = tehran("2026-11-28T12:00");
    const world = setting(noon);
    for (let n = 1; n <= messageBudget.recipient; n += 1)
      expect(await world.tell(n)).toEqual({ done: "sent" });
    const over = messageBudget.recipient + 1;
    expect(await world.tell(over)).toEqual({ done: "postponed" });
    expect(await world.due(over)).toBe(tehran("2026-11-29T00:00").toISOString());
    await world.at(tehran("2026-11-29T00:00"), over);
    expect(await world.due(over)).toBe(morning.toISOString());
    expect(world.vendor.sent).toHaveLength(messageBudget.recipient);
    await world.at(morning, over);
    expect(world.vendor.sent).toHaveLength(over);
  });

  it("let all people together get the number of SMS that the directory sets, and raise an alarm when this number is reached", async () => {
    const noon = tehran("2026-11-28T12:00");
    const world = setting(noon, { messagesPerRecipient: 3, smsPerMonth: 2 });
    expect([await world.tell(1), await world.tell(2)]).toEqual([{ done: "sent" }, { done: "sent" }]);
    expect(await world.tell(3)).toEqual({ done: "postponed", usedUp: true });
    expect(await world.tell(4), "a waiting notice does not count").toEqual({
      done: "postponed",
      usedUp: true,
    });
    const own = setting(noon, { messagesPerRecipient: 2, smsPerMonth: 9 });
    for (const n of [1, 2]) expect(await own.tell(n)).toEqual({ done: "sent" });
    expect(await own.tell(3), "of one person").toEqual({ done: "postponed" });
  });
});

describe("the outcome of an SMS (N3)", () => {
  const noon = tehran("2026-11-28T12:00");

  it("is looked up at the provider a few times, and never again once the SMS is known to have arrived", async () => {
    const world = setting(noon);
    await world.tell();
    expect(await world.due()).toBe(later(noon, 2).toISOString());
    await world.at(later(noon, 2));
    expect(await world.due()).toBe(later(noon, 15).toISOString());
    world.vendor.report = { arrival: "delivered" };
    await world.at(later(noon, 15));
    expect([(await world.state()).arrival, await world.due()]).toEqual(["delivered", undefined]);
    expect(world.events()).toContain("notification.notice-arrived.v1");
    expect(world.events()).not.toContain("notification.notice-untold.v1");
  });

  it("is no longer looked up at the provider after eleven hours without a final report", async () => {
    const world = setting(noon);
    await world.tell();
    for (const minutes of askedAfterMinutes) await world.at(later(noon, minutes));
    expect([await world.due(), (await world.state()).outcome]).toEqual([undefined, "sent"]);
  });

  it("puts an SMS that did not arrive into the call list, except for a one-time code (C18)", async () => {
    const world = setting(noon);
    await world.tell();
    await world.tell(5, "one-time-code").catch(() => {});
    world.vendor.report = { arrival: "not-delivered", reason: "blocked" };
    await world.at(later(noon, 2));
    const untold = world.events().filter((type) => type === "notification.notice-untold.v1");
    expect([untold.length, world.vendor.sent.length]).toEqual([1, 1]);
    expect(await world.state()).toMatchObject({ arrival: "not-delivered", reason: "blocked" });
  });

  it("is looked up at the provider by our own id of the SMS when the provider did not respond to the sending; the SMS is sent once", async () => {
    const world = setting(noon);
    world.vendor.send = () => Promise.reject(new Error("silence"));
    expect(await world.tell()).toEqual({ done: "unknown" });
    world.vendor.sought = { result: "sent", providerId: "p-9" };
    await world.at(later(noon, 2));
    expect(await world.state()).toMatchObject({ outcome: "sent", providerId: "p-9" });
    expect(await world.tell()).toEqual({ done: "sent" });
    expect(world.vendor.sent).toHaveLength(1);
  });

  it("is a failure once the provider has said twice that the SMS never reached it; the notice then enters the call list and is not sent again (C18)", async () => {
    const world = setting(noon);
    world.vendor.send = () => Promise.reject(new Error("silence"));
    await world.tell();
    world.vendor.sought = { result: "never-came" };
    await world.at(later(noon, 2));
    expect((await world.state()).outcome, "it may still be on its way there").toBe("unknown");
    await world.at(later(noon, 15));
    expect([(await world.state()).outcome, await world.due()]).toEqual(["failed", undefined]);
    expect((await world.state()).reason).toBe("never-came");
    expect(world.events()).toContain("notification.notice-untold.v1");
    expect(world.vendor.sent).toHaveLength(1);
  });
});
