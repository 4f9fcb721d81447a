import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { MessengerChoice } from "../../../../shared/contracts/fields/messenger.ts";
import { withUsualTexts } from "../../../../shared/contracts/fields/usual-texts.ts";
import { defaultLimits } from "../../../../shared/directory/default-timing.ts";
import { fixedDirectory } from "../../../../shared/directory/reader.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import type { StoredRow } from "../../../../shared/journal/journal.ts";
import { memoryJournalStore } from "../../../../shared/journal/memory-store.ts";
import { openJournal } from "../../../../shared/journal/open-journal.ts";
import { memoryLimits } from "../../../../shared/limits/memory.ts";
import { inTurn } from "../../../../shared/messages/in-turn.ts";
import type { Handed, Message, Provider } from "../../../../shared/messages/provider.ts";
import type { Address } from "../../../../shared/vault/for-notification.ts";
import { organisation } from "../../../../test/support/organisation.ts";
import type { NotificationDeps } from "../../adapters/deps.ts";
import { actOnDue } from "../../clock/act-on-due.ts";
import { wishesAggregate } from "../../journals/journal-wishes.ts";
import { noticeAggregate } from "../../notice/journal.ts";
import { followWishes } from "../../reactions/follow-wishes.ts";
import { askedAfterMinutes, nextDue } from "../../rules/next-due.ts";
import { sendNotice } from "./send-notice.ts";

const code = "407155289363";
const person = "0a".repeat(16);
const contact = "c".repeat(43);
const mobile = "+989123456789";
const templates = withUsualTexts() as Snapshot["templates"];
const noon = new Date("2026-11-24T08:30:00.000Z");
const minute = 60_000;

/**
 * What the messenger does with a message. It delivers a repeated message once. `silent`, `dying`: it delivers the message
 * without an answer; `deaf`: it never gets the message.
 */
type Mood = "well" | "no-account" | "busy" | "silent" | "deaf" | "dying";

interface Setting {
  readonly address?: Partial<Omit<Extract<Address, { contactBy: unknown }>, "recipients">>;
  readonly order?: readonly ("bale" | "sms")[];
  readonly limits?: object;
}

