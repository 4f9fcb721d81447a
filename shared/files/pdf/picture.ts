/**
 * Copies the pictures of a PDF (ISO 32000-1, 8.9.5) without the metadata of cameras; their coding stays the
 * same.
 */

import { deflateSync } from "node:zlib";
import { type PDFDict, PDFName, PDFNumber, PDFRawStream } from "@cantoo/pdf-lib";
import { cleanJpeg } from "../jpeg.ts";
import { checkPixels } from "../unfit.ts";
import {
  type Copy,
  once,
  type Part,
  plain,
  predicting,
  type Shape,
  shaped,
  streamOf,
  written,
} from "./copy.ts";
import { unpack } from "./filters.ts";

/** The parameters of the picture format's filter. */
const parms: Shape = {
  ColorTransform: plain,
  K: plain,
  EndOfLine: plain,
  EncodedByteAlign: plain,
  Columns: plain,
  Rows: plain,
  EndOfBlock: plain,
  BlackIs1: plain,
  DamagedRowsBeforeError: plain,
  JBIG2Globals: streamOf(() => ({})),
};

export const pictureOf = (shape: () => Shape): Part => {
  const entries = once(shape);
  return (value, copy) => {
    if (!(value instanceof PDFRawStream)) return undefined;
    checkPixels(numberAt(value.dict, "Width", copy), numberAt(value.dict, "Height", copy));
    const { bytes, deflated, predictor, picture } = unpack(value, copy.lookup, copy.limits);
    const dict = shaped(value.dict, entries(), copy);
    dict.set(PDFName.of("Filter"), PDFName.of(picture?.name ?? "FlateDecode"));
    const said = picture ? picture.parms : predictor;
    if (said) dict.set(PDFName.of("DecodeParms"), shaped(said, picture ? parms : predicting, copy));
    if (!picture) return written(dict, deflated ?? deflateSync(bytes));
    return written(dict, picture.name === "DCTDecode" ? cleanJpeg(bytes, { turned: false }) : bytes);
  };
};

function numberAt(dict: PDFDict, key: string, copy: Copy): number {
  const value = copy.lookup(dict.get(PDFName.of(key)));
  return value instanceof PDFNumber ? value.asNumber() : 0;
}
