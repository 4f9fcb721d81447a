/**
 * Serves the calendar feeds of officials. A separate Lambda, because its callers are not signed in and it has no other
 * rights.
 */

import { aws } from "../../../shared/aws/environment.ts";
import { readDirectory } from "../../../shared/directory/reader.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { api } from "../../../shared/handler/http/api.ts";
import { dynamodbJournalStore } from "../../../shared/journal/dynamodb-store.ts";
import { dynamodbViews } from "../../../shared/journal/dynamodb-views.ts";
import { feedPages } from "../http/feed-pages.ts";
import { journalsIn } from "../journals/journals.ts";
import triggers from "../triggers.ts";

const env = environment(["JOURNAL_TABLE", "VIEWS_TABLE", "DIRECTORY_TABLE", "PUBLIC_URL"]);
const now = () => new Date();

const deps = {
  ...journalsIn(dynamodbJournalStore(env.JOURNAL_TABLE, aws()), { release: env.RELEASE }),
  directory: readDirectory(dynamodbViews(env.DIRECTORY_TABLE, aws())),
  views: dynamodbViews(env.VIEWS_TABLE, aws()),
  publicUrl: env.PUBLIC_URL,
  now,
};

export const handler = api({
  refusals: async () =>
    (await import("../../../shared/contracts/refusals/refusals-public.ts")).publicRefusals,
  environment: env,
  triggers: triggers["calendar-feed"],
  routes: feedPages(deps),
  now,
});