function setting({ address, order = ["bale", "sms"], limits = {} }: Setting = {}) {
  const clock = { at: noon };
  const rows: StoredRow[] = [];
  const mood: { bale: Mood; sms: Handed["result"] } = { bale: "well", sms: "sent" };
  const asked: Message[] = [];
  const delivered: { readonly by: string; readonly id: string }[] = [];
  const take = (by: string, { id }: Message) => {
    if (!delivered.some((one) => one.by === by && one.id === id)) delivered.push({ by, id });
  };
  const bale = async (message: Message): Promise<Handed> => {
    asked.push(message);
    if (mood.bale === "no-account") return { result: "passed-on", why: "no-account" };
    if (mood.bale === "busy") return { result: "not-taken" };
    if (mood.bale !== "deaf") take("bale", message);
    if (mood.bale === "dying") return new Promise(() => {});
    if (mood.bale !== "well") throw new Error("no answer");
    return { result: "sent", providerId: "b-1" };
  };
  const messenger: Provider = {
    ...{ name: "bale", messenger: "bale", send: bale },
    again: async (message) => {
      const handed = await bale(message).catch(() => undefined);
      return handed?.result === "sent" || handed?.result === "passed-on" ? handed : { result: "unknown" };
    },
  };
  const sms: Provider = {
    name: "sms",
    send: async (message) => {
      if (mood.sms !== "sent") return { result: "not-taken" };
      take("sms", message);
      return { result: "sent", providerId: "s-1" };
    },
  };
  const store = memoryJournalStore((row) => rows.push(row));
  const options = { release: "test", backOff: async () => {} };
  const timeLimits = { ...defaultLimits, ...limits };
  const own = { sms: contact };
  const found = { mobile, contactBy: "sms", contact, recipients: own, ...address } as const;
  const deps: NotificationDeps = {
    notices: openJournal(noticeAggregate, store, options),
    wishes: openJournal(wishesAggregate, memoryJournalStore(), options),
    directory: fixedDirectory(1, { ...organisation, templates, timeLimits }),
    identity: {
      addressOf: async ({ challenge }) => ({ ...found, ...(challenge && { oneTimeCode: "482135" }) }),
    },
    providers: {
      sms: inTurn(
        order.map((name) => ({ bale: messenger, sms })[name]),
        () => clock.at,
      ),
      email: () => [],
    },
    limits: memoryLimits(),
    attemptId: randomUUID,
    now: () => clock.at,
  };
  let wishes = 0;
  const idOf = (n: number) => `intake/${code}/${n}/0`;
  return {
    ...{ clock, mood, asked, delivered },
    tell: (n = 4, template = "answered") => {
      const time = (template === "answered" ? noon : clock.at).toISOString();
      const cause = { id: idOf(n), time, correlationid: code };
      const challenge = template === "answered" ? undefined : randomUUID();
      return sendNotice(deps, cause, { request: code, person, template, language: "fa" }, challenge);
    },
    wish: (choice: MessengerChoice) => {
      wishes += 1;
      const data = { request: code, person, contact, channel: "sms", wanted: "all", language: "fa" } as const;
      const at = new Date(noon.getTime() + wishes).toISOString();
      const event = { id: `intake/${code}/9${wishes}/0`, data: { ...data, messenger: choice, at } };
      return followWishes(deps, { ...event, correlationid: code });
    },
    /** Does the due work, twice in parallel, at a number of minutes after noon. */
    after: async (minutes: number, n = 4) => {
      clock.at = new Date(noon.getTime() + minutes * minute);
      await Promise.all([actOnDue(deps, idOf(n)), actOnDue(deps, idOf(n))]);
    },
    state: async (n = 4) => (await deps.notices.load(idOf(n))).state,
    by: (n = 4) => delivered.filter(({ id }) => id === idOf(n)).map(({ by }) => by),
    facts: (n = 4) => rows.filter(({ id }) => id === idOf(n)).flatMap(({ facts }) => facts),
    events: () => rows.flatMap(({ events }) => events.map(({ type }) => type)),
  };
}

/** An applicant who chose Bale at the registration, and whose mobile is known to be theirs. */
const chose = { address: { messenger: "bale" } } as const;

