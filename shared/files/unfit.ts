import type { FileRefusal } from "../contracts/fields/attachment-words.ts";

/** A reason in the file itself to refuse it. */
export type UnfitReason = Exclude<FileRefusal, "malware" | "unscanned" | "repeated">;

/** Thrown while a file is read; `made-safe.ts` catches it. */
export class Unfit extends Error {
  override readonly name = "Unfit";
  readonly reason: UnfitReason;

  constructor(reason: UnfitReason) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * The newest phones take photos of up to two hundred million pixels; browsers open half of that without
 * trouble.
 */
const mostPixels = 100_000_000;

export function checkPixels(width: number, height: number): void {
  if (width === 0 || height === 0) throw new Unfit("broken");
  if (width * height > mostPixels) throw new Unfit("too-large");
}
