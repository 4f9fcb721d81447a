/** Simulates a clerk who works through the list of applicants to be called: calls each one and enters the outcome (C18). */

import { listUntold } from "../../../functions/intake/clerk/list-untold.ts";
import { openUntold } from "../../../functions/intake/clerk/open-untold.ts";
import { tellApplicant } from "../../../functions/intake/clerk/tell-applicant.ts";
import type { ListedCall } from "../../../functions/intake/projections/build-views.ts";
import { alwaysConcerned } from "./always-in-conflict.ts";
import type { Cast } from "./cast.ts";
import { canary } from "./people.ts";

const clerk = "c.ahmadi";

/** Works through the call list; some applicants do not answer, and some calls are entered by two clerks at the same moment. */
export async function workOffCallList(cast: Cast, name: string): Promise<void> {
  const { run, intake } = cast.world;
  const { items } = await cast.client.read("list-untold", clerk, () =>
    intake.staffApi.invoke((deps) => listUntold(deps, clerk)),
  );
  run.tally.count("command", "list-untold accepted");
  for (const row of items) {
    if (row.complainedOf && alwaysConcerned(clerk, row.complainedOf))
      run.violate("nobody in conflict sees undelivered news of an applicant (R2, C18)", row.code);
    await call(cast, row, `${name}-${row.code}`);
  }
}

async function call(cast: Cast, { code }: ListedCall, key: string): Promise<void> {
  const { world, client, seen } = cast;
  const { run, intake } = world;
  const opened = await client.read("open-untold", clerk, () =>
    intake.staffApi.invoke((deps) => openUntold(deps, code, clerk)),
  );
  if ("refused" in opened) return run.tally.count("refusal", opened.refused.code);
  run.tally.count("command", "open-untold accepted");
  seen.add(`${code} ${clerk} applicant`);
  const notices = opened.notices.map(({ notice }) => notice);
  const result = run.random.chance(0.75) ? "reached" : "not-reached";
  const told = { request: code, how: "phone", result, notices } as const;
  const words = `${canary}: گفت ${run.random.below(1_000_000)}`;
  const tell = (once: string) =>
    client.command({
      name: "tell-applicant",
      who: clerk,
      key: `${code}/${clerk}/${once}`,
      // A retry is refused when the clerk is now in conflict of interest with the case.
      lapsesTo: "not-found",
      send: (body) =>
        intake.staffApi.invoke((deps) =>
          tellApplicant(
            deps,
            { ...told, words: body === "own" ? words : `${words} (دیگر)` },
            { clerk, key: once },
          ),
        ),
      read: (reply) =>
        "refused" in reply ? { accepted: false, code: reply.refused.code } : { accepted: true, value: reply },
    });
  // A colleague who has the same page open enters the same call.
  await Promise.all([tell(key), ...(run.random.chance(0.3) ? [tell(`${key}-too`)] : [])]);
}
