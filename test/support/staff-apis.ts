/** Makes the real handlers of all staff operations over ports in memory. Tests call them as any user, without network or tokens. */

import { join } from "node:path";
import type { DirectoryDeps } from "../../functions/directory/adapters/deps.ts";
import { loadFolder } from "../../functions/directory/adapters/load-folder.ts";
import { importDirectory } from "../../functions/directory/commands/import-directory/import-directory.ts";
import { directoryAggregate } from "../../functions/directory/directory/journal.ts";
import { jsonRoutes as directoryRoutes } from "../../functions/directory/http/json-routes.ts";
import { proposalAggregate } from "../../functions/directory/proposals/journal-proposals.ts";
import directoryTriggers from "../../functions/directory/triggers.ts";
import { erasePerson } from "../../functions/identity/commands/erase-person.ts";
import { jsonRoutes as identityRoutes } from "../../functions/identity/http/json-routes.ts";
import identityTriggers from "../../functions/identity/triggers.ts";
import { jsonRoutes as figuresRoutes } from "../../functions/insight/http/json-routes.ts";
import insightTriggers from "../../functions/insight/triggers.ts";
import { clerkActsRoutes } from "../../functions/intake/clerk/clerk-acts-routes.ts";
import { clerkRoutes } from "../../functions/intake/clerk/clerk-routes.ts";
import { guidanceRoutes } from "../../functions/intake/http/guidance-routes.ts";
import { partnerKeyRoutes } from "../../functions/intake/partner/partner-key-routes.ts";
import { partnerRoutes } from "../../functions/intake/partner/partner-routes.ts";
import { erasureRoutes } from "../../functions/intake/retention/erasure-routes.ts";
import intakeTriggers from "../../functions/intake/triggers.ts";
import { forApplicants } from "../../functions/meeting/commands/frame/answer-intake.ts";
import { jsonRoutes as meetingRoutes } from "../../functions/meeting/http/json-routes.ts";
import meetingTriggers from "../../functions/meeting/triggers.ts";
import notificationTriggers from "../../functions/notification/triggers.ts";
import { webhookRoutes } from "../../functions/notification/webhooks/json-routes.ts";
import type { ReferralDeps } from "../../functions/referral/adapters/deps.ts";
import { standInCase } from "../../functions/referral/commands/stand-in-case.ts";
import { staffRoutes } from "../../functions/referral/http/staff-routes.ts";
import referralTriggers from "../../functions/referral/triggers.ts";
import type { ReferralForMeeting } from "../../shared/cases/for-meeting.ts";
import { type OperationSpec, routeKeyOf } from "../../shared/contracts/operation.ts";
import { operations } from "../../shared/contracts/operations.ts";
import { refusals } from "../../shared/contracts/refusals/refusals.ts";
import { directoryOf } from "../../shared/directory/reader.ts";
import { memoryFiles } from "../../shared/files/memory.ts";
import { endsSessionsOf } from "../../shared/handler/auth/session.ts";
import { identifyStaff } from "../../shared/handler/auth/staff.ts";
import { httpEvent, testContext, testEnvironment } from "../../shared/handler/fakes.ts";
import { type ApiHandler, api } from "../../shared/handler/http/api.ts";
import type { Route, RoutesWhenAsked } from "../../shared/handler/http/route.ts";
import { memoryJournalStore } from "../../shared/journal/memory-store.ts";
import { memoryViews } from "../../shared/journal/memory-views.ts";
import { openJournal } from "../../shared/journal/open-journal.ts";
import { memoryClaims } from "../../shared/limits/memory-claims.ts";
import { memoryTallies } from "../../shared/limits/memory-tallies.ts";
import { memorySheets } from "../../shared/sheets/memory-sheets.ts";
import type { LambdaTriggers } from "../../shared/triggers.ts";
import type { ErasePerson } from "../../shared/vault/for-erasure.ts";
import { clerksOver } from "./applicants-at-desk.ts";
import type { memoryWorld } from "./memory-world.ts";

export interface Called {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly version?: number;
  readonly key?: string;
  readonly language?: "fa" | "en";
}

export interface Answered {
  readonly status: number;
  readonly etag: string | undefined;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests read its fields.
  readonly body: any;
}

const demo = join(import.meta.dirname, "../../functions/directory/demo");
let demoDirectory: ReturnType<typeof loadFolder>["snapshot"] | undefined;

type World = StaffWorld & Pick<ReturnType<typeof memoryWorld>, "options">;

/**
 * Returns the staff APIs by route key.
 * @param cases the cases that the meeting service uses; by default those of `world`
 */
