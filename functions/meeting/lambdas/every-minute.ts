/**
 * Runs each minute. Ends unanswered offers (M6), offers free places to waiting applicants (M7), sends reminders, warns,
 * and escalates late decisions and minutes (D8).
 */

import { aws } from "../../../shared/aws/environment.ts";
import { readDirectory } from "../../../shared/directory/reader.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { everyMinute } from "../../../shared/handler/queue/every-minute.ts";
import { dynamodbJournalStore } from "../../../shared/journal/dynamodb-store.ts";
import { dynamodbViews } from "../../../shared/journal/dynamodb-views.ts";
import { minuteTasks } from "../clock/minute-tasks.ts";
import { journalsIn } from "../journals/journals.ts";

const env = environment(["JOURNAL_TABLE", "VIEWS_TABLE", "DIRECTORY_TABLE"]);

const deps = {
  ...journalsIn(dynamodbJournalStore(env.JOURNAL_TABLE, aws()), { release: env.RELEASE }),
  directory: readDirectory(dynamodbViews(env.DIRECTORY_TABLE, aws())),
  views: dynamodbViews(env.VIEWS_TABLE, aws()),
  now: () => new Date(),
};

export const handler = everyMinute({ environment: env, tasks: minuteTasks(deps) });
