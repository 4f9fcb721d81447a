/** Runs the real handlers of all APIs in this process, with ports in memory and an emulated API Gateway. */

import type { APIGatewayProxyEventV2, Context } from "aws-lambda";
import type { DirectoryDeps } from "../../functions/directory/adapters/deps.ts";
import { addressOf } from "../../functions/identity/queries/address-of.ts";
import { meetingPages } from "../../functions/intake/applicant/meetings/meeting-pages.ts";
import { meetingRoutes } from "../../functions/intake/applicant/meetings/meeting-routes.ts";
import { attachmentPages } from "../../functions/intake/attachments/attachment-pages.ts";
import { attachmentRoutes } from "../../functions/intake/attachments/attachment-routes.ts";
import { foadRoutes } from "../../functions/intake/http/foad-routes.ts";
import { joinRoutes } from "../../functions/intake/http/join-routes.ts";
import { jsonRoutes as citizenRoutes } from "../../functions/intake/http/json-routes.ts";
import { pageRoutes } from "../../functions/intake/http/page-routes.ts";
import { registerRoutes } from "../../functions/intake/http/register-routes.ts";
import { problemPage } from "../../functions/intake/pages/problem.ts";
import { citizenTokens } from "../../functions/intake/pages/tokens.ts";
import { hearErasure } from "../../functions/intake/reactions/extend-timeline/extend-timeline.ts";
import intakeTriggers from "../../functions/intake/triggers.ts";
import { forApplicants } from "../../functions/meeting/commands/frame/answer-intake.ts";
import { listPublished } from "../../functions/referral/queries/list-published/list-published.ts";
import { answerOf, ownAnswer } from "../../local/api-gateway/answer.ts";
import { type Authorized, eventOf } from "../../local/api-gateway/event.ts";
import { routeTable } from "../../local/api-gateway/routes.ts";
import { memoryLog } from "../../shared/audit/log/log-store.ts";
import { publicRefusals } from "../../shared/contracts/refusals/refusals-public.ts";
import { memoryFiles } from "../../shared/files/memory.ts";
import { applicantSessions } from "../../shared/handler/auth/session.ts";
import { type ApiHandler, api } from "../../shared/handler/http/api.ts";
import { memoryTallies } from "../../shared/limits/memory-tallies.ts";
import { memoryTable } from "../../shared/table/memory-table.ts";
import { memoryWorld } from "../support/memory-world.ts";
import { outsideOver } from "../support/outside-over.ts";
import { staffHandlers } from "../support/staff-apis.ts";
import { claimsOfToken } from "./access-token.ts";
import { following } from "./follow.ts";
import { published, staffed } from "./organisation.ts";
import { counting } from "./tables.ts";
import { testIssuer } from "./tokens.ts";
import type { Target, WireAnswer, WireRequest } from "./wire.ts";

const publicUrl = "https://peygir.invalid";
/** A route of the emulated API Gateway and the handler behind it. */
interface Door {
  readonly key: string;
  readonly handler: ApiHandler;
  readonly forStaff: boolean;
}

export async function inProcess(): Promise<Target> {
  let inserted = 0;
  const table = () => counting(memoryTable(), () => (inserted += 1));
  const world = memoryWorld("2026-11-24T08:00:00.000Z", table, staffed);
  const publishing = await published(world);
  const { snapshot } = await world.directory.current();
  // Services create their secrets on first use. They create them now, so that no later request counts as storing a secret.
  const { intake, identity, referral, meeting, webhooks } = world;
  await Promise.all([intake, identity, referral, meeting, webhooks].map(({ secret }) => secret.get()));
  const { pinKeys, formKeys, sessionKeys, passKeys, partnerRing } = intake;
  await Promise.all([pinKeys, formKeys, sessionKeys, passKeys, partnerRing].map((ring) => ring.current()));
  const log: string[] = [];
  const doors = routeTable(doorsOf(world, publishing, (line) => log.push(line)));
  const follow = following(world, publishing);
  return {
    snapshot,
    send: (request, sender) => enter(doors, request, sender, world.now()),
    staffToken: testIssuer.token,
    strangersToken: () => testIssuer.token("z.nobody"),
    badToken: testIssuer.badToken,
    oneTimeCode: async ({ code, challenge }) => {
      const { oneTimeCode } = await addressOf(world.identity, { request: code, challenge }).then(
        (address) => address as { readonly oneTimeCode?: string },
      );
      return oneTimeCode ?? "";
    },
    settle: follow,
    stored: () => inserted + world.rows.length,
    logged: () => log.splice(0),
    erase: async (code) => {
      const { registration } = (await world.intake.requests.load(code)).state;
      if (!registration) return false;
      await world.eraser.destroy(registration.person);
      const completeAt = world.now().toISOString();
      const event = { id: `identity/${code}/1/0`, subject: code, sequence: 1, correlationid: code };
      const data = { completeAt, person: registration.person };
      await hearErasure(world.intake, { ...event, data }, code);
      return true;
    },
    now: world.now,
    pass: (seconds) => {
      world.clock.at = new Date(world.clock.at.getTime() + seconds * 1_000);
      return true;
    },
  };
}

type World = ReturnType<typeof memoryWorld>;

