/** Reads and cleans an official's photo: a JPEG as a `data:` address. */
import { cleanJpeg, isJpeg, jpegSize } from "../../files/jpeg.ts";
import { Unfit } from "../../files/unfit.ts";

export interface Photo {
  /** The base64 of the JPEG. */
  readonly content: string;
  readonly width: number;
  readonly height: number;
}

/** Why a photo is refused. */
export type PhotoFault = "photo-no-picture" | "photo-too-large" | "photo-ratio";

/** The most characters of one photo's `data:` address (about 6 KB), and of all photos together. */
export const mostPhoto = 8_000;
export const mostPhotos = 64_000;
const ratios = { least: 0.5, most: 1.25 } as const;

const jpeg = /^data:image\/jpeg;base64,([A-Za-z0-9+/]+={0,2})$/;

/** Reads a photo from the text in the directory. @returns the photo, or why it is refused */
export function readPhoto(text: string): Photo | PhotoFault {
  const bytes = cleaned(text);
  if (!bytes) return "photo-no-picture";
  if (text.length > mostPhoto) return "photo-too-large";
  const { width, height } = jpegSize(bytes);
  const ratio = width / height;
  if (ratio < ratios.least || ratio > ratios.most) return "photo-ratio";
  return { content: bytes.toString("base64"), width, height };
}

/**
 * Removes what is no part of the picture, such as the place where it was taken. Returns a text that is no photo unchanged,
 * for `readPhoto` to refuse.
 */
export function cleanPhoto(text: string): string {
  const bytes = cleaned(text.trim());
  return bytes ? `data:image/jpeg;base64,${bytes.toString("base64")}` : text;
}

function cleaned(text: string): Buffer | undefined {
  const bytes = Buffer.from(jpeg.exec(text)?.[1] ?? "", "base64");
  try {
    return isJpeg(bytes) ? cleanJpeg(bytes) : undefined;
  } catch (error) {
    if (error instanceof Unfit) return undefined;
    throw error;
  }
}