export function staffApis(
  world: World,
  cases: ReferralForMeeting = casesIn(world.deps),
): {
  readonly routes: readonly string[];
  call(username: string | undefined, id: string, called?: Called): Promise<Answered>;
} {
  const { now, options } = world;
  const store = memoryJournalStore();
  const journal = openJournal(directoryAggregate, store, options);
  const proposals = openJournal(proposalAggregate, store, options);
  const publishing = { journal, proposals, views: memoryViews(), now };
  const handlers = staffHandlers({ ...world, cases }, publishing);
  let keys = 0;
  let published: Promise<unknown> | undefined;
  /** Waits for the slow reading and checking of a directory only where the operation handles a whole directory. */
  const readyFor = async ({ path }: OperationSpec): Promise<void> => {
    if (!path.startsWith("/api/staff/directory")) return;
    demoDirectory ??= loadFolder(demo).snapshot;
    published ??= importDirectory(publishing, demoDirectory, "operator:test");
    await published;
  };
  return {
    routes: [...handlers.keys()],
    call: async (username, id, { params, query, body, version, key, language = "en" } = {}) => {
      const operation = operationOf(id);
      await readyFor(operation);
      keys += 1;
      const headers = {
        "accept-language": language,
        ...(operation.idempotent && { "idempotency-key": key ?? `key-of-call-${keys}` }),
        ...(operation.ifMatch && { "if-match": `"${version ?? 0}"` }),
        ...(operation.body && { "content-type": "application/json" }),
      };
      const event = httpEvent(routeKeyOf(operation), {
        headers,
        ...(params && { params }),
        ...(query && { query: new URLSearchParams(query).toString() }),
        ...(operation.body && { body: JSON.stringify(body) }),
        ...(username !== undefined && { claims: { username, iat: String(now().getTime() / 1_000) } }),
      });
      const handler = handlers.get(routeKeyOf(operation));
      if (!handler) throw new Error(`No handler takes ${id}`);
      const reply = await handler(event, testContext());
      const etag = reply.headers?.["ETag"];
      const text = reply.body ?? "";
      return {
        status: reply.statusCode ?? 0,
        etag: etag === undefined ? undefined : String(etag),
        text,
        body: JSON.parse(text),
      };
    },
  };
}

export function operationOf(id: string): OperationSpec {
  const operation = operations.find((one) => one.id === id);
  if (!operation) throw new Error(`The contracts know no operation "${id}"`);
  return operation;
}

/** Makes the referral service as the meeting service invokes it, in the same process. */
const casesIn = (referral: ReferralDeps): ReferralForMeeting => ({
  standInCase: (ask) => standInCase(referral, ask),
});

/** The parts of the world that staff handlers use. */
type StaffWorld = Pick<
  ReturnType<typeof memoryWorld>,
  | "intake"
  | "identity"
  | "meeting"
  | "webhooks"
  | "now"
  | "keys"
  | "eraser"
  | "documents"
  | "views"
  | "files"
  | "endings"
> & {
  readonly deps: ReferralDeps;
  readonly cases?: ReferralForMeeting;
};

const nothingSent = {
  noticesOf: async () => ({ notices: [] }),
  undelivered: async () => ({ notices: [] }),
};

/** Returns the handlers by route key; all but `GET /api/sign-in` check access. */
export function staffHandlers(
  {
    deps,
    cases = casesIn(deps),
    intake,
    identity,
    meeting,
    webhooks,
    now,
    keys,
    eraser,
    documents,
    views,
    files,
    endings,
  }: StaffWorld,
  publishing: DirectoryDeps,
  log: (line: string) => void = () => {},
): ReadonlyMap<string, ApiHandler> {
  const directory = directoryOf(deps.directory.current);
  const staff = identifyStaff({ directory, claim: "username", now });
  const made = (triggers: LambdaTriggers, routes: readonly (Route | RoutesWhenAsked)[]) => {
    const handler = api({
      refusals: async () => refusals,
      ...{ environment: testEnvironment, triggers, routes, now, staff, log },
    });
    return [...(triggers.routes ?? []), ...(triggers.staffRoutes ?? [])].map(
      (key) => [key, handler] as const,
    );
  };
  const meetings = forApplicants({ ...meeting, directory });
  const clerks = { ...clerksOver({ ...intake, directory }, identity, views), meetings };
  const erasure = {
    ...{ ...intake, directory, views, files },
    endSessionsOf: endsSessionsOf(endings),
    identity: { erasePerson: (ask: ErasePerson) => erasePerson({ ...identity, eraser }, ask) },
  };
  const blocks = { ...identity, keys, documents, directory, views };
  return new Map([
    ...made(
      referralTriggers["staff-api"],
      staffRoutes({
        ...deps,
        notification: nothingSent,
        downloads: memoryFiles(),
        files: memoryFiles(),
      }),
    ),
    ...made(intakeTriggers["staff-api"], [
      ...clerkRoutes(clerks),
      ...clerkActsRoutes({ ...intake, directory, views }),
      ...guidanceRoutes({ ...intake, directory, tallies: memoryTallies() }),
    ]),
    ...made(intakeTriggers["partner-api"], [
      ...partnerRoutes({ ...intake, directory, claims: memoryClaims() }),
      ...partnerKeyRoutes({ ...intake, directory }),
    ]),
    ...made(intakeTriggers["erasure-api"], erasureRoutes(erasure)),
    ...made(meetingTriggers["staff-api"], meetingRoutes({ ...meeting, directory, referral: cases })),
    ...made(
      insightTriggers["staff-api"],
      figuresRoutes({
        ...{ sheets: memorySheets<never>(), directory, now },
        past: () => ({ asOf: async () => undefined }),
      }),
    ),
    ...made(identityTriggers["staff-api"], identityRoutes(blocks)),
    ...made(notificationTriggers["webhooks-api"], webhookRoutes({ ...webhooks, directory })),
    ...made(directoryTriggers["staff-api"], directoryRoutes(publishing)),
  ]);
}
