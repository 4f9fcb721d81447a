import { randomUUID } from "node:crypto";
/**
 * The events of a day come late, at night and twice: each notice is sent once, no outdated one, and none at night (N2,
 * N4).
 */
import { describe, expect, it } from "vitest";
import { withUsualTexts } from "../../../../shared/contracts/fields/usual-texts.ts";
import { fixedDirectory } from "../../../../shared/directory/reader.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { tehranTime } from "../../../../shared/domain/time/tehran-time.ts";
import { memoryJournalStore } from "../../../../shared/journal/memory-store.ts";
import { openJournal } from "../../../../shared/journal/open-journal.ts";
import { memoryLimits } from "../../../../shared/limits/memory.ts";
import type { Message } from "../../../../shared/messages/provider.ts";
import { organisation } from "../../../../test/support/organisation.ts";
import type { NotificationDeps } from "../../adapters/deps.ts";
import { actOnDue } from "../../clock/act-on-due.ts";
import { wishesAggregate } from "../../journals/journal-wishes.ts";
import { noticeAggregate } from "../../notice/journal.ts";
import { noticeHandlers } from "./notice-handlers.ts";

const templates = withUsualTexts() as Snapshot["templates"];
const many = 100;
/** The events happen at 22:00 in Tehran. The outage ends at 23:00 on the next day; the morning after it is at 8:00. */
const happened = "2026-11-28T18:30:00.000Z";
const back = "2026-11-29T19:30:00.000Z";
const morning = "2026-11-30T04:30:00.000Z";

function world() {
  const clock = { at: back };
  const sent: { readonly to: string; readonly text: string; readonly at: string }[] = [];
  const store = memoryJournalStore();
  const carry = async ({ to, text }: Message) => {
    sent.push({ to, text, at: tehranTime(new Date(clock.at)) });
    return { result: "sent", providerId: String(sent.length) } as const;
  };
  const deps: NotificationDeps = {
    notices: openJournal(noticeAggregate, store, { release: "test" }),
    wishes: openJournal(wishesAggregate, store, { release: "test" }),
    directory: fixedDirectory(1, { ...organisation, templates }),
    identity: {
      addressOf: async ({ person = "" }) => ({
        mobile: `+98${person}`,
        contactBy: "sms",
        recipients: { sms: person },
      }),
    },
    providers: { sms: () => [{ name: "sms", send: carry }], email: () => [] },
    limits: memoryLimits(),
    attemptId: randomUUID,
    now: () => new Date(clock.at),
  };
  return { deps, clock, sent };
}

/** The two events for the nth citizen: a request was registered and answered. Each event makes a notice. */
const newsOf = (n: number) => {
  const request = String(100_000_000_000 + n);
  const about = { request, person: n.toString(16).padStart(32, "0"), language: "fa" } as const;
  const cause = (version: number) => ({
    id: `intake/${request}/${version}/0`,
    time: happened,
    correlationid: request,
  });
  return { about, registered: cause(1), answered: cause(2) };
};

describe("a backlog of two hundred events", () => {
  it("delivered a day late, twice and at night, causes each notice once in the morning; notices out of date by then are only recorded (N2, N4)", async () => {
    const { deps, clock, sent } = world();
    const handlers = noticeHandlers(deps);
    const all = Array.from({ length: many }, (_, n) => newsOf(n));
    for (const _ of ["once", "again"])
      for (const { about, registered, answered } of all.toReversed()) {
        await handlers["intake.timeline-extended.v3"]({
          ...answered,
          data: { ...about, entry: "answered", at: happened },
        } as never);
        await handlers["intake.request-registered.v1"]({ ...registered, data: about } as never);
      }
    expect(sent).toEqual([]);
    clock.at = morning;
    for (const _ of ["one sweeper", "another"])
      for (const { answered, registered } of all) {
        await actOnDue(deps, answered.id);
        await actOnDue(deps, registered.id);
      }
    expect(new Set(sent.map(({ to }) => to)).size).toBe(many);
    expect(sent).toHaveLength(many);
    expect(sent.filter(({ text, at }) => !text.includes("آماده است") || at < "08:00")).toEqual([]);
    const outcomes = await Promise.all(
      all.map(async ({ registered }) => (await deps.notices.load(registered.id)).state.outcome),
    );
    expect(new Set(outcomes)).toEqual(new Set(["too-old"]));
  });
});
