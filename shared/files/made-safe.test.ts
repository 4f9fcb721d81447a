import { describe, expect, it } from "vitest";
import { exif, jpeg, pdf, png, stream } from "../../test/attachments/files.ts";
import { hostileFiles } from "../../test/attachments/hostile.ts";
import { madeSafe } from "./made-safe.ts";

const bytesOf = (made: ReturnType<typeof madeSafe>): Buffer => {
  if ("unfit" in made) throw new Error(`refused: ${made.unfit}`);
  return made.bytes;
};

describe("a file of an applicant (C12)", () => {
  it.each([
    ["jpeg", jpeg()],
    ["png", png()],
    ["pdf", pdf([stream("", Buffer.from("0 0 m 9 9 l S"), true)])],
  ] as const)("that is an ordinary %s is taken, and nothing is lost of it", (format, bytes) => {
    const made = madeSafe(bytes);
    expect(made).toMatchObject({ format });
    expect(bytesOf(made).equals(bytes)).toBe(true);
  });

  it.each(hostileFiles.filter(({ ends }) => !("refused" in ends && ends.refused === "malware")))(
    "$name",
    ({ bytes, ends, twin }) => {
      const made = madeSafe(bytes);
      if ("refused" in ends) expect(made).toEqual({ unfit: ends.refused });
      else {
        const text = bytesOf(made).toString("latin1");
        expect(ends.without.filter((each) => text.includes(each))).toEqual([]);
      }
      expect(madeSafe(twin)).toHaveProperty("format");
    },
  );

  it("is taken again unchanged once it was made safe", () => {
    for (const { bytes, ends } of hostileFiles) {
      if ("refused" in ends) continue;
      const once = bytesOf(madeSafe(bytes));
      expect(bytesOf(madeSafe(once)).equals(once)).toBe(true);
    }
  });

  it("keeps which side of a photo is up, and of its EXIF nothing else", () => {
    for (const up of [2, 3, 6, 8]) {
      const text = bytesOf(madeSafe(jpeg({ with: [exif(up, "II")] }))).toString("latin1");
      expect(text).toContain(
        `Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(up)}`,
      );
    }
    expect(bytesOf(madeSafe(jpeg({ with: [exif(1)] }))).equals(jpeg())).toBe(true);
  });

  it("is cut at every place and never breaks what reads it", () => {
    for (const whole of [jpeg({ with: [exif(6)] }), png(), pdf(["<< /Author (a) >>"])])
      for (let length = 0; length < whole.length; length += 1)
        expect(() => madeSafe(whole.subarray(0, length))).not.toThrow();
  });
});
