/** The real handlers of the citizen's and the staff's API over ports in memory, behind the API's door: no network. */

import { resolve } from "node:path";
import type { APIGatewayProxyEventV2, Context } from "aws-lambda";
import { buildViews as buildDirectoryViews } from "../../functions/directory/build-views.ts";
import type { DirectoryDeps } from "../../functions/directory/deps.ts";
import { importDirectory } from "../../functions/directory/import-directory/import-directory.ts";
import { directoryAggregate } from "../../functions/directory/journal.ts";
import { loadFolder } from "../../functions/directory/load-folder.ts";
import { addressOf } from "../../functions/identity/address-of/address-of.ts";
import { buildBlockViews } from "../../functions/identity/blocks/build-views.ts";
import { buildRequestViews } from "../../functions/intake/build-views.ts";
import { timelineHandlers } from "../../functions/intake/extend-timeline/timeline-handlers.ts";
import { jsonRoutes as citizenRoutes } from "../../functions/intake/json-routes.ts";
import { pageRoutes } from "../../functions/intake/page-routes.ts";
import { problemPage } from "../../functions/intake/pages/problem.ts";
import { citizenTokens } from "../../functions/intake/pages/tokens.ts";
import intakeTriggers from "../../functions/intake/triggers.ts";
import { buildCaseViews } from "../../functions/referral/build-views.ts";
import { caseHandlers } from "../../functions/referral/open-case/case-handlers.ts";
import { answerOf, ownAnswer } from "../../local/http-api/answer.ts";
import { type Authorized, eventOf } from "../../local/http-api/event.ts";
import { routeTable } from "../../local/http-api/routes.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { type ApiHandler, api } from "../../shared/handler/api.ts";
import { applicantSessions } from "../../shared/handler/session.ts";
import { envelopesOf } from "../../shared/journal/envelopes.ts";
import type { StoredRow } from "../../shared/journal/journal.ts";
import { openJournal } from "../../shared/journal/open-journal.ts";
import { viewBuilder } from "../../shared/journal/view-builder.ts";
import { memoryTable } from "../../shared/table/memory-table.ts";
import type { InsertOnlyTable } from "../../shared/table/table.ts";
import { memoryWorld } from "../support/memory-world.ts";
import { organisation } from "../support/organisation.ts";
import { staffHandlers } from "../support/staff-apis.ts";
import { claimsOfToken } from "./access-token.ts";
import { testIssuer } from "./tokens.ts";
import type { Target, WireAnswer, WireRequest } from "./wire.ts";

const publicUrl = "https://peygir.invalid";
/** What the door needs to know of a route. */
interface Door {
  readonly key: string;
  readonly handler: ApiHandler;
  readonly forStaff: boolean;
}

export async function inProcess(): Promise<Target> {
  let inserted = 0;
  const erasures = new Map<string, number>();
  const table = () => counting(erasing(memoryTable(), erasures), () => (inserted += 1));
  const world = memoryWorld("2026-11-24T08:00:00.000Z", table, staffed);
  const publishing = await published(world);
  const { snapshot } = await world.directory.current();
  // A service's secret is made when it is first needed; that is nobody's request.
  await Promise.all([world.intake, world.identity, world.referral].map(({ secret }) => secret.get()));
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
      if (registration)
        erasures.set(
          `person/${registration.person}`,
          (erasures.get(`person/${registration.person}`) ?? 0) + 1,
        );
      return registration !== undefined;
    },
    pass: (seconds) => {
      world.clock.at = new Date(world.clock.at.getTime() + seconds * 1_000);
      return true;
    },
  };
}

type World = ReturnType<typeof memoryWorld>;

/** The organisation of the tests and somebody who administers it. */
const staffed: Snapshot = {
  ...organisation,
  staff: [
    ...organisation.staff,
    {
      username: "v.sadeghi",
      name: { fa: "وحید صادقی", en: "V. Sadeghi" },
      unit: "service-desk",
      roles: ["administrator"],
    },
  ],
};
/** The bundle of a long campaign stands elsewhere; whoever runs it stands at the project's root. */
const demo = loadFolder(resolve("functions/directory/demo")).snapshot;

/** The administrator has a larger organisation before them, which all checks accept. What they publish is read by nobody. */
async function published({ store, options, now, views }: World): Promise<DirectoryDeps> {
  const deps = { journal: openJournal(directoryAggregate, store(), options), views, now };
  await importDirectory(deps, demo, "operator:test");
  return deps;
}

/** Whose row was erased has none, until they get another. */
function erasing(table: InsertOnlyTable, erasures: ReadonlyMap<string, number>): InsertOnlyTable {
  const now = (id: string) => `${id}${"~".repeat(erasures.get(id) ?? 0)}`;
  return { insert: (id, row) => table.insert(now(id), row), get: (id) => table.get(now(id)) };
}

function counting(table: InsertOnlyTable, count: () => void): InsertOnlyTable {
  return {
    ...table,
    insert: async (id, attributes) => {
      const outcome = await table.insert(id, attributes);
      if (outcome === "inserted") count();
      return outcome;
    },
  };
}

function doorsOf(world: World, publishing: DirectoryDeps, log: (line: string) => void): readonly Door[] {
  const { intake, referral, now } = world;
  const { secret } = intake;
  const sessions = applicantSessions(secret);
  const deps = {
    ...intake,
    sessions,
    tokens: citizenTokens(secret),
    provider: false,
    views: world.views,
    assetBase: "/assets",
    mintKey: () => crypto.randomUUID(),
  };
  const common = { now, log };
  const environment = (LAMBDA: string) => ({ SERVICE: "test", LAMBDA, RELEASE: "test" });
  const citizen = api({
    ...common,
    environment: environment("citizen-api"),
    triggers: intakeTriggers["citizen-api"],
    routes: [...citizenRoutes(deps, "test"), ...pageRoutes(deps)],
    pages: { publicUrl, secret, problem: problemPage("/assets") },
    applicants: sessions,
  });
  const staff = staffHandlers({ ...world, deps: referral }, publishing, log);
  return [
    ...intakeTriggers["citizen-api"].routes.map((key) => ({ key, handler: citizen, forStaff: false })),
    ...[...staff].map(([key, handler]) => ({ key, handler, forStaff: key !== "GET /api/sign-in" })),
  ];
}

/** As an HTTP API does: finds the route, asks the authorizer, hands the event over. */
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

/** What the streams, the bus and the queues would carry from service to service, carried at once. */
function following(
  { rows, intake, identity, referral, views }: World,
  { journal }: DirectoryDeps,
): () => Promise<void> {
  const handlers = { ...caseHandlers(referral), ...timelineHandlers(intake) };
  const handlerOf = handlers as Readonly<Record<string, ((event: never) => Promise<void>) | undefined>>;
  const build = viewBuilder(referral.cases, views, buildCaseViews);
  const buildList = viewBuilder(intake.requests, views, buildRequestViews);
  const buildBlocks = viewBuilder(identity.blocks, views, buildBlockViews);
  const buildDirectory = viewBuilder(journal, views, buildDirectoryViews);
  let next = 0;
  const tell = async (row: StoredRow) => {
    const service = row.events[0]?.type.split(".")[0] ?? "";
    if (service === "referral") await build(row.id);
    if (service === "identity") await buildBlocks(row.id);
    if (service === "directory") await buildDirectory(row.id, row.version);
    if (service === "intake") await buildList(row.id);
    for (const event of envelopesOf(service, row)) await handlerOf[event.type]?.(event as never);
  };
  return async () => {
    while (next < rows.length) {
      const row = rows[next];
      next += 1;
      if (row) await tell(row);
    }
  };
}
