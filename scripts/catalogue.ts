/**
 * `npm run catalogue`: writes what is generated from the files of the events: the list `events/catalogue.ts`, the document
 * `docs/generated/event-catalogue.md`, in `events/frozen.json` the schema of each version that has none yet or got an optional
 * field, and the AsyncAPI document to `dist/`, which it lints. It never overwrites a frozen schema with an incompatible one:
 * that wants a new version.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { catalogueCode, readEventFiles } from "./catalogue/catalogue-code.ts";

const root = join(import.meta.dirname, "..");
writeFileSync(join(root, "events", "catalogue.ts"), catalogueCode(readEventFiles(root)));
// The documents import the list: it has to be written first.
const { writeDocuments } = await import("./catalogue/write-documents.ts");
process.exitCode = await writeDocuments(root);
