import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { fixedDirectory } from "../../../../shared/directory/reader.ts";
import { memoryJournalStore } from "../../../../shared/journal/memory-store.ts";
import { openJournal } from "../../../../shared/journal/open-journal.ts";
import { memoryLimits } from "../../../../shared/limits/memory.ts";
import type { Handed } from "../../../../shared/messages/provider.ts";
import { organisation } from "../../../../test/support/organisation.ts";
import type { NotificationDeps } from "../../adapters/deps.ts";
import { wishesAggregate } from "../../journals/journal-wishes.ts";
import { noticeAggregate } from "../../notice/journal.ts";
import { registrationNotices } from "../../rules/rules.ts";
import { sendNotice } from "./send-notice.ts";

const day = 86_400;
const noon = new Date("2026-11-28T08:30:00.000Z");
const someone = "0123456789abcdef0123456789abcdef";

function setting() {
  const clock = { at: noon };
  const ofAll: string[] = [];
  const limits = memoryLimits();
  const { takeTogether } = limits;
  limits.takeTogether = async (row, counters, at) => {
    const isTaken = await takeTogether(row, counters, at);
    if (isTaken) ofAll.push(...counters.map(({ name }) => name));
    return isTaken;
  };
  const provider = { answers: { result: "sent", providerId: "p-1" } as Handed };
  const deps: NotificationDeps = {
    notices: openJournal(noticeAggregate, memoryJournalStore(), { release: "test", backOff: async () => {} }),
    directory: fixedDirectory(1, organisation),
    wishes: openJournal(wishesAggregate, memoryJournalStore(), { release: "test" }),
    identity: {
      addressOf: async ({ person = "" }) => ({
        ...{ mobile: "+989123456789", contactBy: "sms", recipients: { sms: person } },
      }),
    },
    providers: {
      sms: () => ["one", "two"].map((name) => ({ name, send: async () => provider.answers })),
      email: () => [],
    },
    limits,
    attemptId: randomUUID,
    now: () => clock.at,
  };
  return {
    clock,
    provider,
    /** Sends the notice of a registration; `n` chooses the request and its person. */
    tell: (n = 1, at = clock.at) => {
      const request = String(n).padStart(12, "0");
      const person = n === 1 ? someone : n.toString(16).padStart(32, "0");
      const cause = { id: `intake/${request}/1/0`, time: at.toISOString(), correlationid: request };
      return sendNotice(deps, cause, { request, person, template: "registered", language: "fa" });
    },
    /** How often the counters were used: registrations in this hour, this person today, and all people in thirty days. */
    counted: async () => [
      ofAll.filter((name) => name === "registered-hour").length,
      await limits.count(`receipts/sms/${someone}`, day, clock.at),
      ofAll.filter((name) => name === "sms-month").length,
    ],
  };
}

describe("the budgets of SMS (C17, N4)", () => {
  it("count an event once, however often it is delivered", async () => {
    const { tell, counted } = setting();
    for (let delivery = 0; delivery < 5; delivery += 1) expect(await tell()).toEqual({ done: "sent" });
    expect(await counted()).toEqual([1, 1, 1]);
  });

  it("count five different events as five", async () => {
    const { tell, counted } = setting();
    for (let n = 1; n <= 5; n += 1) await tell(n);
    expect(await counted()).toEqual([5, 1, 5]);
  });

  it("count an event once when at first no provider takes its SMS and a provider takes it later", async () => {
    const { provider, tell, counted } = setting();
    provider.answers = { result: "not-taken" };
    for (let delivery = 0; delivery < 5; delivery += 1) expect(await tell()).toEqual({ later: true });
    expect(await counted()).toEqual([1, 1, 1]);
    provider.answers = { result: "sent", providerId: "p-2" };
    expect(await tell()).toEqual({ done: "sent" });
    expect(await counted()).toEqual([1, 1, 1]);
  });

  it("postpone a notice of a registration when the limit per hour or per day for all people together is reached, and raise the alarm", async () => {
    const { clock, tell } = setting();
    let [told, n] = [0, 0];
    const tellNext = () => {
      n += 1;
      return tell(n);
    };
    for (let hour = 0; hour < 9; hour += 1) {
      clock.at = new Date(noon.getTime() + (hour - 2) * 3_600_000);
      let result = await tellNext();
      for (; "done" in result && result.done === "sent"; result = await tellNext()) told += 1;
      expect(result).toEqual({ done: "postponed", usedUp: true });
      expect(told).toBeLessThanOrEqual((hour + 1) * registrationNotices.hour);
    }
    expect(told).toBe(registrationNotices.day);
    clock.at = new Date(noon.getTime() + day * 1_000);
    expect(await tell(n + 1)).toEqual({ done: "sent" });
  });
});
