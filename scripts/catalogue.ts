/**
 * `npm run catalogue`: writes what is generated from the files of the events: the list `events/catalogue.ts`, the document
 * `docs/generated/event-catalogue.md`, in `events/frozen.json` the schema of each version that has none yet or got an optional
 * field, and the AsyncAPI document to `dist/`, which it lints. It never overwrites a frozen schema with an incompatible one:
 * that wants a new version. From the contracts it writes the list of operations and the table of their routes; from the commands
 * of referral and the machine of a case the table of staff's steps, and the facts that colleagues are told; from the steps of the
 * desk the lists of them and of their forms. `--lists` writes these lists of the code and no document, and freezes nothing.
 */
import { join } from "node:path";
import { writeLists } from "./catalogue/write-lists.ts";

const root = join(import.meta.dirname, "..");
await writeLists(root);
if (!process.argv.includes("--lists")) {
  // The documents import the list: it has to be written first.
  const { writeDocuments } = await import("./catalogue/write-documents.ts");
  process.exitCode = await writeDocuments(root);
}
