/**
 * SMS pumping (C17): an attacker makes the system send SMS to very many mobiles in one hour. No mobile exceeds its own limit.
 */

import { randomUUID } from "node:crypto";
import { issueCode } from "../../functions/identity/commands/issue-code/issue-code.ts";
import { putApplicant } from "../../functions/identity/commands/put-applicant.ts";
import { addressOf } from "../../functions/identity/queries/address-of.ts";
import { actOnDue } from "../../functions/notification/clock/act-on-due.ts";
import { noticeHandlers } from "../../functions/notification/commands/send-notice/notice-handlers.ts";
import { sendNotice } from "../../functions/notification/commands/send-notice/send-notice.ts";
import { wishesAggregate } from "../../functions/notification/journals/journal-wishes.ts";
import { noticeAggregate } from "../../functions/notification/notice/journal.ts";
import { codeFromHash } from "../../shared/domain/cases/tracking-code.ts";
import { exampleNationalCode } from "../../shared/domain/people/national-code.ts";
import { memoryJournalStore } from "../../shared/journal/memory-store.ts";
import { openJournal } from "../../shared/journal/open-journal.ts";
import { memoryLimits } from "../../shared/limits/memory.ts";
import type { Provider } from "../../shared/messages/provider.ts";
import type { AddressOf } from "../../shared/vault/for-notification.ts";
import { everyDefence, type Without, weakened, worldWithout } from "./victims.ts";

const start = "2026-11-24T08:00:00.000Z";
const personOf = (n: number) => n.toString(16).padStart(32, "0");
const requestOf = (n: number) => String(n).padStart(12, "0");

/**
 * Requests codes from networks that already requested codes in this hour; then a person requests a code from another network.
 * @returns the number of codes sent, the refusals by their code, and whether the person got a code
 */
export async function pumpCodes(times: number, without: Without = everyDefence) {
  const { identity } = worldWithout(start, without);
  const refusals: Record<string, number> = {};
  let sent = 0;
  for (let n = 0; n < times; n += 1) {
    const about = { request: requestOf(n), person: personOf(n), language: "fa" as const, key: `pump-${n}` };
    const reply = await issueCode(identity, about);
    if ("challenge" in reply) sent += 1;
    else refusals[reply.refused.code] = (refusals[reply.refused.code] ?? 0) + 1;
  }
  const owner = { request: requestOf(times), person: personOf(times), language: "fa" as const, key: "owner" };
  return { sent, refusals, owner: "challenge" in (await issueCode(identity, { ...owner, reserve: true })) };
}

/**
 * Registers requests, each from another mobile.
 * @param without selects the counters that are switched off
 * @returns the number of SMS sent, and the number of notices postponed
 */
export async function pumpRegistrations(times: number, without: Without = everyDefence) {
  const { directory } = worldWithout(start, everyDefence);
  const now = () => new Date(start);
  let [sent, putOff] = [0, 0];
  const provider: Provider = {
    name: "one",
    send: async () => {
      sent += 1;
      return { result: "sent" as const, providerId: `p-${sent}` };
    },
  };
  const deps = {
    notices: openJournal(noticeAggregate, memoryJournalStore(), { release: "test" }),
    directory,
    wishes: openJournal(wishesAggregate, memoryJournalStore(), { release: "test" }),
    identity: {
      addressOf: async ({ person = "" }: AddressOf) => ({
        ...{ mobile: "+989120000001", contactBy: "sms" as const, recipients: { sms: person } },
      }),
    },
    providers: { sms: () => [provider], email: () => [provider] },
    limits: weakened(memoryLimits(), without),
    attemptId: randomUUID,
    now,
  };
  const handlers = noticeHandlers(deps, () => {
    putOff += 1;
  });
  for (let n = 0; n < times; n += 1) {
    const request = requestOf(n);
    const data = { request, person: personOf(n), language: "fa", kind: "complaint", subject: "price" };
    const event = { id: `intake/${request}/1/0`, time: start, correlationid: request, data };
    await handlers["intake.request-registered.v1"](event as never);
  }
  return { sent, putOff };
}

/**
 * Registers requests of as many people with one victim's mobile and e-mail. On the same day, the victim's own request is
 * answered. On the next day the postponed notices are due.
 * @returns the messages about the registrations that reached the victim on each of the two days, whether the answer's
 * notice came at once, and how many notices still wait
 */
export async function bomb(times: number, channel: "sms" | "email") {
  const world = worldWithout(start, everyDefence);
  const victims = { mobile: "+989120000001", email: "victim@example.org", contactBy: channel };
  const clock = { at: new Date(start) };
  const sent: string[] = [];
  const provider: Provider = {
    name: "one",
    send: async ({ id }) => {
      sent.push(id);
      return { result: "sent" as const, providerId: id };
    },
  };
  const deps = {
    notices: openJournal(noticeAggregate, memoryJournalStore(), { release: "test" }),
    directory: world.directory,
    wishes: openJournal(wishesAggregate, memoryJournalStore(), { release: "test" }),
    identity: { addressOf: (ask: AddressOf) => addressOf(world.identity, ask) },
    providers: { sms: () => [provider], email: () => [provider] },
    limits: memoryLimits(),
    attemptId: randomUUID,
    now: () => clock.at,
  };
  const told: { readonly id: string; readonly person: string }[] = [];
  for (let n = 0; n < times; n += 1) {
    const request = codeFromHash(Buffer.alloc(32, n + 1));
    const put = await putApplicant(world.identity, {
      ...{ request, claim: `bomb-${n}`, input: `input-of-bomb-${n}`, channel: "web" },
      applicant: {
        ...{ fullName: "نرگس نمونه‌ای", identityType: "national-code", ...victims },
        identityNumber: exampleNationalCode(10_000 + n * 7_919),
      },
    });
    if (!("person" in put)) throw new Error("nobody was put");
    const cause = { id: `intake/${request}/1/0`, time: start, correlationid: request };
    await sendNotice(deps, cause, { request, person: put.person, template: "registered", language: "fa" });
    told.push({ id: cause.id, person: put.person });
  }
  const today = sent.length;
  const [own] = told;
  if (!own) throw new Error("No registration");
  const request = own.id.slice("intake/".length, -"/1/0".length);
  const cause = { id: `intake/${request}/2/0`, time: start, correlationid: request };
  const answer = await sendNotice(deps, cause, { request, ...own, template: "answered", language: "fa" });
  const answered = "done" in answer && answer.done === "sent";
  const before = sent.length;
  // Shortly before midnight in Tehran nothing more is sent.
  for (const at of ["2026-11-24T20:29:00.000Z", "2026-11-25T04:31:00.000Z"]) {
    clock.at = new Date(at);
    if (at.startsWith("2026-11-24") && sent.length > before) throw new Error("sent before midnight");
    for (const { id } of told) await actOnDue(deps, id);
  }
  const tomorrow = sent.length - before;
  return { today, answered, tomorrow, waiting: times - today - tomorrow };
}
