/** Commands that count figures (I1): the events of a request, delivered one after the other. */

import { requestRegistered } from "../../events/intake/request-registered.v1.ts";
import { answerPublished } from "../../events/referral/answer-published.v1.ts";
import { caseOpened } from "../../events/referral/case-opened.v1.ts";
import { followCases } from "../../functions/insight/reactions/follow-cases/follow-cases.ts";
import { envelopesOf } from "../../shared/journal/envelopes.ts";
import type { StoredRow } from "../../shared/journal/journal.ts";
import type { TriedCommand } from "./tried.ts";

const code = "407155289363";
const at = "2026-11-24T08:00:00.000Z";

const told = (service: string, version: number, event: { readonly type: string; readonly data: unknown }) => {
  const row = {
    id: code,
    version,
    at,
    actor: "clock",
    events: [event],
    correlation: code,
    key: "key",
    hash: "",
  };
  return envelopesOf(service, row as unknown as StoredRow);
};

const events = [
  told(
    "intake",
    1,
    requestRegistered.of({
      ...{ request: code, person: "0".repeat(32), kind: "complaint", subject: "price", channel: "web" },
      ...{ language: "fa", registeredAt: at, words: `intake/${code}/words` },
    }),
  ),
  told("referral", 1, caseOpened.of({ case: code, unit: "price-control", rule: "prices", at })),
  told(
    "referral",
    2,
    answerPublished.of({
      ...{ case: code, unit: "price-control", by: "h.moradi", outcome: "granted" },
      ...{ answer: `referral/${code}/answer`, at },
    }),
  ),
].flat();

export const figureCommands: Readonly<Record<string, TriedCommand>> = {
  "follow-cases": {
    after: [],
    run: async ({ insight }) => {
      for (const batch of [events.slice(0, 1), events.slice(1)])
        for (const failure of await followCases(insight, batch)) if (failure !== undefined) throw failure;
    },
  },
};
