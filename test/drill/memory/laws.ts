/** Checks the simulated system after a drill: what a load must not break. Each check is linear in the number of rows. */

import { envelopesOf } from "../../../shared/journal/envelopes.ts";
import type { StoredRow } from "../../../shared/journal/journal.ts";
import type { WorldLaw } from "../../simulation/invariants/invariant.ts";
import { atRest, chains, onceByKey } from "../../simulation/invariants/journals.ts";
import { equalToTheirRebuild } from "../../simulation/invariants/views.ts";
import type { World } from "../../simulation/world.ts";
import { isLeak } from "./evidence.ts";
import { whereabouts } from "./inboxes.ts";
import type { Stage } from "./stage.ts";

/** The most faults of one law that the report names. */
const named = 10;

/** The laws of the simulation that a drill checks, too. */
const ofTheWorld: readonly WorldLaw[] = [atRest, chains, onceByKey, equalToTheirRebuild];

export async function brokenLaws(stage: Stage): Promise<readonly string[]> {
  const { world, evidence } = stage;
  evidence.examine();
  const laws: readonly (readonly [law: string, faults: readonly string[]])[] = [
    ["every event of a row is published (law 1)", unpublished(stage)],
    ["no name, number or text is in rows, events or logs (law 4)", leaks(stage)],
    ["each accepted request is one case, answered or in exactly one inbox", whereabouts(stage).lost],
    ["every notice is settled, kept or postponed", unsettled(world)],
    ["no function logs an error", evidence.errors],
    ...(await Promise.all(ofTheWorld.map(async ({ law, broken }) => [law, await broken(stage)] as const))),
  ];
  return [...stage.broke, ...laws.flatMap(([law, faults]) => shortened(law, faults))];
}

function shortened(law: string, faults: readonly string[]): readonly string[] {
  const lines = faults.slice(0, named).map((fault) => `${law}: ${fault}`);
  return faults.length > named ? [...lines, `${law}: ${faults.length - named} more`] : lines;
}

function unpublished({ world, evidence: { published } }: Stage): readonly string[] {
  return world.tables.flatMap(({ service, rows }) =>
    rows.flatMap((row) => envelopesOf(service, row).flatMap(({ id }) => (published.has(id) ? [] : [id]))),
  );
}

const leaks = ({ world, evidence }: Stage): readonly string[] => [
  ...evidence.leaks,
  ...world.tables.flatMap(({ service, rows }) =>
    rows.filter((row) => isLeak(JSON.stringify(row))).map((row) => `${service} ${row.id} v${row.version}`),
  ),
];

function unsettled({ notification }: World): readonly string[] {
  const last = new Map<string, StoredRow>();
  for (const row of notification.table.rows) last.set(row.id, row);
  return [...last.values()]
    .filter(({ facts }) => facts.some(({ type }) => type === "sending" || type === "deferred"))
    .map(({ id }) => id);
}
