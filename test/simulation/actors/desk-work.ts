/** Simulates desk work besides a step on one case, such as a step on several cases at once or a saved filter. */

import type { ReferralDeps } from "../../../functions/referral/adapters/deps.ts";
import { assignCase } from "../../../functions/referral/commands/assign-case.ts";
import { type BulkAsk, bulk } from "../../../functions/referral/commands/bulk/bulk.ts";
import { referCase } from "../../../functions/referral/commands/refer-case.ts";
import { removeFilter } from "../../../functions/referral/commands/remove-filter.ts";
import { saveFilter } from "../../../functions/referral/commands/save-filter.ts";
import type { FiltersState } from "../../../functions/referral/journals/journal-filters.ts";
import type { Outcome } from "../../../shared/journal/journal.ts";
import { simulated } from "../services/organisation.ts";
import { callBack } from "./calls.ts";
import type { Cast } from "./cast.ts";
import type { Answer } from "./client.ts";
import { writeLetters } from "./letters.ts";
import { listed } from "./lists.ts";
import { takeMoreTime } from "./more-time.ts";
import { outsideBodies } from "./outside-body.ts";
import { canary } from "./people.ts";
import { keepPromise } from "./promises.ts";
import { enterResults } from "./results.ts";

export const workers = simulated.staff.filter(
  ({ roles }) => roles.includes("expert") || roles.includes("head"),
);

export async function deskWork(cast: Cast, key: string): Promise<void> {
  const { random } = cast.world.run;
  const { username, roles } = random.pick(workers);
  if (random.chance(0.25)) await severalAtOnce(cast, username, roles.includes("head"), `${key}-bulk`);
  if (random.chance(0.15)) await filters(cast, username, `${key}-filter`);
  if (random.chance(0.2)) await keepPromise(cast, `${key}-promise`);
  if (random.chance(0.25)) await callBack(cast, `${key}-call`);
  if (random.chance(0.5)) await writeLetters(cast, `${key}-letter`);
  if (random.fork(`result-${key}`).chance(0.5)) await enterResults(cast, `${key}-result`);
  await outsideBodies(cast, `${key}-outside`);
  if (random.chance(0.15)) await takeMoreTime(cast, `${key}-time`);
}

type Input = { readonly expert: string } | { readonly unit: string; readonly reason: string };

async function severalAtOnce(cast: Cast, username: string, asHead: boolean, key: string): Promise<void> {
  const { run } = cast.world;
  const list = run.random.pick(["unit", "all"] as const);
  const rows = (await listed(cast, username, list)).slice(0, run.random.between(1, 3));
  if (rows.length === 0) return;
  for (const [index, row] of rows.entries())
    cast.lookedAt.set(`${row.case}/${username}/${key}/${index}`, row.version);
  const cases = rows.map(({ case: code, version }) => ({ case: code, version }));
  const assigning = asHead && run.random.chance(0.7);
  const input = assigning ? assigned(cast) : referred(cast, 0);
  const other = assigning ? assigned(cast) : referred(cast, 1);
  await cast.client.command({
    name: assigning ? "bulk-assign" : "bulk-refer",
    who: username,
    key: `bulk/${username}/${key}`,
    ...(JSON.stringify(input) === JSON.stringify(other) && { bodiless: true as const }),
    send: (body) =>
      send(cast, { username, key, language: "fa", cases, input: body === "own" ? input : other }),
    read: (reply): Answer =>
      "refused" in reply ? { accepted: false, code: reply.refused.code } : { accepted: true, value: reply },
  });
}

const assigned = ({ world }: Cast): Input => ({ expert: world.run.random.pick(workers).username });

function referred({ world }: Cast, n: number): Input {
  const { key: unit } = world.run.random.pick(simulated.units);
  return { unit, reason: `${canary}: چند پرونده با هم، ${n}` };
}

function send({ world }: Cast, ask: BulkAsk & { readonly input: Input }) {
  const { input } = ask;
  const { step } = world.wiring;
  return world.referral.staffApi.invoke((deps) =>
    "expert" in input
      ? bulk(deps, "assign-case", ask, (one) => assignCase(step(deps, one), one, input))
      : bulk(deps, "refer-case", ask, (one) => referCase(step(deps, one), one, input)),
  );
}

async function filters(cast: Cast, username: string, key: string): Promise<void> {
  const name = cast.world.run.random.pick(["یک", "دو"]);
  const kept = (kind: string) => ({ name, list: "unit", filter: { kind } }) as const;
  await changeFilters(cast, "save-filter", username, `${key}-a`, (deps, body, ask) =>
    saveFilter(deps, ask, kept(body === "own" ? "complaint" : "suggestion")),
  );
  if (cast.world.run.random.chance(0.5))
    await changeFilters(cast, "remove-filter", username, `${key}-b`, (deps, body, ask) =>
      removeFilter(deps, ask, { name: body === "own" ? name : "دیگر" }),
    );
}

type Change = (
  deps: ReferralDeps,
  body: "own" | "other",
  ask: { readonly username: string; readonly key: string },
) => Promise<Outcome<FiltersState>>;

async function changeFilters(
  cast: Cast,
  name: string,
  username: string,
  key: string,
  change: Change,
): Promise<void> {
  await cast.client.command({
    name,
    who: username,
    key: `filters/${username}/${key}`,
    send: (body) => cast.world.referral.staffApi.invoke((deps) => change(deps, body, { username, key })),
    read: (reply): Answer =>
      reply.accepted
        ? { accepted: true, value: reply.loaded.state }
        : { accepted: false, code: reply.refusal.code },
  });
}
