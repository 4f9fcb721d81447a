/** The store of unfinished forms on AWS (ADR 0057). */

import { aws } from "../../../shared/aws/environment.ts";
import type { Environment } from "../../../shared/handler/environment.ts";
import { dynamodbLimits } from "../../../shared/limits/dynamodb.ts";
import { draftPrefix, dynamodbDraftRows } from "../../../shared/limits/dynamodb-draft-rows.ts";

export const draftsOn = ({ LIMITS_TABLE, SERVICE }: Environment<"LIMITS_TABLE">) => ({
  drafts: dynamodbDraftRows(LIMITS_TABLE, SERVICE, aws()),
  draftLimits: dynamodbLimits(LIMITS_TABLE, draftPrefix(SERVICE), aws()),
});
