import { expect, test } from "vitest";
import type { Endings } from "../../shared/limits/endings.ts";

const noon = new Date("2026-11-24T12:00:00.000Z");
const after = (milliseconds: number) => new Date(noon.getTime() + milliseconds);

/** Tests that every store of session endings must pass. */
export function endingLaws(newEndings: () => Promise<Endings>): void {
  test("an ending (a mark that ends sessions) ends each session that started up to the ending's time, and none that started later", async () => {
    const endings = await newEndings();
    expect(await endings.isOver("person/a", noon)).toBe(false);
    await endings.end("person/a", noon, 1_800);
    expect(await endings.isOver("person/a", after(-1))).toBe(true);
    expect(await endings.isOver("person/a", noon)).toBe(true);
    expect(await endings.isOver("person/a", after(1))).toBe(false);
  });

  test("an ending (a mark that ends sessions) never moves back, in whatever order and however often it is delivered", async () => {
    const endings = await newEndings();
    await Promise.all([after(5), noon, after(5), after(-5)].map((at) => endings.end("a", at, 1_800)));
    await endings.end("a", noon, 1_800);
    expect(await endings.isOver("a", after(5))).toBe(true);
    expect(await endings.isOver("a", after(6))).toBe(false);
  });

  test("endings (marks that end sessions) of different names are independent", async () => {
    const endings = await newEndings();
    await endings.end("a", noon, 1_800);
    expect(await endings.isOver("b", noon)).toBe(false);
  });
}
