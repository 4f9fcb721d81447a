/** For clerks, behind the OIDC authorizer: an applicant's requests, found by their identity document, and the call list. */

import { aws } from "../../shared/aws/environment.ts";
import { refusals } from "../../shared/contracts/refusals.ts";
import { readDirectory } from "../../shared/directory/reader.ts";
import { personKeysIn, serviceSecretIn } from "../../shared/documents/keys.ts";
import { sealedRowsIn } from "../../shared/documents/sealed-rows.ts";
import { tehranDay } from "../../shared/domain/tehran-time.ts";
import { api } from "../../shared/handler/api.ts";
import { environment } from "../../shared/handler/environment.ts";
import { identifyStaff } from "../../shared/handler/staff.ts";
import { remote } from "../../shared/invoke/remote.ts";
import { dynamodbViews } from "../../shared/journal/dynamodb-views.ts";
import { dynamodbTallies } from "../../shared/limits/dynamodb-tallies.ts";
import { dynamodbTable } from "../../shared/table/dynamodb.ts";
import { attestReply, noteStatusLookReply } from "../../shared/vault/for-clerks.ts";
import { showApplicantReply } from "../../shared/vault/for-referral.ts";
import { clerkRoutes } from "./clerk-routes.ts";
import { identityAt, requestsIn } from "./compose.ts";
import { guidanceRoutes } from "./guidance-routes.ts";
import { meetingsAt } from "./meetings-at.ts";
import { passesOf } from "./passes.ts";
import triggers from "./triggers.ts";

const env = environment([
  "JOURNAL_TABLE",
  "VIEWS_TABLE",
  "DOCUMENTS_TABLE",
  "KEYS_TABLE",
  "LIMITS_TABLE",
  "DIRECTORY_TABLE",
  "INVOKE_IDENTITY_FOR_CLERKS",
  "INVOKE_IDENTITY_FOR_REFERRAL",
  "INVOKE_IDENTITY_FOR_INTAKE",
  "INVOKE_MEETING_FOR_INTAKE",
  "STAFF_CLAIM",
]);

const now = () => new Date();
const keysTable = dynamodbTable(env.KEYS_TABLE, aws());
const keys = personKeysIn(keysTable);
const secret = serviceSecretIn(keysTable, env.SERVICE);
const { putApplicant } = identityAt(env.INVOKE_IDENTITY_FOR_INTAKE);
const directory = readDirectory(dynamodbViews(env.DIRECTORY_TABLE, aws()));
const tallies = dynamodbTallies(env.LIMITS_TABLE, env.SERVICE, aws());
const attest = remote(env.INVOKE_IDENTITY_FOR_CLERKS, attestReply, aws());
const noteStatusLook = remote(env.INVOKE_IDENTITY_FOR_CLERKS, noteStatusLookReply, aws());
const showApplicant = remote(env.INVOKE_IDENTITY_FOR_REFERRAL, showApplicantReply, aws());

export const handler = api({
  refusals,
  environment: env,
  triggers: triggers["staff-api"],
  routes: [
    ...clerkRoutes({
      requests: requestsIn(env.JOURNAL_TABLE, env.RELEASE),
      documents: sealedRowsIn(dynamodbTable(env.DOCUMENTS_TABLE, aws()), keys),
      keys,
      secret,
      views: dynamodbViews(env.VIEWS_TABLE, aws()),
      identity: {
        attest: (ask) => attest({ operation: "attest", ...ask }),
        putApplicant,
        noteStatusLook: (ask) => noteStatusLook({ operation: "note-status-look", ...ask }),
        showApplicant: (ask) => showApplicant({ operation: "show-applicant", ...ask }),
      },
      meetings: meetingsAt(env.INVOKE_MEETING_FOR_INTAKE),
      passes: passesOf(secret),
      directory,
      now,
    }),
    ...guidanceRoutes({ tallies, secret, directory, now }),
  ],
  now,
  staff: identifyStaff({ directory, claim: env.STAFF_CLAIM, today: () => tehranDay(now()) }),
});
