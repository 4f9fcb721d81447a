/**
 * The word index of the operator's system. Its rows are read with the operator's rights. The function `referral-views`
 * computes the right content of the rows.
 */

import { caseAggregate } from "../../../functions/referral/case/journal.ts";
import {
  type IndexAsk,
  type IndexReply,
  indexReplySchema,
} from "../../../functions/referral/projections/index-contract.ts";
import { dynamodbJournalStore } from "../../../shared/journal/dynamodb-store.ts";
import { dynamodbRepairableIndex } from "../../../shared/word-index/dynamodb-repairable.ts";
import { askFunction } from "../../operator/ask-function.ts";
import { journalTable, wordIndexTable } from "../../operator/services.ts";
import type { System } from "../../operator/system.ts";
import type { RebuildIndexPorts } from "./rebuild-index.ts";

/** The service whose views include a word index. */
export const serviceWithIndex = "referral";

/** @param unreadable the ids of cases to leave out, whose entries stay as they are */
export async function indexOf(
  system: System,
  unreadable: ReadonlySet<string> = new Set(),
): Promise<RebuildIndexPorts> {
  const store = dynamodbJournalStore(await journalTable(system, serviceWithIndex), system.aws);
  return {
    cases: () => casesIn(store.ids(), unreadable),
    isCase: async (id) => isCase(id) && (await store.tail(id)).length > 0,
    ask: (input) => ask(system, input),
    index: dynamodbRepairableIndex(await wordIndexTable(system), system.aws),
    now: () => new Date(),
  };
}

/** Lets the function `referral-views` write the entries of one case in the word index. */
export async function indexOne(system: System, id: string): Promise<void> {
  if (isCase(id)) await ask(system, { operation: "index", cases: [id] });
}

const isCase = (id: string): boolean => caseAggregate.owns?.(id) !== false;

async function* casesIn(ids: AsyncIterable<string>, without: ReadonlySet<string>): AsyncIterable<string> {
  for await (const id of ids) if (isCase(id) && !without.has(id)) yield id;
}

const ask = async (system: System, input: IndexAsk): Promise<IndexReply> =>
  indexReplySchema.parse(await askFunction(system, `${serviceWithIndex}-views`, input));
