/**
 * Writes a new PDF (ISO 32000-1) with only those parts of the given PDF that this code understands (C12, ADR
 * 0031).
 */

import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFName,
  type PDFObject,
  type PDFRef,
  PDFWriter,
} from "@cantoo/pdf-lib";
import { Unfit } from "../unfit.ts";
import { checkWritten, refuseActive } from "./active.ts";
import { Copy, shaped } from "./copy.ts";
import { Limits } from "./limits.ts";
import { parsePdf } from "./parse-pdf.ts";
import { catalogShape, pageShape } from "./understood.ts";

/**
 * Copies the pages of a PDF into a new PDF. A PDF with active content, such as a script, is refused. Cleaning a copy
 * again gives the same bytes.
 * @throws Unfit `broken`, `too-large`, `active` (has active content) or `locked` (is encrypted)
 */
export async function cleanPdf(given: Buffer): Promise<Buffer> {
  const end = given.lastIndexOf("%%EOF");
  if (end < 0) throw new Unfit("broken");
  const bytes = given.subarray(0, end + 5);
  const limits = new Limits(bytes.length);
  const from = await parsePdf(bytes, limits);
  if (from.trailerInfo.Encrypt) throw new Unfit("locked");
  const copy = new Copy(from, PDFContext.create(), limits);
  refuseActive(
    from.enumerateIndirectObjects().map(([, object]) => object),
    copy.lookup,
  );
  copyDocument(copy);
  const writer = PDFWriter.forContext(copy.to, Number.POSITIVE_INFINITY);
  const written = Buffer.from(await writer.serializeToBuffer());
  checkWritten(written);
  return written;
}

function copyDocument(copy: Copy): void {
  const catalog = copy.lookup(copy.from.trailerInfo.Root);
  if (!(catalog instanceof PDFDict)) throw new Unfit("broken");
  const [root, tree] = [copy.to.nextRef(), copy.to.nextRef()];
  const kids = pagesOf(catalog, copy).map((page) => copyPage(page, tree, copy));
  if (kids.length === 0) throw new Unfit("broken");
  copy.to.assign(tree, copy.to.obj({ Type: "Pages", Count: kids.length, Kids: kids }));
  const copied = shaped(catalog, catalogShape, copy);
  copied.set(name("Type"), name("Catalog"));
  copied.set(name("Pages"), tree);
  copy.to.assign(root, copied);
  copy.to.trailerInfo.Root = root;
}

function copyPage(page: PDFDict, tree: PDFRef, copy: Copy): PDFRef {
  const copied = shaped(page, pageShape, copy);
  copied.set(name("Type"), name("Page"));
  copied.set(name("Parent"), tree);
  return copy.to.register(copied);
}

const name = (of: string): PDFName => PDFName.of(of);

/** The entries that a page inherits from the nodes above it in the page tree (ISO 32000-1, 7.7.3.4). */
const inherited = ["Resources", "MediaBox", "CropBox", "Rotate"].map(name);

/**
 * The pages in order, each with its inherited entries.
 * @throws Unfit when the page tree has a cycle or no pages
 */
function pagesOf(catalog: PDFDict, copy: Copy): readonly PDFDict[] {
  const pages: PDFDict[] = [];
  const seen = new Set<PDFDict>();
  const waiting: { readonly node: PDFObject | undefined; readonly above: Map<PDFName, PDFObject> }[] = [
    { node: catalog.get(name("Pages")), above: new Map() },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const node = copy.lookup(next.node);
    if (!(node instanceof PDFDict) || seen.has(node)) throw new Unfit("broken");
    seen.add(node);
    const kids = copy.lookup(node.get(name("Kids")));
    if (kids instanceof PDFArray) {
      const own = inherited.flatMap((key) => entryOf(node, key));
      const above = new Map([...next.above, ...own]);
      for (const kid of kids.asArray().toReversed()) waiting.push({ node: kid, above });
    } else pages.push(PDFDict.fromMapWithContext(new Map([...next.above, ...node.entries()]), copy.from));
  }
  return pages;
}

const entryOf = (node: PDFDict, key: PDFName): readonly [PDFName, PDFObject][] => {
  const value = node.get(key);
  return value ? [[key, value]] : [];
};
