/** Finds actions, scripts, media and attached files in a PDF (ISO 32000-1, 12.6.4, 7.11.4, 12.7.8, 13). */

import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRawStream } from "@cantoo/pdf-lib";
import { Unfit } from "../unfit.ts";
import type { Lookup } from "./filters.ts";

const keys = ["JS", "JavaScript", "AA", "XFA", "EF", "EmbeddedFiles"];
const kinds = [
  ..."JavaScript Launch SubmitForm ImportData GoToE GoToR Rendition Movie Sound Screen".split(" "),
  ..."RichMedia RichMediaExecute 3D FileAttachment EmbeddedFile".split(" "),
];

/**
 * Refuses a PDF with active content. A copy without that content would not be the document that the sender
 * uploaded. Even if this check misses some active content, the cleaned copy has none.
 */
export function refuseActive(objects: Iterable<PDFObject>, lookup: Lookup): void {
  const waiting = [...objects];
  for (let value = waiting.pop(); value; value = waiting.pop()) {
    const dict = value instanceof PDFRawStream ? value.dict : value;
    if (dict instanceof PDFDict && acts(dict, lookup)) throw new Unfit("active");
    for (const each of valuesIn(dict)) waiting.push(each);
  }
}

function valuesIn(value: PDFObject): readonly PDFObject[] {
  if (value instanceof PDFDict) return value.values();
  return value instanceof PDFArray ? value.asArray() : [];
}

function acts(dict: PDFDict, lookup: Lookup): boolean {
  if (keys.some((key) => dict.has(PDFName.of(key)))) return true;
  if (["S", "Type", "Subtype"].some((key) => kinds.includes(nameAt(dict, key, lookup)))) return true;
  return dict.has(PDFName.of("OpenAction")) && !isPlace(dict.get(PDFName.of("OpenAction")), lookup);
}

/**
 * Whether the action that starts when a reader opens the PDF only shows a certain page at a certain zoom. Many
 * programs store such an action.
 */
function isPlace(opening: PDFObject | undefined, lookup: Lookup): boolean {
  const value = lookup(opening);
  return value instanceof PDFArray || (value instanceof PDFDict && nameAt(value, "S", lookup) === "GoTo");
}

function nameAt(dict: PDFDict, key: string, lookup: Lookup): string {
  const value = lookup(dict.get(PDFName.of(key)));
  return value instanceof PDFName ? value.decodeText() : "";
}

const written =
  /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|OpenAction|AA|XFA|RichMedia|Movie|Sound|Rendition|SubmitForm|ImportData|GoToE|GoToR|URI|EF|ObjStm|Encrypt|Names|Metadata)(?![A-Za-z0-9])/;

/**
 * Refuses a written copy that has a name of active content outside its streams. The copy's dictionaries are
 * plain text, so this check needs no parser, and is right even when `understood.ts` has a bug.
 * @throws Unfit `active`
 */
export function checkWritten(copy: Buffer): void {
  const outside = copy.toString("latin1").replaceAll(/stream\n[\s\S]*?\nendstream/g, "");
  const names = outside.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  if (written.test(names)) throw new Unfit("active");
}
