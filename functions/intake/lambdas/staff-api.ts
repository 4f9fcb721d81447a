/** The API for clerks, behind the OIDC authorizer: the requests of an identified applicant, and the call list. */

import { aws } from "../../../shared/aws/environment.ts";
import { identifyStaff } from "../../../shared/handler/auth/staff.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { api } from "../../../shared/handler/http/api.ts";
import { whenAsked } from "../../../shared/handler/http/route.ts";
import { remote } from "../../../shared/invoke/remote.ts";
import { dynamodbViews } from "../../../shared/journal/dynamodb-views.ts";
import { dynamodbLimits } from "../../../shared/limits/dynamodb.ts";
import { dynamodbClaims } from "../../../shared/limits/dynamodb-claims.ts";
import { dynamodbTallies } from "../../../shared/limits/dynamodb-tallies.ts";
import { routesOf } from "../../../shared/routes-of.ts";
import { keysBesides } from "../../../shared/secrets/rings.ts";
import { dynamodbTable } from "../../../shared/table/dynamodb.ts";
import { passesOf } from "../access/passes.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import { deskDaysIn } from "../adapters/compose.ts";
import { offeredMessenger, registeringOn, registeringSettings } from "../adapters/compose-registering.ts";
import { meetingsAt } from "../adapters/meetings-at.ts";
import { clerkRoutes } from "../clerk/clerk-routes.ts";
import triggers from "../triggers.ts";

const clerksReplies = () => import("../../../shared/vault/for-clerks.ts");
const applicantReplies = () => import("../../../shared/vault/for-referral.ts");

const env = environment([
  ...registeringSettings,
  "VIEWS_TABLE",
  "INVOKE_IDENTITY_FOR_CLERKS",
  "INVOKE_IDENTITY_FOR_REFERRAL",
  "INVOKE_MEETING_FOR_INTAKE",
  "STAFF_CLAIM",
]);

const registering = registeringOn(env);
const { requests, secret, directory, now } = registering;
const { putApplicant, issueCode, confirmCode } = registering.identity;
const keysTable = dynamodbTable(env.KEYS_TABLE, aws());
const views = dynamodbViews(env.VIEWS_TABLE, aws());
const deskDays = deskDaysIn(env.JOURNAL_TABLE, env.RELEASE);
const tallies = dynamodbTallies(env.LIMITS_TABLE, env.SERVICE, aws());
const attest = remote(env.INVOKE_IDENTITY_FOR_CLERKS, async () => (await clerksReplies()).attestReply, aws());
const noteStatusLook = remote(
  env.INVOKE_IDENTITY_FOR_CLERKS,
  async () => (await clerksReplies()).noteStatusLookReply,
  aws(),
);
const showApplicant = remote(
  env.INVOKE_IDENTITY_FOR_REFERRAL,
  async () => (await applicantReplies()).showApplicantReply,
  aws(),
);

const clerks: ClerkDeps = {
  ...registering,
  messenger: offeredMessenger(),
  views,
  identity: {
    attest: (ask) => attest({ operation: "attest", ...ask }),
    ...{ putApplicant, issueCode, confirmCode },
    noteStatusLook: (ask) => noteStatusLook({ operation: "note-status-look", ...ask }),
    showApplicant: (ask) => showApplicant({ operation: "show-applicant", ...ask }),
  },
  meetings: meetingsAt(env.INVOKE_MEETING_FOR_INTAKE),
  pinKeys: keysBesides(keysTable, "pins"),
  passes: passesOf(keysBesides(keysTable, "passes")),
  limits: dynamodbLimits(env.LIMITS_TABLE, env.SERVICE, aws()),
  claims: dynamodbClaims(env.LIMITS_TABLE, env.SERVICE, aws()),
};

export const handler = api({
  refusals: async () => (await import("../../../shared/contracts/refusals/refusals.ts")).refusals,
  environment: env,
  triggers: triggers["staff-api"],
  routes: [
    ...clerkRoutes(clerks),
    whenAsked(routesOf("staff/clerk-acts"), async () =>
      (await import("../clerk/clerk-acts-routes.ts")).clerkActsRoutes({
        ...{ requests, deskDays, views, directory, now },
      }),
    ),
    whenAsked(routesOf("staff/guidance"), async () =>
      (await import("../http/guidance-routes.ts")).guidanceRoutes({ tallies, secret, directory, now }),
    ),
  ],
  now,
  staff: identifyStaff({ directory, claim: env.STAFF_CLAIM, now }),
});
