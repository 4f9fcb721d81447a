import { expect, test } from "vitest";
import { type DraftRows, mostWrites } from "../../shared/limits/draft-rows.ts";

const noon = new Date("2026-11-24T12:00:00.000Z");
const after = (seconds: number) => new Date(noon.getTime() + seconds * 1_000);
const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const textOf = (sealed: Uint8Array | undefined) => sealed && Buffer.from(sealed).toString();

/** Tests that every store of drafts must pass. */
export function draftRowLaws(newRows: () => Promise<DraftRows>): void {
  test("the draft of a form holds what was written last until the draft expires, to the second", async () => {
    const rows = await newRows();
    expect(await rows.get("a", noon)).toBeUndefined();
    expect(await rows.put("a", bytes("first"), after(60))).toBe(true);
    expect(await rows.put("a", bytes("second"), after(90))).toBe(true);
    expect(textOf(await rows.get("a", noon))).toBe("second");
    expect(textOf(await rows.get("a", after(89)))).toBe("second");
    expect(await rows.get("a", after(90))).toBeUndefined();
    expect(await rows.get("b", noon)).toBeUndefined();
  });

  test("a deleted draft of a form is gone, and deleting a missing draft changes nothing", async () => {
    const rows = await newRows();
    await rows.put("a", bytes("words"), after(60));
    await rows.remove("a");
    await rows.remove("b");
    expect(await rows.get("a", noon)).toBeUndefined();
  });

  test("the draft of a form can be written up to a limited number of times and no more", async () => {
    const rows = await newRows();
    for (let n = 0; n < mostWrites; n += 1) await rows.put("a", bytes(String(n)), after(60));
    expect(await rows.put("a", bytes("one more"), after(60))).toBe(false);
    expect(textOf(await rows.get("a", noon))).toBe(String(mostWrites - 1));
    expect(await rows.put("b", bytes("another"), after(60))).toBe(true);
  });
}
