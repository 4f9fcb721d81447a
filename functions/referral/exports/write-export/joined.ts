import { asCsv, csvLines } from "../../../../shared/contracts/fields/csv.ts";
import { isContentOf, type OwnFiles } from "../../../../shared/files/files.ts";
import type { ExportState } from "../../journals/journal-exports.ts";
import { headerOf } from "./header-of.ts";

/**
 * Joins the files of all stretches into one, with column headings. A case that moved within its list meanwhile may be
 * in two stretches; only its first row is kept.
 *
 * @throws when the file of a stretch is missing or has another content than its id names.
 */
export async function joined(
  files: OwnFiles,
  { what, language, files: stretches }: ExportState,
): Promise<{ readonly bytes: Buffer; readonly rows: number }> {
  const known = new Set<string>();
  const isNew = ([name = ""]: readonly string[]): boolean =>
    what.of === "figures" || (!known.has(name) && known.add(name).has(name));
  const chunks = [Buffer.from(asCsv([headerOf(what.of, language)]))];
  let rows = 0;
  for (const stretch of stretches) {
    const bytes = await files.read(stretch);
    if (!bytes || !isContentOf(stretch, bytes))
      throw new Error("A stretch of an export is missing or altered");
    const found = (JSON.parse(bytes.toString()) as readonly (readonly string[])[]).filter(isNew);
    rows += found.length;
    chunks.push(Buffer.from(csvLines(found)));
  }
  return { bytes: Buffer.concat(chunks), rows };
}