function doorsOf(world: World, publishing: DirectoryDeps, log: (line: string) => void): readonly Door[] {
  const { intake, referral, now } = world;
  const { sessionKeys, formKeys } = intake;
  const sessions = applicantSessions(sessionKeys, world.endings);
  const meetings = forApplicants(world.meeting);
  const deps = {
    ...intake,
    ownNames: world.ownNames,
    meetings,
    freeDays: meetings.readFreeDays,
    history: memoryLog(),
    commitments: { listPublished: (year?: number) => listPublished(referral, year) },
    outside: outsideOver(referral),
    figures: { readPublicFigures: async () => ({ none: true as const }) },
    sessions,
    tokens: citizenTokens(formKeys),
    provider: false,
    views: world.views,
    tallies: memoryTallies(),
    assetBase: "/assets",
    mintKey: () => crypto.randomUUID(),
  };
  const files = memoryFiles();
  const attaching = { ...deps, uploads: files, downloads: files, receipts: deps.tokens.receipt, publicUrl };
  const common = { now, log, refusals: async () => publicRefusals };
  const environment = (LAMBDA: string) => ({ SERVICE: "test", LAMBDA, RELEASE: "test" });
  const citizen = api({
    ...common,
    environment: environment("citizen-api"),
    triggers: intakeTriggers["citizen-api"],
    routes: [...citizenRoutes(deps, "test"), ...pageRoutes(deps)],
    pages: { publicUrl, formKeys, problem: problemPage(deps) },
    applicants: sessions,
  });
  const ofRegistering = api({
    ...common,
    environment: environment("register-api"),
    triggers: intakeTriggers["register-api"],
    routes: registerRoutes(intakeTriggers["register-api"], deps),
    pages: { publicUrl, formKeys, problem: problemPage(deps) },
  });
  const ofEmergencies = api({
    ...common,
    environment: environment("foad-api"),
    triggers: intakeTriggers["foad-api"],
    routes: foadRoutes(deps),
    pages: { publicUrl, formKeys, problem: problemPage(deps) },
  });
  const ofJoining = api({
    ...common,
    environment: environment("join-api"),
    triggers: intakeTriggers["join-api"],
    routes: joinRoutes(deps),
    pages: { publicUrl, formKeys, problem: problemPage(deps) },
    applicants: sessions,
  });
  const ofMeetings = api({
    ...common,
    environment: environment("meetings-api"),
    triggers: intakeTriggers["meetings-api"],
    routes: [...meetingRoutes(deps), ...meetingPages(deps)],
    pages: { publicUrl, formKeys, problem: problemPage(deps) },
    applicants: sessions,
  });
  const ofFiles = api({
    ...common,
    environment: environment("attachments-api"),
    triggers: intakeTriggers["attachments-api"],
    routes: [...attachmentRoutes(attaching), ...attachmentPages(attaching)],
    pages: { publicUrl, formKeys, problem: problemPage(deps) },
    applicants: sessions,
  });
  const staff = staffHandlers({ ...world, deps: referral }, publishing, log);
  return [
    ...intakeTriggers["citizen-api"].routes.map((key) => ({ key, handler: citizen, forStaff: false })),
    ...intakeTriggers["register-api"].routes.map((key) => ({ key, handler: ofRegistering, forStaff: false })),
    ...intakeTriggers["attachments-api"].routes.map((key) => ({ key, handler: ofFiles, forStaff: false })),
    ...intakeTriggers["foad-api"].routes.map((key) => ({ key, handler: ofEmergencies, forStaff: false })),
    ...intakeTriggers["join-api"].routes.map((key) => ({ key, handler: ofJoining, forStaff: false })),
    ...intakeTriggers["meetings-api"].routes.map((key) => ({ key, handler: ofMeetings, forStaff: false })),
    ...[...staff].map(([key, handler]) => ({ key, handler, forStaff: key !== "GET /api/sign-in" })),
  ];
}

/** Handles a request as API Gateway does: finds the route, checks the token, and invokes the handler with an event. */
async function enter(
  doors: ReturnType<typeof routeTable<Door>>,
  request: WireRequest,
  sender: number,
  now: Date,
): Promise<WireAnswer> {
  const match = doors(request.method, request.url.split("?")[0] ?? "/");
  if (!match) return written(ownAnswer(404, "Not Found"));
  const { route, parameters } = match;
  const authorized = route.forStaff ? await authorize(request.headers["authorization"], now) : undefined;
  if (route.forStaff && !authorized) return written(ownAnswer(401, "Unauthorized"));
  const sourceIp = `198.51.100.${sender}`;
  const context = { apiId: "api", host: "api.invalid", routeKey: route.key, parameters, authorized, now };
  const event: APIGatewayProxyEventV2 = eventOf({ ...request, sourceIp }, context);
  const payload = await route.handler(event, { awsRequestId: "fuzz" } as Context);
  return written(answerOf({ payload }));
}

async function authorize(header: string | undefined, now: Date): Promise<Authorized | undefined> {
  const token = header?.replace(/^Bearer\s+/i, "") ?? "";
  const claims = await claimsOfToken(token, testIssuer.rules, testIssuer.keys, now);
  if (!claims) return undefined;
  const texts = Object.entries(claims).map(([name, value]) => [name, String(value)] as const);
  return { claims: Object.fromEntries(texts), scopes: [testIssuer.rules.scope] };
}

const written = ({ status, headers, body }: ReturnType<typeof answerOf>): WireAnswer => ({
  status,
  headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
  body: body.toString(),
});
