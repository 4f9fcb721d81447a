/** The figures of the operator's system: the table in which they are stored, and the journals from which they are counted. */
import { factOf } from "../../../functions/insight/reactions/facts-of-events.ts";
import type { Heard, Told } from "../../../functions/insight/reactions/told.ts";
import { dynamodbAuditedJournal } from "../../../shared/audit/dynamodb-audited-journal.ts";
import { fullJitter } from "../../../shared/back-off.ts";
import { dynamodbJournalStore } from "../../../shared/journal/dynamodb-store.ts";
import { envelopesOf } from "../../../shared/journal/envelopes.ts";
import { dynamodbRepairableSheets } from "../../../shared/sheets/dynamodb-repairable-sheets.ts";
import { journalTable, sheetsTable } from "../../operator/services.ts";
import type { System } from "../../operator/system.ts";
import type { RebuildSheetsPorts } from "./rebuild-ports.ts";

/** The service that stores figures, which it counts from other services' events. */
export const serviceWithSheets = "insight";

/** The services whose events insight counts. */
const tellers = ["intake", "referral", "meeting"];

export async function sheetsOf(system: System): Promise<RebuildSheetsPorts> {
  const { aws } = system;
  return {
    stories: async function* () {
      for (const service of tellers) {
        const journal = dynamodbAuditedJournal(service, await journalTable(system, service), aws);
        for await (const story of journal.stories()) yield [service, story];
      }
    },
    isTold: (request, heard) => isTold(system, request, heard),
    sheets: dynamodbRepairableSheets<Told>(await sheetsTable(system), aws),
    backOff: fullJitter(),
  };
}

async function isTold(system: System, request: string, { teller, version, index }: Heard): Promise<boolean> {
  const at = teller.indexOf("/");
  const [service, id] = [teller.slice(0, at), teller.slice(at + 1)];
  if (!tellers.includes(service)) return false;
  const store = dynamodbJournalStore(await journalTable(system, service), system.aws);
  const row = (await store.tail(id, version)).at(-1);
  if (row?.version !== version) return false;
  const said = envelopesOf(service, row).map(factOf);
  return said.some((one) => one?.request === request && one.heard.index === index);
}
