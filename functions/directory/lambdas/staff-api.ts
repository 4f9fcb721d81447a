/** The administrator's JSON API of the directory, behind the OIDC authorizer. */

import { aws } from "../../../shared/aws/environment.ts";
import { readDirectory } from "../../../shared/directory/reader.ts";
import { identifyStaff } from "../../../shared/handler/auth/staff.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { api } from "../../../shared/handler/http/api.ts";
import { dynamodbJournalStore } from "../../../shared/journal/dynamodb-store.ts";
import { dynamodbViews } from "../../../shared/journal/dynamodb-views.ts";
import { openJournal } from "../../../shared/journal/open-journal.ts";
import { directoryAggregate } from "../directory/journal.ts";
import { jsonRoutes } from "../http/json-routes.ts";
import { proposalAggregate } from "../proposals/journal-proposals.ts";
import triggers from "../triggers.ts";

const here = environment(["JOURNAL_TABLE", "VIEWS_TABLE", "DIRECTORY_TABLE", "STAFF_CLAIM"]);
const now = () => new Date();
const store = dynamodbJournalStore(here.JOURNAL_TABLE, aws());

export const handler = api({
  refusals: async () => (await import("../../../shared/contracts/refusals/refusals.ts")).refusals,
  environment: here,
  triggers: triggers["staff-api"],
  routes: jsonRoutes({
    journal: openJournal(directoryAggregate, store, { release: here.RELEASE }),
    proposals: openJournal(proposalAggregate, store, { release: here.RELEASE }),
    views: dynamodbViews(here.VIEWS_TABLE, aws()),
    now,
  }),
  now,
  staff: identifyStaff({
    directory: readDirectory(dynamodbViews(here.DIRECTORY_TABLE, aws())),
    claim: here.STAFF_CLAIM,
    now,
  }),
});
