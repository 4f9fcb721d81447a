/** For referral: what an applicant was sent, and what became of it, for who works on the case. */

import { aws } from "../../shared/aws/environment.ts";
import { environment } from "../../shared/handler/environment.ts";
import { invoked } from "../../shared/handler/invoked.ts";
import { dynamodbViews } from "../../shared/journal/dynamodb-views.ts";
import { noticesOfSchema } from "../../shared/notices/for-referral.ts";
import { listNotices } from "./list-notices/list-notices.ts";

const env = environment(["VIEWS_TABLE"]);
const views = dynamodbViews(env.VIEWS_TABLE, aws());

export const handler = invoked({
  environment: env,
  input: noticesOfSchema,
  handle: async ({ request }) => ({ notices: await listNotices(views, request) }),
});
