import type { FileRefusal } from "../contracts/fields/attachment-words.ts";

/** What a file itself gives as a reason not to take it. */
export type UnfitReason = Exclude<FileRefusal, "malware" | "unscanned" | "repeated">;

/** Thrown while a file is read, and caught where reading begins (`made-safe.ts`). */
export class Unfit extends Error {
  override readonly name = "Unfit";
  readonly reason: UnfitReason;

  constructor(reason: UnfitReason) {
    super(reason);
    this.reason = reason;
  }
}

/** Photos of today's phones have up to two hundred million; what opens in a browser without pain, half of it. */
const mostPixels = 100_000_000;

export function checkPixels(width: number, height: number): void {
  if (width === 0 || height === 0) throw new Unfit("broken");
  if (width * height > mostPixels) throw new Unfit("too-large");
}
