/** The desk's directory API for tests, with journal and views in memory and the demo organisation. */

import { join } from "node:path";
import { refusals } from "../../../shared/contracts/refusals/refusals.ts";
import { fixedDirectory, readDirectory } from "../../../shared/directory/reader.ts";
import { type Snapshot, snapshotSchema } from "../../../shared/directory/snapshot.ts";
import { identifyStaff } from "../../../shared/handler/auth/staff.ts";
import { httpEvent, type Sent, testContext, testEnvironment } from "../../../shared/handler/fakes.ts";
import { api } from "../../../shared/handler/http/api.ts";
import type { StoredRow } from "../../../shared/journal/journal.ts";
import { memoryJournalStore } from "../../../shared/journal/memory-store.ts";
import { memoryViews } from "../../../shared/journal/memory-views.ts";
import { openJournal } from "../../../shared/journal/open-journal.ts";
import { recordOf } from "../../../shared/journal/stream.ts";
import { hearBells, viewBuilder } from "../../../shared/journal/view-builder.ts";
import { loadFolder } from "../adapters/load-folder.ts";
import { endBreakGlass } from "../commands/end-break-glass.ts";
import { importDirectory } from "../commands/import-directory/import-directory.ts";
import { directoryAggregate, directoryId } from "../directory/journal.ts";
import { jsonRoutes } from "../http/json-routes.ts";
import { allKinds } from "../projections/views-of-all.ts";
import { proposalAggregate } from "../proposals/journal-proposals.ts";
import triggers from "../triggers.ts";

export const demo: Snapshot = snapshotSchema.parse(loadFolder(join(import.meta.dirname, "../demo")).snapshot);

/** The demo organisation after one change. */
export function changed(change: (snapshot: Snapshot) => void): Snapshot {
  const snapshot = structuredClone(demo);
  change(snapshot);
  return snapshot;
}

interface Answer {
  readonly status: number;
  readonly etag: unknown;
  // biome-ignore lint/suspicious/noExplicitAny: tests read any body.
  readonly body: any;
}

const written = (key: string) => ({ "content-type": "application/json", "idempotency-key": key });

/**
 * @param whoIsWho the snapshot by which callers are identified; by default the snapshot published in this world, after
 * `seen` built its views
 */
export function directoryWorld(whoIsWho?: Snapshot) {
  const rows: StoredRow[] = [];
  const store = memoryJournalStore((row) => rows.push(row));
  const journal = openJournal(directoryAggregate, store, { release: "test", backOff: async () => {} });
  const proposals = openJournal(proposalAggregate, store, { release: "test", backOff: async () => {} });
  const views = memoryViews();
  let at = Date.parse("2026-11-24T08:00:00.000Z");
  const now = () => new Date(at);
  const handler = api({
    refusals: async () => refusals,
    environment: testEnvironment,
    triggers: triggers["staff-api"],
    routes: jsonRoutes({ journal, proposals, views, now }),
    now,
    log: () => {},
    staff: identifyStaff({
      directory: whoIsWho ? fixedDirectory(1, whoIsWho) : readDirectory(views),
      claim: "username",
      now,
    }),
  });
  const call = async (routeKey: string, sent: Sent = {}, username = "v.sadeghi"): Promise<Answer> => {
    const event = httpEvent(routeKey, { ...sent, claims: { username, iat: String(at / 1_000) } });
    const { statusCode = 0, headers, body = "" } = await handler(event, testContext());
    return { status: statusCode, etag: headers?.["ETag"], body: JSON.parse(body) };
  };
  const all = openJournal(allKinds.aggregate, store, { release: "test" });
  const ports = { park: async () => {}, tampered: () => {} };
  const hearing = { everyVersion: true };
  const build = hearBells(viewBuilder(all, views, allKinds.build, undefined, hearing), ports, hearing);
  return {
    journal,
    store,
    views,
    call,
    importing: (snapshot: unknown, base?: number, reason?: string) =>
      importDirectory({ journal, proposals, now }, snapshot, "operator:local", { base, reason }),
    /** Runs the task of each minute, which ends emergency publications. */
    aMinute: () => endBreakGlass({ journal, proposals, views, now }),
    later: (hours: number) => {
      at += hours * 3_600_000;
    },
    seen: () => build({ Records: rows.map((row, n) => recordOf(row, n + 1)) }),
    inForce: async () => (await journal.load(directoryId)).state,
    preview: (snapshot: unknown, body = JSON.stringify({ snapshot }), username?: string) =>
      call(
        "POST /api/staff/directory/preview",
        { headers: { "content-type": "application/json" }, body },
        username,
      ),
    propose: (snapshot: unknown, version: number, username?: string, key: string = crypto.randomUUID()) =>
      call(
        "POST /api/staff/directory/proposals",
        { headers: { ...written(key), "if-match": `"${version}"` }, body: JSON.stringify({ snapshot }) },
        username,
      ),
    decide: (proposal: string, body: object, username: string, key: string = crypto.randomUUID()) =>
      call(
        "POST /api/staff/directory/proposals/{proposal}",
        { headers: written(key), params: { proposal }, body: JSON.stringify(body) },
        username,
      ),
    publish: (snapshot: unknown, version: number, key = crypto.randomUUID(), username = "v.sadeghi") =>
      call(
        "POST /api/staff/directory",
        {
          headers: { ...written(key), "if-match": `"${version}"` },
          body: JSON.stringify({ snapshot }),
        },
        username,
      ),
  };
}

/** A member of staff in the snapshot, for a test to change. */
export function member({ staff }: Snapshot, username: string): Snapshot["staff"][number] {
  const found = staff.find((one) => one.username === username);
  if (!found) throw new Error(`Nobody is ${username}`);
  return found;
}
