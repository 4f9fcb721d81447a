/**
 * Imports requests of an earlier system over ports in memory, and delivers the events of intake and referral to each other
 * and to the figures.
 */

import type { EventEnvelope } from "../../events/define-event.ts";
import { followCases } from "../../functions/insight/reactions/follow-cases/follow-cases.ts";
import type { Told } from "../../functions/insight/reactions/told.ts";
import { type ImportedRequest, importedRequest } from "../../functions/intake/operator/import-contract.ts";
import { type ImportedBy, importRequest } from "../../functions/intake/operator/import-request.ts";
import { caseHandlers } from "../../functions/referral/reactions/open-case/case-handlers.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { envelopesOf } from "../../shared/journal/envelopes.ts";
import type { StoredRow } from "../../shared/journal/journal.ts";
import { memorySheets } from "../../shared/sheets/memory-sheets.ts";
import { requests } from "./requests.ts";

/** A complaint that an earlier system registered in 2024, still open. */
export const openBefore: ImportedRequest = importedRequest().parse({
  code: "1403-118",
  registeredAt: "2024-09-01T06:30:00.000Z",
  kind: "complaint",
  subject: "price",
  channel: "paper",
  language: "fa",
  description: "قیمت نان از نرخ مصوب بیشتر بود.",
  fullName: "زهرا نمونه",
  identity: { type: "national-code", number: "0499370899" },
  mobile: "09123456789",
});

/** The same, answered there. */
export const answeredBefore: ImportedRequest = {
  ...openBefore,
  code: "1403-119",
  unit: "legal",
  closed: {
    how: "answered",
    at: "2024-10-05T09:00:00.000Z",
    outcome: "granted",
    answer: "تفاوت قیمت پس داده شد.",
  },
};

/** The events of a row of any service. */
const eventsOf = (row: StoredRow | undefined): readonly EventEnvelope[] =>
  row ? envelopesOf(row.events[0]?.type.split(".")[0] ?? "", row) : [];

type Handlers = Readonly<Record<string, (event: EventEnvelope) => Promise<void>>>;

export function importing(changes: Partial<Snapshot> = {}) {
  const world = requests(changes);
  const sheets = memorySheets<Told>();
  const referral = caseHandlers(world.referral as never) as unknown as Handlers;
  const tell = async (event: EventEnvelope): Promise<void> => {
    await referral[event.type]?.(event);
    await world.hear(event);
    const [failure] = await followCases({ sheets, backOff: async () => {} }, [event]);
    if (failure !== undefined) throw failure;
  };
  let delivered = 0;
  /** Delivers all events that were announced, and those that follow from them. */
  const settle = async (): Promise<void> => {
    for (; delivered < world.rows.length; delivered += 1)
      for (const event of eventsOf(world.rows[delivered])) await tell(event);
  };
  const bring = (asked: ImportedRequest, ran: Partial<ImportedBy> = {}) =>
    importRequest(world.intake, asked, { from: "old-portal", by: "a.operator", ...ran });
  /** Imports a request, delivers all events, and returns the tracking code. */
  const imported = async (asked: ImportedRequest): Promise<string> => {
    const outcome = await bring(asked);
    if (outcome.outcome !== "imported") throw new Error(JSON.stringify(outcome));
    await settle();
    return outcome.request;
  };
  const caseOf = async (code: string) => (await world.referral.cases.load(code)).state;
  return { ...world, sheets, settle, bring, imported, caseOf };
}
