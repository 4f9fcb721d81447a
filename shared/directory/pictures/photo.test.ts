import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cleanPhoto, mostPhoto, readPhoto } from "./photo.ts";

const bytes = readFileSync(
  join(import.meta.dirname, "../../../functions/directory/demo/photo-a.rastegar.jpg"),
);
const addressOf = (content: Uint8Array): string =>
  `data:image/jpeg;base64,${Buffer.from(content).toString("base64")}`;
const photo = cleanPhoto(addressOf(bytes));

/** A segment of application data or a comment, as cameras write them. */
const segment = (marker: number, text: string) =>
  Buffer.concat([Buffer.from([0xff, marker, 0, text.length + 2]), Buffer.from(text)]);
const withSegments = Buffer.concat([
  bytes.subarray(0, 2),
  segment(0xe1, "Exif: taken at 35.69, 51.33"),
  segment(0xfe, "a comment"),
  bytes.subarray(2),
  Buffer.from("data after the end"),
]);

describe("an official's photo (P5)", () => {
  it("is a JPEG, with its width and height", () => {
    expect(readPhoto(photo)).toMatchObject({ width: 96, height: 120 });
  });

  it("loses, when it is cleaned, the place where it was taken, all comments, and the bytes after the end of the picture", () => {
    const cleaned = cleanPhoto(addressOf(withSegments));
    expect(cleaned).toBe(photo);
    expect(cleanPhoto(cleaned)).toBe(cleaned);
    expect(Buffer.from(cleaned.split(",")[1] ?? "", "base64").toString("latin1")).not.toMatch(
      /Exif|comment|after/,
    );
  });

  it.each([
    ["a text", "no photo"],
    ["a PNG", "data:image/png;base64,iVBORw0KGgo="],
    ["a JPEG that is cut off", addressOf(bytes.subarray(0, 400))],
    ["a JPEG without its end", addressOf(bytes.subarray(0, -2))],
    ["a JPEG that is called a PNG", photo.replace("jpeg", "png")],
  ])("is refused when it is %s, which cleaning leaves as it is", (_, text) => {
    expect(readPhoto(text)).toBe("photo-no-picture");
    expect(cleanPhoto(text)).toBe(text);
  });

  it("is refused when it is too large, or much wider than high", () => {
    const filled = Buffer.concat([bytes.subarray(0, -2), Buffer.alloc(mostPhoto, 1), bytes.subarray(-2)]);
    expect(readPhoto(addressOf(filled))).toBe("photo-too-large");
    const wide = Buffer.from(bytes);
    const frame = wide.indexOf(Buffer.from([0xff, 0xc0]));
    wide.writeUInt16BE(200, frame + 7);
    expect(readPhoto(addressOf(wide))).toBe("photo-ratio");
  });
});