describe("a messenger instead of SMS", () => {
  it("gets the applicant's mobile number only after the applicant chose the messenger (N9)", async () => {
    const world = setting();
    await world.tell();
    expect([world.asked, world.by()]).toEqual([[], ["sms"]]);
    await world.wish("bale");
    await world.tell(5);
    expect(world.by(5)).toEqual(["bale"]);
    const registered = setting(chose);
    await registered.tell();
    expect(registered.by()).toEqual(["bale"]);
  });

  it("no longer gets the applicant's mobile number after the applicant chose SMS, even if the registration chose the messenger (N9)", async () => {
    const world = setting(chose);
    await world.wish("none");
    await world.tell();
    expect([world.asked, world.by()]).toEqual([[], ["sms"]]);
  });

  it("is tried before or after SMS, as the organisation's order of providers says (N9)", async () => {
    const world = setting({ ...chose, order: ["sms", "bale"] });
    await world.tell();
    expect(world.by()).toEqual(["sms"]);
    world.mood.sms = "not-taken";
    await world.tell(5);
    expect(world.by(5)).toEqual(["bale"]);
  });

  it("that knows no account of the applicant's number leaves the notice to SMS: one SMS is sent at once, also when the event comes again (N9)", async () => {
    const world = setting(chose);
    world.mood.bale = "no-account";
    expect(await world.tell()).toEqual({ done: "sent" });
    await world.tell();
    expect(world.by()).toEqual(["sms"]);
    expect(world.facts().map(({ type }) => type)).toEqual(["sending", "deferred", "sending", "settled"]);
    expect(world.events()).toContain("notification.notice-passed-on.v1");
    expect(world.events()).not.toContain("notification.notice-deferred.v1");
  });

  it("is not tried again for a notice of which it knew no account, even when no provider of SMS took that notice at first (N9)", async () => {
    const world = setting(chose);
    world.mood.bale = "no-account";
    world.mood.sms = "not-taken";
    expect(await world.tell()).toEqual({ later: true });
    world.mood.sms = "sent";
    expect(await world.tell()).toEqual({ done: "sent" });
    expect([world.asked.length, world.by()]).toEqual([1, ["sms"]]);
  });

  it("is still tried after many notices for numbers of which it knew no account, because such a reply is no failure of the provider (N9, N3)", async () => {
    const world = setting(chose);
    world.mood.bale = "no-account";
    for (const n of [1, 2, 3, 4, 5]) await world.tell(n);
    expect(world.asked).toHaveLength(5);
  });

  it("that refuses messages for now leaves the notice to SMS at once (N9, N3)", async () => {
    const world = setting(chose);
    world.mood.bale = "busy";
    expect(await world.tell()).toEqual({ done: "sent" });
    expect(world.by()).toEqual(["sms"]);
  });

  it("counts in the person's budget of messages, and not in the month's budget of SMS (N9, N4)", async () => {
    const world = setting({ ...chose, limits: { smsPerMonth: 1, messagesPerRecipient: 3 } });
    for (const n of [1, 2]) await world.tell(n);
    world.mood.bale = "no-account";
    await world.tell(3);
    expect([1, 2, 3].map(world.by)).toEqual([["bale"], ["bale"], ["sms"]]);
    expect(await world.tell(4), "the person's budget").toEqual({ done: "postponed" });
    const other = setting({ ...chose, limits: { smsPerMonth: 1 } });
    other.mood.bale = "no-account";
    await other.tell(1);
    expect(await other.tell(2), "the month's budget").toMatchObject({ done: "postponed", usedUp: true });
    other.mood.bale = "well";
    await other.tell(3);
    expect(other.by(3)).toEqual(["bale"]);
  });
});

describe("a notice to which the messenger gave no answer", () => {
  it.each(["silent", "deaf"] as const)(
    "is sent again by the messenger under the same id, and never by SMS (%s; N9)",
    async (mood) => {
      const world = setting(chose);
      world.mood.bale = mood;
      expect(await world.tell()).toEqual({ done: "unknown" });
      expect(await world.tell(), "its event again").toEqual({ done: "unknown" });
      await world.after(2);
      world.mood.bale = "well";
      await world.after(15);
      expect(await world.state()).toMatchObject({ outcome: "sent", provider: "bale" });
      expect(world.by()).toEqual(["bale"]);
      expect(new Set(world.asked.map(({ id, text }) => `${id} ${text}`)).size).toBe(1);
      expect(nextDue(await world.state())).toBeUndefined();
    },
  );

  it("stays in staff's list of notices with an unknown outcome when the messenger never answers (N9, N3)", async () => {
    const world = setting({ ...chose, limits: { quietFrom: "00:00", quietUntil: "00:00" } });
    world.mood.bale = "deaf";
    await world.tell();
    for (const minutes of askedAfterMinutes) await world.after(minutes);
    expect(await world.state()).toMatchObject({ stage: "settled", outcome: "unknown" });
    expect([world.by(), nextDue(await world.state())]).toEqual([[], undefined]);
  });

  it("is sent by SMS once when the messenger later answers that the number has no account (N9)", async () => {
    const world = setting(chose);
    world.mood.bale = "deaf";
    await world.tell();
    world.mood.bale = "no-account";
    await world.after(2);
    expect(world.by()).toEqual([]);
    await world.after(3);
    await world.after(4);
    await world.tell();
    expect(world.by()).toEqual(["sms"]);
    expect(await world.state()).toMatchObject({ outcome: "sent", provider: "sms" });
  });

  it("waits, when the number has no account at the messenger, until a provider of SMS takes it (N9)", async () => {
    const world = setting(chose);
    world.mood.bale = "deaf";
    await world.tell();
    world.mood.bale = "no-account";
    world.mood.sms = "not-taken";
    for (const minutes of [2, 3, 4]) await world.after(minutes);
    expect([world.by(), (await world.state()).stage]).toEqual([[], "deferred"]);
    world.mood.sms = "sent";
    await world.after(5);
    expect(world.by()).toEqual(["sms"]);
  });

  it("is not sent again at night, but in the morning (N9, N4)", async () => {
    const world = setting(chose);
    world.mood.bale = "deaf";
    const evening = 9 * 60 + 25;
    world.clock.at = new Date(noon.getTime() + evening * minute);
    await world.tell();
    world.mood.bale = "well";
    const before = world.asked.length;
    await world.after(evening + 15);
    expect(world.asked).toHaveLength(before);
    const morning = Date.parse(nextDue(await world.state()) ?? "");
    expect(new Date(morning).toISOString()).toBe("2026-11-25T04:30:00.000Z");
    await world.after((morning - noon.getTime()) / minute);
    expect(world.by()).toEqual(["bale"]);
  });

  it("is not sent again once the applicant chose SMS (N9)", async () => {
    const world = setting(chose);
    world.mood.bale = "deaf";
    await world.tell();
    await world.wish("none");
    const before = world.asked.length;
    for (const minutes of askedAfterMinutes) await world.after(minutes);
    expect([world.asked.length, world.by()]).toEqual([before, []]);
  });

  it("is sent again when the process died before it stored the answer (N9, law 2)", async () => {
    const world = setting(chose);
    world.mood.bale = "dying";
    void world.tell();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(await world.tell(), "while the process may live").toEqual({ later: true });
    world.mood.bale = "well";
    world.clock.at = new Date(noon.getTime() + 4 * minute);
    expect(await world.tell()).toEqual({ done: "unknown" });
    await world.after(5);
    expect(await world.state()).toMatchObject({ outcome: "sent", provider: "bale" });
    expect(world.by()).toEqual(["bale"]);
  });
});

