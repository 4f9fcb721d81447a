import { correction, generate } from "lean-qr";
import type { Qr } from "./qr.tsx";

/** The QR code (ISO/IEC 18004) of an address. Loaded only by the pages that print one: encoding is no part of a start. */
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
