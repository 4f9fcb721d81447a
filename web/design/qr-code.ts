import { correction, generate } from "lean-qr";

/** An address as a square for phone cameras, made by `qrOf`. */
export interface Qr {
  readonly address: string;
  /** Modules per side. */
  readonly size: number;
  /** An SVG path of its dark modules, as strokes one module wide. */
  readonly path: string;
}

/** The QR code (ISO/IEC 18004) of an address. Loaded only by pages that print one, to keep encoding out of cold starts. */
export function qrOf(address: string): Qr {
  const code = generate(address, { minCorrectionLevel: correction.M });
  const rows = Array.from({ length: code.size }, (_, y) => rowOf(code, y));
  return { address, size: code.size, path: rows.join("") };
}

type Code = ReturnType<typeof generate>;

/** One line per run of dark modules, along the middle of the row. */
function rowOf(code: Code, y: number): string {
  const dark = Array.from({ length: code.size }, (_, x) => (code.get(x, y) ? "1" : "0")).join("");
  return [...dark.matchAll(/1+/g)].map(({ 0: run, index }) => `M${index} ${y}.5h${run.length}`).join("");
}
