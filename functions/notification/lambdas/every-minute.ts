/**
 * Runs each minute: sends postponed notices (N4), asks providers for outcomes (N3), and retries deliveries to webhooks
 * (N6).
 */

import { aws } from "../../../shared/aws/environment.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { everyMinute } from "../../../shared/handler/queue/every-minute.ts";
import { dynamodbJournalStore } from "../../../shared/journal/dynamodb-store.ts";
import { dynamodbViews } from "../../../shared/journal/dynamodb-views.ts";
import { sendingDeps, sendingEnvironment } from "../adapters/compose.ts";
import { minuteTasks } from "../clock/minute-tasks.ts";
import { webhookJournalsIn } from "../webhooks/compose.ts";

const env = environment([...sendingEnvironment, "EMAIL_FROM", "VIEWS_TABLE"]);
const store = dynamodbJournalStore(env.JOURNAL_TABLE, aws());
const views = dynamodbViews(env.VIEWS_TABLE, aws());

export const handler = everyMinute({
  environment: env,
  tasks: minuteTasks({
    ...sendingDeps(env, env.EMAIL_FROM),
    ...webhookJournalsIn(store, { release: env.RELEASE }),
    views,
  }),
});
