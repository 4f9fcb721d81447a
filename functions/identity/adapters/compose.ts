/**
 * Builds the dependencies of the Lambdas of identity, on AWS. Each Lambda takes only the dependencies that its entry in
 * `triggers.ts` allows.
 */

import { aws } from "../../../shared/aws/environment.ts";
import { personKeysIn } from "../../../shared/documents/keys.ts";
import { sealedRowsIn } from "../../../shared/documents/sealed-rows.ts";
import { noEventReads } from "../../../shared/handler/queue/event-reads.ts";
import { dynamodbJournalStore } from "../../../shared/journal/dynamodb-store.ts";
import { openJournal } from "../../../shared/journal/open-journal.ts";
import { dynamodbTable } from "../../../shared/table/dynamodb.ts";
import { blockAggregate } from "../blocks/journal.ts";
import { challengeAggregate } from "../challenge/journal.ts";
import { looksAggregate } from "../looks/journal.ts";
import { personAggregate } from "../person/person-standing/journal.ts";

export const challengesIn = (table: string, release: string) =>
  openJournal(challengeAggregate, dynamodbJournalStore(table, aws()), { release });

/** Opens the journal of the facts known about each person's identity (C13). */
export const peopleIn = (table: string, release: string) =>
  openJournal(personAggregate, dynamodbJournalStore(table, aws()), { release });

/** Opens the journal of looks: which staff saw an applicant's data, and when (R15). */
export const looksIn = (table: string, release: string) =>
  openJournal(looksAggregate, dynamodbJournalStore(table, aws()), { release });

/** Opens the journal of the block list (C17). */
export const blocksIn = (table: string, release: string) =>
  openJournal(blockAggregate, dynamodbJournalStore(table, aws()), { release });

/**
 * Opens the vault of applicants' data, with the keys that encrypt its rows.
 * @param reads caches the keys while one event is handled
 */
export function vaultIn(vaultTable: string, keysTable: string, reads = noEventReads) {
  const keys = personKeysIn(dynamodbTable(keysTable, aws()), reads);
  return { vault: sealedRowsIn(dynamodbTable(vaultTable, aws()), keys), keys };
}
