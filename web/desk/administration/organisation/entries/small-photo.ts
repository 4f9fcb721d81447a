/** The size in pixels of an official's photo: a portrait, which pages show at 72 × 90. */
const [width, height] = [96, 120] as const;
/** The most characters that the directory takes for a photo. */
const most = 8_000;
const qualities = [0.85, 0.7, 0.55, 0.4] as const;

/**
 * Makes a small JPEG of a picture file: the middle of the picture, without the file's other data, such as the place where
 * it was taken. @returns a `data:` address; undefined when the browser cannot read the file
 */
export async function photoFrom(file: Blob): Promise<string | undefined> {
  try {
    const bitmap = await createImageBitmap(file);
    const scale = Math.max(width / bitmap.width, height / bitmap.height);
    const [wide, tall] = [bitmap.width * scale, bitmap.height * scale];
    const canvas = Object.assign(document.createElement("canvas"), { width, height });
    canvas.getContext("2d")?.drawImage(bitmap, (width - wide) / 2, (height - tall) / 2, wide, tall);
    return qualities
      .map((quality) => canvas.toDataURL("image/jpeg", quality))
      .find((photo) => photo.length <= most);
  } catch {
    return undefined;
  }
}
