/** The JSON API for staff, behind the OIDC authorizer. */

import { signer } from "../../../shared/aws/environment.ts";
import { downloadsFrom, ownFilesIn } from "../../../shared/files/s3.ts";
import { identifyStaff } from "../../../shared/handler/auth/staff.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { api } from "../../../shared/handler/http/api.ts";
import { eventReads } from "../../../shared/handler/queue/event-reads.ts";
import { identityAt, notificationAt, referralOn, staffVariables } from "../adapters/compose.ts";
import { staffRoutes } from "../http/staff-routes.ts";
import triggers from "../triggers.ts";

const env = environment([
  ...staffVariables,
  "STAFF_CLAIM",
  "INVOKE_IDENTITY_FOR_REFERRAL",
  "INVOKE_NOTIFICATION_FOR_REFERRAL",
  "FILES_URL",
]);
const now = () => new Date();
const reads = eventReads();
const store = { bucket: env.FILES_URL, signer: signer(), now };
const downloads = downloadsFrom(store);
const deps = {
  ...referralOn(env, now, reads),
  identity: identityAt(env.INVOKE_IDENTITY_FOR_REFERRAL),
  notification: notificationAt(env.INVOKE_NOTIFICATION_FOR_REFERRAL),
};

export const handler = api({
  refusals: async () =>
    (await import("../../../shared/contracts/refusals/refusals-casework.ts")).caseworkRefusals,
  environment: env,
  triggers: triggers["staff-api"],
  routes: staffRoutes({ ...deps, downloads, files: ownFilesIn(store) }),
  now,
  reads,
  staff: identifyStaff({ directory: deps.directory, claim: env.STAFF_CLAIM, now }),
});
