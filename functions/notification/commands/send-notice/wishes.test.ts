import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { noticePlaces } from "../../../../shared/contracts/fields/notice-texts.ts";
import { withUsualTexts } from "../../../../shared/contracts/fields/usual-texts.ts";
import { fixedDirectory } from "../../../../shared/directory/reader.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { memoryJournalStore } from "../../../../shared/journal/memory-store.ts";
import { openJournal } from "../../../../shared/journal/open-journal.ts";
import { memoryLimits } from "../../../../shared/limits/memory.ts";
import type { Message } from "../../../../shared/messages/provider.ts";
import type { Address } from "../../../../shared/vault/for-notification.ts";
import { organisation } from "../../../../test/support/organisation.ts";
import type { NotificationDeps } from "../../adapters/deps.ts";
import { actOnDue } from "../../clock/act-on-due.ts";
import { wishesAggregate, wishesId } from "../../journals/journal-wishes.ts";
import { type Notice, noticeAggregate } from "../../notice/journal.ts";
import { followWishes } from "../../reactions/follow-wishes.ts";
import { isWanted, requiredNews } from "../../rules/required-news.ts";
import { sendNotice } from "./send-notice.ts";

const code = "407155289363";
const person = "0a".repeat(16);
const contact = "c".repeat(43);
const noon = "2026-11-24T08:30:00.000Z";
const recipients = { sms: "one", email: "two" };
const address = {
  ...({ mobile: "+989123456789", email: "zahra@example.org", contactBy: "sms", contact } as const),
  recipients,
};
const templates = withUsualTexts() as Snapshot["templates"];
const all = { channel: "sms", wanted: "all", language: "fa" } as const;

function world(found: Address | (() => Address) = address) {
  const sent: { readonly by: string; readonly text: string }[] = [];
  const events: { readonly type: string; readonly data: unknown }[] = [];
  const carrier = (by: string) => () => [
    {
      name: by,
      send: async ({ text }: Message) => {
        sent.push({ by, text });
        return { result: "sent", providerId: "1" } as const;
      },
    },
  ];
  const store = memoryJournalStore((row) => events.push(...row.events));
  const clock = { at: noon };
  const options = { release: "test" };
  const deps: NotificationDeps = {
    notices: openJournal(noticeAggregate, store, options),
    wishes: openJournal(wishesAggregate, store, options),
    directory: fixedDirectory(1, { ...organisation, templates }),
    identity: { addressOf: async () => (typeof found === "function" ? found() : found) },
    providers: { sms: carrier("sms"), email: carrier("email") },
    limits: memoryLimits(),
    attemptId: randomUUID,
    now: () => new Date(clock.at),
  };
  let times = 0;
  const says = (wish: object, at = "2026-11-24T08:00:00.000Z", of: object = { contact }) => {
    times += 1;
    const data = { request: code, person, ...of, ...all, ...wish, at };
    return followWishes(deps, { id: `intake/${code}/${times + 1}/0`, data, correlationid: code });
  };
  const tell = (template: string, more: Partial<Notice> = {}) => {
    times += 1;
    const cause = { id: `intake/${code}/9${times}/0`, time: clock.at, correlationid: code };
    return sendNotice(deps, cause, { request: code, person, template, language: "fa", ...more });
  };
  return { deps, sent, events, clock, says, tell };
}

