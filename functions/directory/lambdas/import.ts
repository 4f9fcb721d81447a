/** Runs an operator's import, and each minute ends emergency publications that nobody approved in time (R2). */

import type { Context } from "aws-lambda";
import { aws } from "../../../shared/aws/environment.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { invoked } from "../../../shared/handler/invoked.ts";
import { everyMinute } from "../../../shared/handler/queue/every-minute.ts";
import { dynamodbJournalStore } from "../../../shared/journal/dynamodb-store.ts";
import { dynamodbViews } from "../../../shared/journal/dynamodb-views.ts";
import { openJournal } from "../../../shared/journal/open-journal.ts";
import { importSchema } from "../adapters/import-contract.ts";
import { endBreakGlass } from "../commands/end-break-glass.ts";
import { answered } from "../commands/import-directory/answered.ts";
import { importDirectory } from "../commands/import-directory/import-directory.ts";
import { previewed } from "../commands/import-directory/previewed.ts";
import { ringWhereBroken } from "../commands/import-directory/ring.ts";
import { directoryAggregate } from "../directory/journal.ts";
import { proposalAggregate } from "../proposals/journal-proposals.ts";
import { previewDirectory } from "../queries/preview-directory.ts";

const here = environment(["JOURNAL_TABLE", "VIEWS_TABLE"]);
const store = dynamodbJournalStore(here.JOURNAL_TABLE, aws());
const deps = {
  journal: openJournal(directoryAggregate, store, { release: here.RELEASE }),
  proposals: openJournal(proposalAggregate, store, { release: here.RELEASE }),
  views: dynamodbViews(here.VIEWS_TABLE, aws()),
  now: () => new Date(),
};

const byOperator = invoked({
  environment: here,
  input: importSchema,
  handle: async ({ snapshot, by, preview, base, breakGlass: reason }, log) => {
    if (preview) return previewed(await previewDirectory(deps, snapshot));
    const imported = await importDirectory(deps, snapshot, `operator:${by}`, { base, reason });
    if (!("number" in imported)) log.add({ outcome: "refused" });
    ringWhereBroken(imported, log);
    return answered(imported);
  },
});

const byClock = everyMinute({
  environment: here,
  tasks: { "end-break-glass": () => endBreakGlass(deps) },
});

const isAsked = (event: unknown): boolean =>
  typeof event === "object" && event !== null && "snapshot" in event;

export const handler = (event: unknown, context: Context): Promise<unknown> =>
  isAsked(event) ? byOperator(event, context) : byClock(event, context);
