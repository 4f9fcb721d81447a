import { dynamodbRepairableViews } from "../../shared/journal/dynamodb-repairable-views.ts";
import { rebuildViews } from "../../shared/journal/rebuild-views.ts";
import { chosen, servicesWithViews, viewsTable } from "../operator/services.ts";
import type { System } from "../operator/system.ts";
import { viewKind } from "./view-kinds.ts";

const progressEvery = 1_000;
/** So many ids are named; of more, only the number. */
const named = 5;

export interface Choice {
  readonly service?: string | undefined;
  readonly dryRun: boolean;
}

/** `rebuild-views [service]`: builds every view again and says how many were not as the journal says. */
export async function rebuild(system: System, { service, dryRun }: Choice): Promise<boolean> {
  for (const each of chosen(servicesWithViews, service)) {
    const views = dynamodbRepairableViews(await viewsTable(system, each), system.aws);
    const rebuilt = await rebuildViews(await viewKind(system, each), views, {
      dryRun,
      progress: ({ aggregates }) => {
        if (aggregates % progressEvery === 0) console.log(`  ${each}: ${aggregates} …`);
      },
    });
    const { aggregates, views: count, different, missing, stray } = rebuilt;
    console.log(`${each}: ${count} views of ${aggregates} histories`);
    tell("were not as the journal says", different);
    tell("were missing", missing);
    tell("belonged to nothing", stray);
  }
  console.log(dryRun ? "Nothing was changed." : "All views are as the journals say.");
  return true;
}

function tell(what: string, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const more = ids.length > named ? ", …" : "";
  console.log(`  ${ids.length} ${what}: ${ids.slice(0, named).join(", ")}${more}`);
}