describe("an applicant who chose which notices to get, and by which channel", () => {
  it("gets notices by e-mail, in the chosen language, after choosing e-mail; one-time codes still come by SMS (N5)", async () => {
    const { says, tell, sent } = world();
    await tell("answered");
    await says({ channel: "email", language: "en" });
    await tell("answered");
    expect(sent.map(({ by }) => by)).toEqual(["sms", "email"]);
    expect(sent[1]?.text).toMatch(/[a-z]/);
    const withCode = world({ ...address, oneTimeCode: "482135" });
    await withCode.says({ channel: "email" });
    expect(await withCode.tell("one-time-code")).toEqual({ done: "sent" });
    expect(withCode.sent.map(({ by }) => by)).toEqual(["sms"]);
  });

  it("gets SMS where the request has no e-mail address (N5)", async () => {
    const { email: _, ...without } = address;
    const { says, tell, sent } = world(without);
    await says({ channel: "email" });
    expect(await tell("answered")).toEqual({ done: "sent" });
    expect(sent.map(({ by }) => by)).toEqual(["sms"]);
  });

  it("is in the call list and gets no messages after choosing calls, except urgent messages to the mobile (N5, C18, N4)", async () => {
    const { says, tell, sent, events } = world();
    await says({ channel: "call" });
    expect(await tell("answered")).toEqual({ done: "by-call" });
    expect(events.at(-1)).toMatchObject({
      type: "notification.notice-withheld.v1",
      data: { request: code, template: "answered", why: "by-call" },
    });
    expect(sent).toEqual([]);
    expect(await tell("meeting-cancelled", { day: "2026-11-24", time: "14:00" })).toEqual({ done: "sent" });
  });

  it("gets messages despite having chosen calls as a member of a group's request or as a represented person, because the call list is for applicants (N5, C10, C11)", async () => {
    const { says, tell } = world({ ...address, besides: true });
    await says({ channel: "call" });
    expect(await tell("answered")).toEqual({ done: "sent" });
  });

  it("gets no reminders after turning them off, but always the mandatory notices (N5)", async () => {
    const { says, tell, events } = world();
    await says({ wanted: "no-reminders" });
    expect(await tell("meeting-reminder", { day: "2026-11-25", time: "09:20" })).toEqual({
      done: "not-wanted",
    });
    expect(events.at(-1)).toMatchObject({ data: { why: "not-wanted" } });
    expect(await tell("your-opinion")).toEqual({ done: "sent" });
    await says({ wanted: "required" }, "2026-11-24T08:10:00.000Z");
    expect(await tell("your-opinion")).toEqual({ done: "not-wanted" });
    expect(await tell("answered")).toEqual({ done: "sent" });
  });

  it("chooses for one mobile only: notices to another number of the same person are unaffected (N5, C13)", async () => {
    const { says, tell, sent } = world();
    await says({ wanted: "required", channel: "call" }, noon, { contact: "d".repeat(43) });
    await says({ wanted: "required", channel: "call" }, noon, {});
    expect(await tell("your-opinion")).toEqual({ done: "sent" });
    expect(sent).toHaveLength(1);
  });

  it("chooses for one request only when this request has no mobile (N5, C18)", async () => {
    const { contact: _, mobile: __, ...withoutMobile } = address;
    const { says, tell, sent } = world(withoutMobile);
    await says({ wanted: "required" }, noon, {});
    expect(await tell("your-opinion")).toEqual({ done: "not-wanted" });
    expect(await tell("your-opinion", { request: "123456789018" })).toEqual({ done: "sent" });
    expect(sent.map(({ by }) => by)).toEqual(["email"]);
  });

  it("has no choices left after an erasure: a later request of the person starts without them (N5, P2)", async () => {
    const again: { now: Address } = { now: { erased: true } };
    const { says, tell, sent } = world(() => again.now);
    await says({ wanted: "required", channel: "call" });
    expect(await tell("your-opinion")).toEqual({ done: "no-address" });
    again.now = { ...address, contact: "e".repeat(43) };
    expect(await tell("your-opinion", { request: "123456789018" })).toEqual({ done: "sent" });
    expect(sent.map(({ by }) => by)).toEqual(["sms"]);
  });

  it("is served by the choice made last, in whatever order the events of the choices arrive (N5)", async () => {
    const { deps, says } = world();
    await says({ channel: "call" }, "2026-11-24T08:10:00.000Z");
    await says({ channel: "email" }, "2026-11-24T08:05:00.000Z");
    const { wish } = (await deps.wishes.load(wishesId({ person, contact, request: code }))).state;
    expect(wish).toMatchObject({ channel: "call", saidAt: "2026-11-24T08:10:00.000Z" });
  });

  it("gets a notice postponed by quiet hours as an e-mail in the morning after choosing e-mail at night (N5, N4)", async () => {
    const { deps, clock, says, tell, sent, events } = world();
    clock.at = "2026-11-24T20:00:00.000Z";
    expect(await tell("answered")).toEqual({ done: "postponed" });
    const { notice } = (events.at(-1)?.data ?? {}) as { readonly notice?: string };
    await says({ channel: "email" }, clock.at);
    clock.at = "2026-11-25T04:31:00.000Z";
    await actOnDue(deps, notice ?? "");
    expect(sent.map(({ by }) => by)).toEqual(["email"]);
  });
});

describe("mandatory notices", () => {
  it("are in a list with the reason for each; a person can turn off all other notices (N5)", () => {
    const left = Object.keys(noticePlaces).filter((key) => !Object.hasOwn(requiredNews, key));
    expect(left).toEqual(["your-opinion", "meeting-reminder"]);
    for (const key of Object.keys(noticePlaces))
      expect(isWanted(key, { wanted: "required" }), key).toBe(!left.includes(key));
    expect(isWanted("something-new", { wanted: "required" })).toBe(true);
  });
});
