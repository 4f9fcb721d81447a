/**
 * Simulates commitments in answers and orders of inspection: the owner reports that a commitment is fulfilled, and another
 * employee judges the report (R11). Also simulates the explanations for which inspection asks (R2).
 */

import { holder } from "../../../functions/referral/case/core.ts";
import { giveEvidence } from "../../../functions/referral/commands/give-evidence.ts";
import { giveExplanation } from "../../../functions/referral/commands/give-explanation.ts";
import type { OwedRow } from "../../../functions/referral/projections/obligation-rows.ts";
import { listLate } from "../../../functions/referral/queries/list-owed/list-late.ts";
import { listOwed } from "../../../functions/referral/queries/list-owed/list-owed.ts";
import { lateOf, owedOf } from "../../../functions/referral/queries/list-owed/obligation-of.ts";
import { headOf } from "../../../shared/directory/lookups.ts";
import { noParties, type Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { staffAt } from "../../../shared/handler/auth/staff.ts";
import { simulated } from "../services/organisation.ts";
import type { World } from "../world.ts";
import { alwaysConcerned } from "./always-in-conflict.ts";
import type { Cast } from "./cast.ts";
import { canary } from "./people.ts";
import { open, stepAnswer, take } from "./staff.ts";

const judges = ["h.moradi", "h.desk", "h.legal", "i.inspection", "h.inspection"];

/** An owner reads their commitments and reports that one is fulfilled; an employee then judges the report. */
export async function keepPromise(cast: Cast, key: string): Promise<void> {
  const { run } = cast.world;
  if (cast.promised.length === 0) return;
  const owner = run.random.pick(cast.promised);
  const owing = simulated.staff.filter((one) =>
    "unit" in owner ? owner.unit === one.unit : owner.person === one.username,
  );
  const { username } = run.random.pick(owing);
  const row = await somethingOwed(cast, username);
  if (!row) return;
  if ("explanation" in row) {
    if (run.random.chance(0.8)) await explain(cast, username, row, `${key}-explanation`);
    return;
  }
  if (run.random.chance(0.8)) await show(cast, username, row, `${key}-evidence`);
  const judge = run.random.chance(0.3) ? username : run.random.pick(judges);
  const page = await open(cast, judge, row.case);
  // The owner may not judge their own commitment; this attempt must be refused.
  if (page && (judge === username || page.mayI.includes("judge-commitment")))
    await take(cast, page, { username: judge, key: `${key}-judge` }, "judge-commitment");
  await publish(cast, row.case, key);
  // Half of the owners have an old list and report the commitment once more, even when it was already judged fulfilled.
  if (run.random.chance(0.5)) await show(cast, username, row, `${key}-once-more`);
}

/**
 * The head of the unit with the case publishes a commitment on the public page, and sometimes withdraws it again (I6).
 */
async function publish(cast: Cast, code: string, key: string): Promise<void> {
  const { run, referral } = cast.world;
  const random = run.random.fork(`publish-${code}-${key}`);
  const username = headOf(simulated, holder((await referral.atRest.cases.load(code)).state))?.username;
  if (username === undefined) return;
  for (const action of ["publish-commitment", "withdraw-publication"] as const) {
    const page = random.chance(0.6) ? await open(cast, username, code) : undefined;
    if (page?.mayI.includes(action)) await take(cast, page, { username, key: `${key}-${action}` }, action);
  }
}

/**
 * Returns the people who were accused when the case was opened and still are. The result is read from the case's journal,
 * since a list may be outdated.
 */
function complainedOfAllAlong({ referral }: World, code: string): Parties {
  const facts = referral.table.rows.filter(({ id }) => id === code).flatMap((row) => row.facts);
  const named = facts.flatMap(({ type, parties }: { type: string; parties?: Parties }) =>
    type === "opened" || type === "parties-named" ? [parties ?? noParties] : [],
  );
  const [first = noParties] = named;
  const always = (key: "units" | "people") =>
    first[key].filter((one) => named.every((parties) => parties[key].includes(one)));
  return { units: always("units"), people: always("people") };
}

/**
 * Checks that an accused owner sees no tracking code of the case, and that an accused owner of an order sees only the order's
 * own text (R2).
 */
function seesNoMore(
  { world }: Pick<Cast, "world">,
  username: string,
  { case: code }: OwedRow,
  shown: Awaited<ReturnType<typeof owedOf>> | undefined,
): void {
  const text = JSON.stringify(shown);
  if (alwaysConcerned(username, complainedOfAllAlong(world, code)) && text.includes(code))
    world.run.violate("no accused person sees the number of the case (R2)", `${username}: ${text}`);
  if (shown && "asked" in shown && text.includes(canary))
    world.run.violate("a person asked to explain sees inspection's text alone (R2)", `${username}: ${text}`);
}

async function somethingOwed({ world, client }: Cast, username: string): Promise<OwedRow | undefined> {
  const { run, referral } = world;
  const staff = staffAt(simulated, username, new Date(run.scheduler.now()));
  if (!staff) return undefined;
  const { items, shown } = await client.read("list-owed", username, () =>
    referral.staffApi.invoke(async (deps) => {
      const page = await listOwed(deps, staff);
      const read = await Promise.all(page.items.map((row) => owedOf(deps, row, username)));
      return { items: page.items, shown: read };
    }),
  );
  run.tally.count("command", "list-owed accepted");
  for (const [at, row] of items.entries()) seesNoMore({ world }, username, row, shown[at]);
  return items.length === 0 ? undefined : run.random.pick(items);
}

/** An employee reads the list of late commitments that were escalated to them (R11). */
export async function lookForLate({ world, client }: Cast): Promise<void> {
  const { run, referral } = world;
  const { username } = run.random.pick(simulated.staff);
  const staff = staffAt(simulated, username, new Date(run.scheduler.now()));
  if (!staff) return;
  const { items, shown } = await client.read("list-owed", username, () =>
    referral.staffApi.invoke(async (deps) => {
      const { items: rows } = await listLate(deps, staff);
      return { items: rows, shown: await Promise.all(rows.map((row) => lateOf(deps, row, username))) };
    }),
  );
  if (items.length > 0) run.tally.count("effect", "a late commitment was escalated");
  for (const [at, row] of items.entries()) seesNoMore({ world }, username, row, shown[at]);
}

/** An owner, who may not be allowed to see the case, explains what inspection asked (R2). */
async function explain({ world, client }: Cast, username: string, row: OwedRow, key: string): Promise<void> {
  const words = `${canary}: چنین بود ${world.run.random.below(1_000_000)}`;
  const ask = { case: row.case, username, key };
  await client.command({
    name: "give-explanation",
    who: username,
    key: `${row.case}/${username}/${key}`,
    send: (body) =>
      world.referral.staffApi.invoke((deps) =>
        giveExplanation(world.wiring.step(deps, ask), ask, {
          number: row.number,
          words: body === "own" ? words : `${words} (دیگر)`,
        }),
      ),
    read: stepAnswer,
  });
}

/** An owner, who may not be allowed to see the case, reports that the commitment is fulfilled. */
async function show({ world, client }: Cast, username: string, row: OwedRow, key: string): Promise<void> {
  const words = `${canary}: انجام شد ${world.run.random.below(1_000_000)}`;
  const ask = { case: row.case, username, key };
  await client.command({
    name: "give-evidence",
    who: username,
    key: `${row.case}/${username}/${key}`,
    send: (body) =>
      world.referral.staffApi.invoke((deps) =>
        giveEvidence(world.wiring.step(deps, ask), ask, {
          number: row.number,
          words: body === "own" ? words : `${words} (دیگر)`,
        }),
      ),
    read: stepAnswer,
  });
}
