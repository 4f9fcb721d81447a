/**
 * `npm run catalogue`: writes the files that are generated from sources.
 * - From the events: `events/catalogue.ts`, `docs/generated/event-catalogue.md`, the schemas of new versions
 * and new optional fields in `events/frozen.json`, and the linted AsyncAPI document in `dist/`. A frozen
 * schema is never replaced by an incompatible one.
 * - From the contracts: the list of operations, the table of routes and `docs/generated/field-rules.md`.
 * - From referral's commands and the state machine of cases: the staff steps, and the facts of which
 * colleagues are told.
 * - From the desk's steps: their lists and forms.
 * With `--lists` it writes only the lists of the code, and freezes no schema.
 */
import { join } from "node:path";
import { writeLists } from "./catalogue/write-lists.ts";

const root = join(import.meta.dirname, "..");
await writeLists(root);
if (!process.argv.includes("--lists")) {
  // The documents import the list of events, so the lists are written first.
  const { writeDocuments } = await import("./catalogue/write-documents.ts");
  process.exitCode = await writeDocuments(root);
}
