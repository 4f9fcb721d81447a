import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { EventEnvelope } from "../../../../events/define-event.ts";
import { fixedDirectory } from "../../../../shared/directory/reader.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { memoryJournalStore } from "../../../../shared/journal/memory-store.ts";
import { openJournal } from "../../../../shared/journal/open-journal.ts";
import { memoryLimits } from "../../../../shared/limits/memory.ts";
import type { Message } from "../../../../shared/messages/provider.ts";
import { organisation } from "../../../../test/support/organisation.ts";
import type { NotificationDeps } from "../../adapters/deps.ts";
import { wishesAggregate } from "../../journals/journal-wishes.ts";
import type { Reachable } from "../../notice/compose-message.ts";
import { noticeAggregate } from "../../notice/journal.ts";
import { noticeHandlers } from "./notice-handlers.ts";

const at = "2026-11-24T08:00:00.000Z";
const request = "407155289363";
/** Tuesday 24 Azar in the Solar Hijri calendar. */
const place = { day: "2026-12-15", time: "09:20" };

/**
 * Returns the messages sent for a new entry about a meeting in the applicant's timeline. The event comes twice, `minutes`
 * after it happened.
 */
const sentFor = (news: string, more: object = {}, minutes = 0): Promise<readonly string[]> =>
  sentOf("intake.meeting-shown.v1", { news, ...more }, minutes);

async function sentOf(
  type: string,
  told: object,
  minutes = 0,
  snapshot: Snapshot = organisation,
  address: Reachable = { mobile: "+989123456789", contactBy: "sms" },
): Promise<readonly string[]> {
  const sent: string[] = [];
  const send = async ({ text }: Message) => {
    sent.push(text);
    return { result: "sent", providerId: "p-1" } as const;
  };
  const carried = () => [{ name: "one", send }];
  const deps: NotificationDeps = {
    notices: openJournal(noticeAggregate, memoryJournalStore(), { release: "test" }),
    directory: fixedDirectory(1, snapshot),
    wishes: openJournal(wishesAggregate, memoryJournalStore(), { release: "test" }),
    identity: { addressOf: async () => ({ ...address, recipients: { sms: "one" } }) },
    providers: { sms: carried, email: carried },
    limits: memoryLimits(),
    attemptId: randomUUID,
    now: () => new Date(Date.parse(at) + minutes * 60_000),
  };
  const handlers = noticeHandlers(deps) as Readonly<Record<string, (event: EventEnvelope) => Promise<void>>>;
  const event: EventEnvelope = {
    ...{ specversion: "1.0", id: `intake/${request}/2/0`, source: "peygir.intake", type, time: at },
    ...{ subject: request, sequence: 2, correlationid: request, causationid: "test" },
    data: { request, meeting: `${request}.1`, person: "0".repeat(32), language: "fa", at, ...told },
  };
  await handlers[type]?.(event);
  await handlers[type]?.(event);
  return sent;
}

const cancelled = "پیگیر: قرار 09/24 لغو شد؛ نوبت بعدی با اولویت. کد 4071 5528 9363";
const booked = "پیگیر: قرار شما سه‌شنبه 09/24 ساعت 09:20. کد 4071 5528 9363";
const moved = "پیگیر: زمان قرار شد سه‌شنبه 09/24 ساعت 09:20. کد 4071 5528 9363";
const decided = "پیگیر: درباره ملاقات شما تصمیم گرفته شد. کد 4071 5528 9363";

describe("an entry about a meeting in the applicant's timeline", () => {
  it.each([
    [
      "offered",
      { until: "2026-12-09T20:30:00.000Z" },
      "پیگیر: برای 4071 5528 9363 تا 1405/09/18 زمان انتخاب کنید.",
    ],
    ["booked", { place }, booked],
    ["moved", { place }, moved],
    ["cancelled-by-organisation", { place }, cancelled],
    ["official-absent", { place }, cancelled],
    ["deputy", {}, "پیگیر: در ملاقات شما جانشین مسئول حاضر می‌شود. کد 4071 5528 9363"],
    ["refused", {}, decided],
    ["in-writing", {}, decided],
    ["sent-on", {}, decided],
  ])(
    "is sent by SMS once when the applicant must know it in advance: %s (M6, M8, M10, N1)",
    async (news, more, text) => {
      expect(await sentFor(news, more)).toEqual([text]);
      expect(text.length, "one part").toBeLessThanOrEqual(70);
    },
  );

  it.each([
    "asked",
    "approved",
    "offer-expired",
    "cancelled",
    "withdrawn",
    "deputy-declined",
    "called",
    "minuted",
  ])("is not sent by SMS when reading it on the applicant's page is enough: %s", async (news) => {
    expect(await sentFor(news, { place })).toEqual([]);
  });

  it("causes no message when the entry is more than a day old (N2)", async () => {
    expect(await sentFor("booked", { place }, 1_440)).toEqual([booked]);
    expect(await sentFor("booked", { place }, 1_441)).toEqual([]);
  });
});

describe("a reminder of a meeting (M13)", () => {
  const remind = (more: object = {}, minutes = 0, ...where: readonly [Snapshot?, Reachable?]) =>
    sentOf("meeting.reminder-due.v1", { place: { host: "h.moradi", ...place }, ...more }, minutes, ...where);
  const text = "یادآوری پیگیر: فردا ساعت 09:20 مراجعه کنید. کد 4071 5528 9363";

  it("names the time and tracking code of tomorrow's meeting, once", async () => {
    expect(await remind()).toEqual([text]);
    expect(text.length, "one part").toBeLessThanOrEqual(70);
  });

  it.each([
    ["باجه ۴", `${text}، باجه ۴`],
    ["ساختمان شماره دو، طبقه سوم، اتاق ۳۱۴", text],
  ])("names the room if its name fits into one SMS: %s (M8, N1)", async (room, says) => {
    const units = organisation.units.map((one) => ({ ...one, room: { fa: room, en: room } }));
    expect(await remind({}, 0, { ...organisation, units })).toEqual([says]);
  });

  it("says in an e-mail where to come and what to bring (M8)", async () => {
    const visit = {
      address: { fa: "خیابان نمونه", en: "Street" },
      bring: { fa: "کارت ملی", en: "Your card" },
    };
    const units = organisation.units.map((one) => ({ ...one, ...visit }));
    const [said] = await remind(
      {},
      0,
      { ...organisation, units },
      { email: "z@example.ir", contactBy: "email" },
    );
    expect(said).toContain("نشانی: خیابان نمونه\nهمراه بیاورید: کارت ملی");
  });

  it("is not sent when an outage delayed the reminder too long, or when the reminder could be sent only at night (N2, N4)", async () => {
    expect(await remind({ tooLate: true })).toEqual([]);
    expect([await remind({}, 90), await remind({}, 91)]).toEqual([[text], []]);
  });
});
