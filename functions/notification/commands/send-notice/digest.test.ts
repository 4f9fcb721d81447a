/**
 * A daily digest tells a person that clerks acted in their name. It keeps the quiet hours and the SMS budget (C6, N4,
 * ADR 0036).
 */
import { expect, it } from "vitest";
import { faultsOf } from "../../../../shared/contracts/fields/notice-texts.ts";
import { usualText } from "../../../../shared/contracts/fields/usual-texts.ts";
import { fixedDirectory } from "../../../../shared/directory/reader.ts";
import type { StoredRow } from "../../../../shared/journal/journal.ts";
import { memoryJournalStore } from "../../../../shared/journal/memory-store.ts";
import { memoryLimits } from "../../../../shared/limits/memory.ts";
import type { Message } from "../../../../shared/messages/provider.ts";
import { notificationOver } from "../../../../test/support/compose.ts";
import { organisation } from "../../../../test/support/organisation.ts";
import { actOnDue } from "../../clock/act-on-due.ts";
import { noticeHandlers } from "./notice-handlers.ts";

const [person, contact] = ["0123456789abcdef0123456789abcdef", "c".repeat(43)];
const [request, other] = ["407155289363", "123456789018"];
const reachable = { contactBy: "sms", contact, mobile: "+989123456789" } as const;

function world(start = "2026-11-24T08:00:00.000Z", wish?: "call") {
  const clock = { at: new Date(start) };
  const rows: StoredRow[] = [];
  const sent: Message[] = [];
  const provider = {
    name: "test",
    send: async (message: Message) => {
      sent.push(message);
      return { result: "sent", providerId: "1" } as const;
    },
  };
  const deps = notificationOver({
    ...{ journal: memoryJournalStore((row) => rows.push(row)), directory: fixedDirectory(1, organisation) },
    ...{ options: { release: "test", backOff: async () => {} }, now: () => clock.at, limits: memoryLimits() },
    identity: { addressOf: async () => ({ ...reachable, recipients: { sms: "one" } }) },
    providers: { sms: () => [provider], email: () => [] },
  });
  const handlers = noticeHandlers(deps);
  const hear = (type: string, data: object, n: number) =>
    (handlers as unknown as Record<string, (event: object) => Promise<void>>)[`intake.${type}.v1`]?.({
      ...{ id: `intake/${request}/${n}/1`, time: clock.at.toISOString(), correlationid: request },
      data: { request, person, contact, language: "fa", by: "c.ahmadi", at: clock.at.toISOString(), ...data },
    });
  const acts = (act: string, n: number, more: object = {}) => hear("acted-at-desk", { act, ...more }, n);
  const ids = () => [...new Set(rows.map(({ id }) => id).filter((id) => id.startsWith("digest/")))];
  const goesOn = async (to: string) => {
    clock.at = new Date(to);
    for (const id of ids()) await actOnDue(deps, id);
  };
  const wants = async () => {
    if (wish) await hear("news-preferred", { channel: wish, wanted: "all" }, 90);
  };
  return { acts, goesOn, sent, ids, rows, wants };
}

const [nextMorning, morningAfter] = ["2026-11-25T04:30:00.000Z", "2026-11-26T04:30:00.000Z"];

it("the digest of clerks' acts is sent once, when the quiet hours after the day end, however often each act's event comes", async () => {
  const { acts, goesOn, sent, ids } = world();
  for (const n of [2, 3, 2, 3]) await acts("receipt-printed", n);
  await acts("withdrawn", 4, { request: other });
  await goesOn("2026-11-24T20:00:00.000Z");
  expect(sent).toEqual([]);
  await goesOn(nextMorning);
  await acts("withdrawn", 4, { at: "2026-11-24T09:00:00.000Z" });
  await goesOn(morningAfter);
  expect(sent.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^پیگیر: .*1405\/09\/03.* 4071 5528 9363$/),
  ]);
  expect(ids()).toHaveLength(1);
});

it("the digest of clerks' acts is sent again to the same applicant for the acts of another day", async () => {
  const { acts, goesOn, sent } = world();
  await acts("identified", 2);
  await goesOn(nextMorning);
  await acts("withdrawn", 3);
  expect(sent).toHaveLength(1);
  await goesOn(morningAfter);
  expect(sent).toHaveLength(2);
});

it("the digest of clerks' acts is separate for each mobile, so a request under another number does not replace the applicant's own digest", async () => {
  const { acts, goesOn, ids } = world();
  await acts("added", 2, { contact: "d".repeat(43), request: other });
  await acts("withdrawn", 3);
  await goesOn(nextMorning);
  expect(ids()).toHaveLength(2);
});

it("the digest of clerks' acts is not sent to an applicant whom messages do not reach; their next receipt lists the acts (C18)", async () => {
  const { acts, ids } = world();
  await acts("receipt-printed", 2, { byCall: true });
  expect(ids()).toEqual([]);
});

it("the digest of clerks' acts enters the call list, for a person who wants calls, only after the day of the acts ends", async () => {
  const { acts, goesOn, sent, rows, wants } = world(undefined, "call");
  await wants();
  await acts("withdrawn", 2);
  const announced = () => rows.at(-1)?.events.map(({ type }) => type);
  expect(announced()).toEqual(["notification.notice-postponed.v1"]);
  await goesOn(nextMorning);
  expect(announced()).toEqual(["notification.notice-withheld.v1"]);
  expect(sent).toEqual([]);
});

it("the digest of clerks' acts and the code for a receipt have texts that fit one SMS and do not name the request's subject", () => {
  for (const key of ["desk-acts", "receipt-code"])
    for (const channel of ["sms", "email"] as const)
      for (const language of ["fa", "en"] as const) {
        const text = usualText(key, channel, language);
        expect(text && faultsOf(text)).toEqual([]);
      }
});
