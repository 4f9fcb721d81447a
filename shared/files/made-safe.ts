/**
 * Recognises the format of a file by its content, not by its name. Makes a copy without data about the person
 * or device that made the file (C12).
 */

import { type FileFormat, fileFormats, mostBytes } from "../contracts/words/attachment-words.ts";
import { cleanJpeg, isJpeg } from "./jpeg.ts";
import { isPdf } from "./pdf/is-pdf.ts";
import { cleanPng, isPng } from "./png.ts";
import { Unfit, type UnfitReason } from "./unfit.ts";

export type MadeSafe =
  | { readonly format: FileFormat; readonly bytes: Buffer }
  | { readonly unfit: UnfitReason };

interface Kind {
  is(bytes: Buffer): boolean;
  clean(bytes: Buffer): Buffer | Promise<Buffer>;
}

/** Cleans a PDF. The library is loaded only for a PDF, since the library is half of the Lambda's code. */
const cleanPdf: Kind["clean"] = async (bytes) => (await import("./pdf/clean-pdf.ts")).cleanPdf(bytes);

const kinds: Readonly<Record<FileFormat, Kind>> = {
  jpeg: { is: isJpeg, clean: cleanJpeg },
  png: { is: isPng, clean: cleanPng },
  pdf: { is: isPdf, clean: cleanPdf },
};

export async function madeSafe(bytes: Buffer): Promise<MadeSafe> {
  if (bytes.length > mostBytes) return { unfit: "too-large" };
  const format = fileFormats.find((one) => kinds[one].is(bytes));
  if (format === undefined) return { unfit: "type" };
  try {
    return { format, bytes: await kinds[format].clean(bytes) };
  } catch (error) {
    if (error instanceof Unfit) return { unfit: error.reason };
    throw error;
  }
}
