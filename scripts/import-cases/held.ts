import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import type { RequestFact } from "../../functions/intake/request/request-state.ts";
import type { CaseFact } from "../../functions/referral/case/case-facts.ts";
import { rowOf } from "../../shared/journal/dynamodb-row.ts";
import type { StoredRow } from "../../shared/journal/journal.ts";
import { scanAll } from "../../shared/table/dynamodb.ts";
import { journalTable } from "../operator/services.ts";
import type { System } from "../operator/system.ts";

/** What the journals hold of an earlier system: the codes of requests there, by tracking code; and the cases. */
export interface Held {
  readonly requests: ReadonlyMap<string, string>;
  readonly cases: ReadonlySet<string>;
}

/** Reads what the journals hold of an earlier system (P8). Reads the two journals whole. */
export async function heldOf(system: System, source: string): Promise<Held> {
  const requests = new Map<string, string>();
  for await (const { id, facts } of rowsOf(system, "intake", "import-request"))
    for (const fact of facts as readonly RequestFact[])
      if (fact.type === "imported" && fact.imported.from === source) requests.set(id, fact.imported.code);
  const cases = new Set<string>();
  for await (const { id, facts } of rowsOf(system, "referral", "import-case"))
    for (const fact of facts as readonly CaseFact[])
      if (fact.type === "imported" && fact.request.imported.from === source) cases.add(id);
  return { requests, cases };
}

async function* rowsOf(system: System, service: string, command: string): AsyncIterable<StoredRow> {
  const values: Record<string, AttributeValue> = { ":c": { S: command } };
  const scan = {
    TableName: await journalTable(system, service),
    FilterExpression: "c = :c",
    ExpressionAttributeValues: values,
    ConsistentRead: true,
  };
  for await (const item of scanAll(system.aws, scan)) yield rowOf(item);
}

/** How the file and the journals differ. */
export interface Differences {
  /** Codes of the file that no journal has. */
  readonly missing: readonly string[];
  /** Requests of which referral has no case yet. */
  readonly withoutCase: readonly string[];
}

export const differencesOf = (codes: ReadonlySet<string>, { requests, cases }: Held): Differences => {
  const held = new Set(requests.values());
  return {
    missing: [...codes].filter((code) => !held.has(code)),
    withoutCase: [...requests.keys()].filter((id) => !cases.has(id)),
  };
};
