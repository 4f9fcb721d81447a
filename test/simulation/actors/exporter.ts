/**
 * Simulates employees who export lists of cases as files (I4), while the function that writes the file fails, runs twice or
 * starts late. In the end each file must have each row once.
 */

import { askExport } from "../../../functions/referral/exports/ask-export.ts";
import { listExports } from "../../../functions/referral/exports/list-exports.ts";
import { openExport } from "../../../functions/referral/exports/open-export/open-export.ts";
import type { ExportState } from "../../../functions/referral/journals/journal-exports.ts";
import { staffAt } from "../../../shared/handler/auth/staff.ts";
import { simulated } from "../services/organisation.ts";
import type { Cast } from "./cast.ts";
import { workers } from "./desk-work.ts";
import { looksInUntilNothingWaits } from "./operator.ts";

/** The share of simulation runs with exports, from 0 to 1. */
const exporting = 0.3;
/** The length of the outages, in minutes. */
const storm = 4;

/** Resolves when every exported file is written. */
export async function listsAreTakenOut(cast: Cast): Promise<void> {
  const { run } = cast.world;
  const random = run.random.fork("exports");
  if (!random.chance(exporting)) return;
  cast.world.referral.writesExports();
  run.weather.again(storm);
  const taken = (async () => {
    for (let n = 0; n < 2; n += 1) {
      const { username } = random.pick(workers);
      await asks(cast, username, random.pick(["unit", "all", "mine"] as const), `export-${n}`);
      await run.scheduler.sleep(random.between(1_000, 90_000));
      await opens(cast, username);
    }
  })().catch((error: Error) => run.violate("every actor gets its replies", error.stack ?? error.message));
  await run.scheduler.run();
  await looksInUntilNothingWaits(cast.world);
  await taken;
  for (const one of await everyExport(cast)) looksAt(cast, one);
}

async function asks(cast: Cast, username: string, list: "unit" | "all" | "mine", key: string): Promise<void> {
  const { run, referral } = cast.world;
  const staff = staffAt(simulated, username, new Date(run.scheduler.now()));
  if (!staff) return;
  await cast.client.command({
    name: "ask-export",
    who: username,
    key: `export/${username}/${key}`,
    send: (body) =>
      referral.staffApi.invoke((deps) =>
        askExport(
          deps,
          { staff, key, language: "fa" },
          { of: "cases", list, filter: body === "own" ? {} : { stage: "ended" } },
        ),
      ),
    read: (reply) =>
      "refused" in reply
        ? { accepted: false, code: reply.refused.code }
        : { accepted: true, value: { export: reply.export, what: reply.what } },
  });
}

async function opens({ client, world }: Cast, username: string): Promise<void> {
  const [newest] = await client.read("list-exports", username, () =>
    world.referral.staffApi.invoke((deps) => listExports(deps, { username })),
  );
  if (!newest) return;
  const opened = await client.read("open-export", username, () =>
    world.referral.staffApi.invoke((deps) =>
      openExport(
        { ...deps, downloads: world.referral.exported, files: world.referral.exported },
        username,
        newest.export,
      ),
    ),
  );
  if ("url" in opened) world.run.tally.count("effect", "a list was downloaded");
}

const everyExport = ({ world }: Cast): Promise<readonly ExportState[]> =>
  listExports(world.referral.atRest, "all");

function looksAt({ world: { run, referral } }: Cast, { export: id, ended, rows }: ExportState): void {
  const text = ended?.file && referral.exported.stored.get(ended.file)?.toString();
  const codes = (text ?? "").split("\r\n").slice(1, -1);
  const each = new Set(codes.map((line) => line.slice(0, line.indexOf(",")))).size;
  // An export fails when its employee stopped being a deputy meanwhile and so has another list; the employee then asks again.
  if (!ended) run.violate("each export of a list ends (I4)", id);
  else if (ended.how !== "ready") run.tally.count("effect", `a list was not exported: ${ended.how}`);
  else if (codes.length !== rows || each !== rows)
    run.violate("a file has each row once (I4)", `${id}: ${codes.length} lines, ${each} cases, ${rows} rows`);
}
