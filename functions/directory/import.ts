import { aws } from "../../shared/aws/environment.ts";
import { environment } from "../../shared/handler/environment.ts";
import { invoked } from "../../shared/handler/invoked.ts";
import { dynamodbJournalStore } from "../../shared/journal/dynamodb-store.ts";
import { openJournal } from "../../shared/journal/open-journal.ts";
import { importSchema } from "./import-contract.ts";
import { importDirectory } from "./import-directory/import-directory.ts";
import { previewed } from "./import-directory/previewed.ts";
import { directoryAggregate } from "./journal.ts";
import { previewDirectory } from "./preview-directory/preview-directory.ts";

const here = environment(["JOURNAL_TABLE"]);
const store = dynamodbJournalStore(here.JOURNAL_TABLE, aws());
const journal = openJournal(directoryAggregate, store, { release: here.RELEASE });

export const handler = invoked({
  environment: here,
  input: importSchema,
  handle: async ({ snapshot, by, preview, base }, log) => {
    if (preview) return previewed(await previewDirectory({ journal }, snapshot));
    const imported = await importDirectory(
      { journal, now: () => new Date() },
      snapshot,
      `operator:${by}`,
      base,
    );
    if (!("number" in imported)) log.add({ outcome: "refused" });
    return imported;
  },
});
