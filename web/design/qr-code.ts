import { correction, generate } from "lean-qr";

/** The QR code of an address, as `qrOf` makes it. */
export interface Qr {
  readonly address: string;
  /** The number of modules per side. */
  readonly size: number;
  /** An SVG path that draws the dark modules as strokes one module wide. */
  readonly path: string;
}

/**
 * Encodes an address as a QR code (ISO/IEC 18004). Only pages that print a QR code load this module, so that the cold
 * starts of other pages stay short.
 */
export function qrOf(address: string): Qr {
  const code = generate(address, { minCorrectionLevel: correction.M });
  const rows = Array.from({ length: code.size }, (_, y) => rowOf(code, y));
  return { address, size: code.size, path: rows.join("") };
}

type Code = ReturnType<typeof generate>;

/** Draws one row: a line for each run of dark modules, along the middle of the row. */
function rowOf(code: Code, y: number): string {
  const dark = Array.from({ length: code.size }, (_, x) => (code.get(x, y) ? "1" : "0")).join("");
  return [...dark.matchAll(/1+/g)].map(({ 0: run, index }) => `M${index} ${y}.5h${run.length}`).join("");
}
