/** Makes intake's dependencies on AWS. Each Lambda makes only dependencies that its entry in `triggers.ts` permits. */

import { aws } from "../../../shared/aws/environment.ts";
import { applicantSessions } from "../../../shared/handler/auth/session.ts";
import type { Environment } from "../../../shared/handler/environment.ts";
import { dynamodbJournalStore } from "../../../shared/journal/dynamodb-store.ts";
import { openJournal } from "../../../shared/journal/open-journal.ts";
import { dynamodbEndings } from "../../../shared/limits/dynamodb-endings.ts";
import type { KeyRing } from "../../../shared/secrets/key-ring.ts";
import { deskDayAggregate } from "../journals/journal-desk-days.ts";
import { requestAggregate } from "../request/journal.ts";

export const requestsIn = (table: string, release: string) =>
  openJournal(requestAggregate, dynamodbJournalStore(table, aws()), { release });

/** The journal of what clerks did at the desk, one per clerk and day (R15). */
export const deskDaysIn = (table: string, release: string) =>
  openJournal(deskDayAggregate, dynamodbJournalStore(table, aws()), { release });

export const endingsIn = (env: Environment<"LIMITS_TABLE">) =>
  dynamodbEndings(env.LIMITS_TABLE, env.SERVICE, aws());

export const sessionsIn = (env: Environment<"LIMITS_TABLE">, keys: KeyRing) =>
  applicantSessions(keys, endingsIn(env));
