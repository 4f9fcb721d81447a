import type { FileRefusal } from "../contracts/words/attachment-words.ts";

/** The reasons for which a file is refused because of its own content. */
export type UnfitReason = Exclude<FileRefusal, "malware" | "unscanned" | "repeated">;

/** The error when a file is refused; `made-safe.ts` catches it. */
export class Unfit extends Error {
  override readonly name = "Unfit";
  readonly reason: UnfitReason;

  constructor(reason: UnfitReason) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * The most pixels of a picture. The newest telephones take photos of up to two hundred million pixels;
 * browsers display half of that without trouble.
 */
const mostPixels = 100_000_000;

export function checkPixels(width: number, height: number): void {
  if (width === 0 || height === 0) throw new Unfit("broken");
  if (width * height > mostPixels) throw new Unfit("too-large");
}