describe("a one-time code by messenger", () => {
  const isCode = "one-time-code";

  it("is sent through the messenger's own operation for codes once the applicant chose the messenger (N9)", async () => {
    const world = setting(chose);
    await world.tell(1, isCode);
    expect(world.asked).toMatchObject([{ oneTimeCode: "482135", to: mobile }]);
    const other = setting();
    await other.wish("bale");
    await other.tell(1, isCode);
    expect(other.by(1)).toEqual(["bale"]);
  });

  it("is not sent again when the messenger gave no answer; the next code that the applicant asks for comes by SMS (N9)", async () => {
    const world = setting(chose);
    world.mood.bale = "silent";
    expect(await world.tell(1, isCode)).toEqual({ done: "unknown" });
    expect(nextDue(await world.state(1))).toBeUndefined();
    world.mood.bale = "well";
    await world.tell(1, isCode);
    await world.tell(2, isCode);
    expect([world.by(1), world.by(2)]).toEqual([["bale"], ["sms"]]);
  });

  it("comes by SMS when the last code came by the messenger less than a quarter of an hour before, at whatever minute of the hour (N9)", async () => {
    for (let begin = 0; begin < 60; begin += 1) {
      const world = setting(chose);
      const at = (seconds: number) => {
        world.clock.at = new Date(noon.getTime() + begin * minute + seconds * 1_000);
      };
      at(0);
      await world.tell(1, isCode);
      at(14 * 60 + 59);
      await world.tell(2, isCode);
      expect([world.by(1), world.by(2)], `from minute ${begin}`).toEqual([["bale"], ["sms"]]);
    }
  });

  it("comes by the messenger again an hour after the last code by the messenger (N9)", async () => {
    const world = setting(chose);
    await world.tell(1, isCode);
    world.clock.at = new Date(noon.getTime() + 61 * minute);
    await world.tell(2, isCode);
    expect(world.by(2)).toEqual(["bale"]);
  });

  it("comes by SMS at once where the number has no account (N9)", async () => {
    const world = setting(chose);
    world.mood.bale = "no-account";
    expect(await world.tell(1, isCode)).toEqual({ done: "sent" });
    expect(world.by(1)).toEqual(["sms"]);
  });
});
