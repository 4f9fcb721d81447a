/**
 * `npm run catalogue`: writes the files generated from sources. From the events: the list `events/catalogue.ts`, the document
 * `docs/generated/event-catalogue.md`, in `events/frozen.json` the schemas of new versions and optional fields, and the linted
 * AsyncAPI document in `dist/`. It never overwrites a frozen schema with an incompatible one, which needs a new version. From the
 * contracts: the list of operations and the table of their routes. From referral's commands and the state machine of cases: the
 * table of staff steps and the facts that colleagues are told. From the desk's steps: their lists and forms. `--lists` writes
 * only these lists of the code, and freezes nothing.
 */
import { join } from "node:path";
import { writeLists } from "./catalogue/write-lists.ts";

const root = join(import.meta.dirname, "..");
await writeLists(root);
if (!process.argv.includes("--lists")) {
  // The documents import the list, so it is written first.
  const { writeDocuments } = await import("./catalogue/write-documents.ts");
  process.exitCode = await writeDocuments(root);
}
