import { aws } from "../../../shared/aws/environment.ts";
import { dynamodbJournalStore } from "../../../shared/journal/dynamodb-store.ts";
import { openJournal } from "../../../shared/journal/open-journal.ts";
import { caseAggregate } from "../case/journal.ts";

/** The journal of cases in its table. A module of its own, for a Lambda that loads the code of cases on first use. */
export const casesOn = (env: { readonly JOURNAL_TABLE: string; readonly RELEASE: string }) =>
  openJournal(caseAggregate, dynamodbJournalStore(env.JOURNAL_TABLE, aws()), { release: env.RELEASE });
