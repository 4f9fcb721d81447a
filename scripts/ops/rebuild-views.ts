import { dynamodbRepairableViews } from "../../shared/journal/dynamodb-repairable-views.ts";
import { type Rebuilt, rebuildViews } from "../../shared/journal/rebuild-views.ts";
import { chosen, servicesWithViews, viewsTable } from "../operator/services.ts";
import type { System } from "../operator/system.ts";
import { indexOf, serviceWithIndex } from "./rebuild-index/index-of.ts";
import { rebuildIndex } from "./rebuild-index/rebuild-index.ts";
import type { RebuiltSheets } from "./rebuild-sheets/rebuild-ports.ts";
import { rebuildSheets } from "./rebuild-sheets/rebuild-sheets.ts";
import { serviceWithSheets, sheetsOf } from "./rebuild-sheets/sheets-of.ts";
import { viewKind } from "./view-kinds.ts";

const progressEvery = 1_000;
/** The most ids that are printed; further ones are only counted. */
const named = 5;

export interface Choice {
  readonly service?: string | undefined;
  readonly dryRun: boolean;
}

/**
 * `rebuild-views [service]`: rebuilds all views, the word index and the figures, and prints how many differed
 * from the journals.
 */
export async function rebuild(system: System, { service, dryRun }: Choice): Promise<boolean> {
  let settled = true;
  for (const each of chosen([...servicesWithViews, serviceWithSheets], service)) {
    if (each === serviceWithSheets) settled = (await rebuildFigures(system, dryRun)) && settled;
    else {
      const unreadable = await rebuildLists(system, each, dryRun);
      if (unreadable.size > 0) settled = false;
      if (each === serviceWithIndex) settled = (await rebuildWords(system, unreadable, dryRun)) && settled;
    }
  }
  console.log(dryRun ? "Nothing was changed." : concluding(settled));
  return settled;
}

/** @returns the ids of the histories that this release cannot read */
async function rebuildLists(system: System, service: string, dryRun: boolean): Promise<ReadonlySet<string>> {
  const views = dynamodbRepairableViews(await viewsTable(system, service), system.aws);
  const rebuilt = await rebuildViews(await viewKind(system, service), views, {
    dryRun,
    progress: ({ aggregates }) => {
      if (aggregates % progressEvery === 0) console.log(`  ${service}: ${aggregates} …`);
    },
  });
  const { aggregates, views: count, different, missing, stray, unreadable } = rebuilt;
  console.log(`${service}: ${count} views of ${aggregates} histories`);
  tell("were not as the journal says", different);
  tell("were missing", missing);
  tell("belonged to nothing", stray);
  tellUnreadable(unreadable);
  return new Set(unreadable.map(({ id }) => id));
}

/** Names each history that this release cannot read, since an operator must wait for a newer release to repair it. */
function tellUnreadable(unreadable: Rebuilt["unreadable"]): void {
  if (unreadable.length === 0) return;
  console.log(
    `  ${unreadable.length} histories have facts of a newer release; their views stay, and no superfluous view is removed:`,
  );
  for (const { id, why } of unreadable) console.log(`    ${id}: ${why}`);
}

const concluding = (settled: boolean) =>
  settled
    ? "All views are as the journals say."
    : "Not everything agrees with the journals yet. Run it again; for facts of a newer release, after deploying one.";

/**
 * Rebuilds the word index, except the entries of unreadable cases.
 * @returns whether each case can now be found by its words; with `dryRun`, whether it could after a rebuild
 */
async function rebuildWords(
  system: System,
  unreadable: ReadonlySet<string>,
  dryRun: boolean,
): Promise<boolean> {
  const { cases, different, missing, stray, unsettled } = await rebuildIndex(
    await indexOf(system, unreadable),
    {
      dryRun,
      progress: (rebuilt) => {
        if (rebuilt.cases % progressEvery === 0) console.log(`  word index: ${rebuilt.cases} …`);
      },
    },
  );
  console.log(`${serviceWithIndex}: ${cases} cases in the word index`);
  tell("had wrong entries", different);
  tell("had no entries", missing);
  tell("belonged to nothing", stray);
  tell("could not be corrected", unsettled);
  return unsettled.length === 0;
}

/**
 * Corrects the figures.
 * @returns whether the figures now agree with the journals; with `dryRun`, whether they would after a rebuild
 */
async function rebuildFigures(system: System, dryRun: boolean): Promise<boolean> {
  const rebuilt = await rebuildSheets(await sheetsOf(system), {
    dryRun,
    progress: ({ stories }) => {
      if (stories > 0 && stories % progressEvery === 0) console.log(`  ${serviceWithSheets}: ${stories} …`);
    },
  });
  console.log(`${serviceWithSheets}: figures of ${rebuilt.stories} histories`);
  return tellFigures(rebuilt);
}

function tellFigures({ different, missing, stray, sums, unreadable, unsettled }: RebuiltSheets): boolean {
  tell("were counted differently from the journals", different);
  tell("were not counted", missing);
  tell("were counted without a journal", stray);
  tell("sums were wrong", sums);
  tell("cannot be read: npm run verify-audit says what is wrong", unreadable);
  if (unsettled) console.log("  Events kept arriving, so the sums were not compared.");
  return !unsettled && unreadable.length === 0;
}

function tell(what: string, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const more = ids.length > named ? ", …" : "";
  console.log(`  ${ids.length} ${what}: ${ids.slice(0, named).join(", ")}${more}`);
}
