/**
 * SMS pumping (C17): an attacker makes the system send SMS to very many mobiles in one hour. No mobile exceeds its own limit.
 */

import { randomUUID } from "node:crypto";
import { issueCode } from "../../functions/identity/commands/issue-code/issue-code.ts";
import { noticeHandlers } from "../../functions/notification/commands/send-notice/notice-handlers.ts";
import { wishesAggregate } from "../../functions/notification/journals/journal-wishes.ts";
import { noticeAggregate } from "../../functions/notification/notice/journal.ts";
import { memoryJournalStore } from "../../shared/journal/memory-store.ts";
import { openJournal } from "../../shared/journal/open-journal.ts";
import { memoryLimits } from "../../shared/limits/memory.ts";
import type { Provider } from "../../shared/messages/provider.ts";
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
    identity: { addressOf: async () => ({ mobile: "+989120000001", contactBy: "sms" as const }) },
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
