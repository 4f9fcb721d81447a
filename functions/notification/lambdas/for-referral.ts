/** Serves referral's direct calls: the notices to applicants with their outcomes, for staff who work on the cases. */

import { aws } from "../../../shared/aws/environment.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { invoked } from "../../../shared/handler/invoked.ts";
import { dynamodbViews } from "../../../shared/journal/dynamodb-views.ts";
import { forReferralSchema } from "../../../shared/notices/for-referral.ts";
import { listNotices } from "../queries/list-notices.ts";
import { listUndelivered } from "../queries/list-undelivered.ts";

const env = environment(["VIEWS_TABLE"]);
const views = dynamodbViews(env.VIEWS_TABLE, aws());

export const handler = invoked({
  environment: env,
  input: forReferralSchema,
  handle: async (ask) =>
    ask.operation === "notices-of"
      ? { notices: await listNotices(views, ask.request) }
      : listUndelivered(views, ask),
});
