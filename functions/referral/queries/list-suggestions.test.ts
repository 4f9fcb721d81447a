import { describe, expect, it } from "vitest";
import {
  benches,
  betterThanUsual,
  bread,
  friday,
  personNumber,
  phone,
  taught,
} from "../../../test/support/taught.ts";
import { nameParties } from "../commands/name-parties/name-parties.ts";
import { listSuggestions } from "./list-suggestions.ts";

async function desk() {
  const work = taught();
  await work.six();
  await work.trainAt(friday);
  const keysOf = async (who: string, code: string) => {
    const found = await listSuggestions(work.deps, code, who);
    return found && [found.subjects.map(({ key }) => key), found.units.map(({ key }) => key)];
  };
  const open = (n: number, about: Parameters<typeof work.open>[1]) =>
    work.open(n, { person: personNumber(n), ...about });
  return { ...work, open, keysOf };
}

describe("the suggested subjects and units of a case (R20)", () => {
  it("follow from words that the case shares with earlier cases; these words are shown as the applicant typed them", async () => {
    const { deps, open } = await desk();
    const code = await open(60, { description: "نانوایی‌ها نان سنگک گران می‌دهند", subject: "other" });
    const found = await listSuggestions(deps, code, "h.desk");
    expect(found?.subjects[0]).toMatchObject({ key: "price" });
    expect(found?.subjects[0]?.words).toContain("نانوایی‌ها");
    expect(found?.units[0]).toMatchObject({ key: "price-control" });
    expect(found?.learnt).toEqual({ day: "2026-12-04", cases: 6 });
  });

  it("are shown only to staff who may correct or refer the case", async () => {
    const { open, keysOf } = await desk();
    const code = await open(60, { ...bread, subject: "other" });
    expect(await keysOf("a.audit", code)).toEqual([[], []]);
    expect(await keysOf("e.karimi", code)).toBeUndefined();
    expect(await keysOf("nobody", code)).toBeUndefined();
  });

  it("include no unit when the most probable unit already has the case, and never an accused unit (R2)", async () => {
    const { deps, by, open, keysOf } = await desk();
    const right = await open(61, phone);
    expect((await keysOf("h.desk", right))?.[1]).toEqual([]);
    const code = await open(60, { ...bread, subject: "other" });
    expect((await keysOf("h.desk", code))?.[1]).toEqual(["price-control"]);
    const accused = { units: ["price-control"], people: [], reason: "از آن واحد شکایت دارد." };
    const named = await nameParties(deps, await by("h.desk", code), accused);
    expect(named.accepted).toBe(true);
    expect((await keysOf("h.desk", code))?.[1]).toEqual([]);
  });

  it("are not shown while the applicant is hidden from the unit (C15)", async () => {
    const { open, keysOf } = await desk();
    const code = await open(60, { ...bread, hidden: true });
    expect(await keysOf("h.moradi", code)).toBeUndefined();
    expect((await keysOf("h.inspection", code))?.[1]).toEqual([]);
  });

  it("are none before the first training", async () => {
    const work = taught();
    const code = await work.open(60, bread);
    expect(await listSuggestions(work.deps, code, "h.moradi")).toEqual({
      kinds: [],
      subjects: [],
      units: [],
    });
  });
});

async function deskWithKinds() {
  const work = taught();
  await work.six();
  for (let n = 0; n < 3; n += 1) await work.closed(benches);
  await work.trainAt(friday);
  await work.fared(betterThanUsual);
  const kindsOf = async (who: string, code: string) =>
    (await listSuggestions(work.deps, code, who))?.kinds.map(({ key }) => key);
  const complaint = () => work.open(60, { ...benches, kind: "complaint", person: personNumber(60) });
  return { ...work, kindsOf, complaint };
}

describe("the suggested kinds of a case (R20)", () => {
  it("follow from words that the case shares with earlier cases, and have their record", async () => {
    const { deps, complaint } = await deskWithKinds();
    const [first] = (await listSuggestions(deps, await complaint(), "h.desk"))?.kinds ?? [];
    expect(first).toMatchObject({ key: "suggestion", record: { cases: 24, right: 20 } });
    expect(first?.words).toContain("نیمکت");
  });

  it("are none while the model was not right more often than always the most frequent kind", async () => {
    const { fared, kindsOf, complaint } = await deskWithKinds();
    const code = await complaint();
    await fared({ "kind/suggestion": { cases: 24, right: 20, usual: 20 } });
    expect(await kindsOf("h.desk", code)).toEqual([]);
    await fared({});
    expect(await kindsOf("h.desk", code)).toEqual([]);
  });

  it("are none while the text speaks most for the kind that the case has", async () => {
    const { open, kindsOf } = await deskWithKinds();
    expect(await kindsOf("h.desk", await open(61, { ...benches, person: personNumber(61) }))).toEqual([]);
  });

  it("are no report without identity and no emergency (C3, S3)", async () => {
    const { deps, reorganise, kindsOf, complaint } = await deskWithKinds();
    const code = await complaint();
    const { kinds } = (await deps.directory.current()).snapshot;
    for (const change of [{ withoutIdentity: true }, { byInspection: true }]) {
      reorganise({ kinds: kinds.map((kind) => (kind.key === "suggestion" ? { ...kind, ...change } : kind)) });
      expect(await kindsOf("h.desk", code)).toEqual([]);
    }
  });

  it("are shown only to staff who may correct the case", async () => {
    const { kindsOf, complaint } = await deskWithKinds();
    const code = await complaint();
    expect(await kindsOf("a.audit", code)).toEqual([]);
    expect(await kindsOf("e.karimi", code)).toBeUndefined();
  });
});
