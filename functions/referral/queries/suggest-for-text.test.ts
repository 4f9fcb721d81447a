import { describe, expect, it } from "vitest";
import { benches, betterThanUsual, friday, taught } from "../../../test/support/taught.ts";
import { suggestForText } from "./suggest-for-text.ts";

const aboutBread = "نانوایی‌ها نان سنگک گران می‌دهند";
const aboutBenches = "در ایستگاه‌ها نیمکت نیست";

async function desk() {
  const work = taught();
  await work.six();
  for (let n = 0; n < 3; n += 1) await work.closed(benches);
  await work.trainAt(friday);
  const keysOf = async (description: string, kind?: string) => {
    const { kinds, subjects } = await suggestForText(work.deps, { description, kind });
    return { kinds: kinds.map(({ key }) => key), subjects: subjects.map(({ key }) => key) };
  };
  /** Publishes a directory in which this kind is changed. */
  const change = async (key: string, changed: object) => {
    const { kinds } = (await work.deps.directory.current()).snapshot;
    work.reorganise({ kinds: kinds.map((kind) => (kind.key === key ? { ...kind, ...changed } : kind)) });
  };
  return { ...work, keysOf, change };
}

describe("what a text suggests to a clerk who registers it (R20, C6)", () => {
  it("are subjects, each with the words of the text that speak for it, as the clerk typed them", async () => {
    const { deps } = await desk();
    const found = await suggestForText(deps, { description: aboutBread });
    expect(found.subjects[0]).toMatchObject({ key: "price" });
    expect(found.subjects[0]?.words).toContain("نانوایی‌ها");
    expect(found.learnt).toEqual({ day: "2026-12-04", cases: 9 });
  });

  it("are only subjects that the chosen kind has", async () => {
    const { keysOf, change } = await desk();
    expect((await keysOf(aboutBread, "complaint")).subjects).toEqual(["price"]);
    await change("suggestion", { subjects: ["price"] });
    expect((await keysOf(aboutBread, "suggestion")).subjects).toEqual(["price"]);
    expect((await keysOf(aboutBread, "complaint")).subjects).toEqual([]);
    expect((await keysOf(aboutBread)).subjects).toEqual([]);
  });

  it("are kinds once the model was right more often than always the most frequent kind, whatever kind is chosen", async () => {
    const { keysOf, fared } = await desk();
    expect((await keysOf(aboutBenches)).kinds).toEqual([]);
    await fared(betterThanUsual);
    for (const chosen of [undefined, "complaint", "suggestion"])
      expect((await keysOf(aboutBenches, chosen)).kinds).toEqual(["suggestion"]);
  });

  it("are no kind that a clerk may not choose: no report without identity, no emergency, no kind out of use (C3, S3)", async () => {
    const { keysOf, change, fared } = await desk();
    await fared(betterThanUsual);
    for (const changed of [{ withoutIdentity: true }, { byInspection: true }, { onWeb: false }]) {
      await change("suggestion", { withoutIdentity: false, byInspection: false, onWeb: true, ...changed });
      expect((await keysOf(aboutBenches)).kinds).toEqual([]);
      expect(await keysOf(aboutBread, "suggestion")).toEqual({ kinds: [], subjects: [] });
    }
  });

  it("are none for an unknown kind, for a text without known words, and before the first training", async () => {
    const { keysOf } = await desk();
    expect(await keysOf(aboutBread, "no-such-kind")).toEqual({ kinds: [], subjects: [] });
    expect((await keysOf("چیزی که هیچ‌کس ننوشت")).subjects).toEqual([]);
    expect(await suggestForText(taught().deps, { description: aboutBread })).toEqual({
      kinds: [],
      subjects: [],
    });
  });

  it("need only the directory, the model and the key of the words: no case is read, and no text is stored", async () => {
    const { directory, views, wordRing } = (await desk()).deps;
    const reading = { directory, wordRing, views: { list: views.list } };
    expect((await suggestForText(reading, { description: aboutBread })).subjects).toHaveLength(1);
  });
});
