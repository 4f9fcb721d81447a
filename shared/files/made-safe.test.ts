import { describe, expect, it } from "vitest";
import { exif, jpeg, pdf, png } from "../../test/attachments/files.ts";
import { hostileFiles } from "../../test/attachments/hostile.ts";
import { madeSafe } from "./made-safe.ts";

async function cleaned(bytes: Buffer): Promise<Buffer> {
  const made = await madeSafe(bytes);
  if ("unfit" in made) throw new Error(`refused: ${made.unfit}`);
  return made.bytes;
}

describe("cleaning a file of an applicant (C12)", () => {
  it.each([
    ["jpeg", jpeg()],
    ["png", png()],
  ] as const)("accepts an ordinary %s without loss", async (format, bytes) => {
    const made = await madeSafe(bytes);
    expect(made).toMatchObject({ format });
    expect((await cleaned(bytes)).equals(bytes)).toBe(true);
  });

  it.each(hostileFiles.filter(({ ends }) => !("refused" in ends && ends.refused === "malware")))(
    "refuses or cleans a hostile file, and accepts its harmless twin: $name",
    async ({ bytes, ends, twin }) => {
      if ("refused" in ends) expect(await madeSafe(bytes)).toEqual({ unfit: ends.refused });
      else {
        const text = (await cleaned(bytes)).toString("latin1");
        expect(ends.without.filter((each) => text.includes(each))).toEqual([]);
      }
      expect(await madeSafe(twin)).toHaveProperty("format");
    },
  );

  it("returns a cleaned file unchanged", async () => {
    for (const { bytes, ends } of hostileFiles) {
      if ("refused" in ends) continue;
      const once = await cleaned(bytes);
      expect((await cleaned(once)).equals(once)).toBe(true);
    }
  });

  it("keeps the orientation of a photo and removes all other EXIF entries", async () => {
    for (const up of [2, 3, 6, 8]) {
      const text = (await cleaned(jpeg({ with: [exif(up, "II")] }))).toString("latin1");
      expect(text).toContain(
        `Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(up)}`,
      );
    }
    expect((await cleaned(jpeg({ with: [exif(1)] }))).equals(jpeg())).toBe(true);
  });

  it("returns a result, and throws nothing, for a file that is cut off at any byte", async () => {
    for (const whole of [jpeg({ with: [exif(6)] }), png(), pdf(["<< /Author (a) >>"])])
      for (let length = 0; length < whole.length; length += 1)
        await expect(madeSafe(whole.subarray(0, length))).resolves.toBeDefined();
  });
});
