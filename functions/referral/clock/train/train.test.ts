import { describe, expect, it } from "vitest";
import { searchWords } from "../../../../shared/domain/text/search-words.ts";
import type { View } from "../../../../shared/journal/views.ts";
import { bread, friday, nextFriday, personNumber, phone, taught } from "../../../../test/support/taught.ts";
import { correctCase } from "../../commands/correct-case/correct-case.ts";
import {
  hashesFor,
  type Model,
  modelRows,
  readModel,
  readTraining,
  type Training,
  trainingRows,
} from "../../projections/model-rows.ts";
import { hearWithdrawn } from "../../reactions/hear-applicant/hear-applicant.ts";
import { noCounts } from "../../rules/suggesting.ts";
import { train } from "./train.ts";

type Desk = ReturnType<typeof taught>;

const wordsIn = (model: Model | undefined) => Object.keys(model?.counts?.words ?? {});

async function hashOf({ deps }: Desk, word: string): Promise<string> {
  return hashesFor((await deps.wordRing.current()).bytes)("word", searchWords(word)[0] ?? "");
}

describe("the weekly training of suggestions (R20)", () => {
  it("learns kind, subject and unit of closed cases, in the night to Friday only", async () => {
    const desk = taught();
    await desk.six();
    expect(await desk.trainAt("2026-12-02T22:30:00.000Z")).toBeUndefined();
    expect(await desk.trainAt("2026-12-03T20:30:00.000Z")).toBeUndefined();
    const model = await desk.trainAt(friday);
    expect(model).toMatchObject({ number: 1, day: "2026-12-04", cases: 6 });
    expect(model?.counts?.labels).toEqual({
      "kind/complaint": 6,
      "subject/price": 3,
      "subject/other": 3,
      "unit/price-control": 3,
      "unit/service-desk": 3,
    });
  });

  it("stores hashes in place of words and people", async () => {
    const desk = taught();
    await desk.six();
    const model = await desk.trainAt(friday);
    expect(wordsIn(model)).toContain(await hashOf(desk, "نانوایی"));
    expect(JSON.stringify(model)).not.toMatch(/[\u0600-\u06ff]/);
    expect(JSON.stringify(model)).not.toContain(personNumber(1));
  });

  it("drops the words of an erased person at the next training (P2)", async () => {
    const desk = taught();
    await desk.six();
    const rare = await desk.closed({ ...bread, description: "نانوایی بهارستان" });
    await desk.closed({ ...bread, description: "بهارستان گران است" });
    const hash = await hashOf(desk, "بهارستان");
    expect(wordsIn(await desk.trainAt(friday))).toContain(hash);
    await desk.eraser.destroyOf(rare);
    expect(wordsIn(await desk.trainAt(nextFriday))).not.toContain(hash);
  });

  it("leaves no row of its intermediate results once the model is stored", async () => {
    const desk = taught();
    await desk.six();
    await desk.trainAt(friday);
    expect(await readTraining(desk.views)).toBeUndefined();
  });

  it("removes its intermediate results in the next minute when a run died after it stored the model", async () => {
    const desk = taught();
    await desk.six();
    await desk.settle();
    desk.clock.at = new Date(friday);
    const { models } = desk.deps;
    const dying = async (row: View) => {
      if (row.list === undefined) throw new Error("the run dies");
      return models.put(row);
    };
    const died = train({ ...desk.deps, models: { ...models, put: dying } }, { hasTime: () => true });
    await expect(died).rejects.toThrow("the run dies");
    expect(await readTraining(desk.views)).toBeDefined();
    await train(desk.deps, { hasTime: () => true });
    expect(await readTraining(desk.views)).toBeUndefined();
  });

  it("removes in the next minute what the slower of two runs at once began after the other had stored the model", async () => {
    const desk = taught();
    await desk.six();
    const model = await desk.trainAt(friday);
    const { day = "", at = "", key = 0, trial = {} } = model ?? {};
    const begun: Training = {
      number: 2,
      day,
      at,
      key,
      trial,
      steps: 1,
      places: [],
      counts: noCounts,
      people: [],
    };
    for (const row of trainingRows(begun)) await desk.views.put(row);
    await desk.trainAt(new Date(Date.parse(friday) + 60_000).toISOString());
    expect(await readTraining(desk.views)).toBeUndefined();
  });

  it("replaces a model of which two runs at once stored different pieces", async () => {
    const desk = taught();
    await desk.six();
    await desk.trainAt(friday);
    const model = await desk.trainAt(nextFriday);
    const [, piece] = model ? modelRows({ ...model, at: friday }) : [];
    if (piece) await desk.views.put(piece);
    expect(await readModel(desk.views)).toBeUndefined();
    const later = new Date(Date.parse(nextFriday) + 60_000).toISOString();
    expect(await desk.trainAt(later)).toMatchObject({ day: model?.day, cases: 6 });
  });

  it("never learns from a case of a hidden applicant, a report without identity or an open case (C15, C3)", async () => {
    const desk = taught();
    await desk.six();
    await desk.closed({ ...bread, hidden: true });
    await desk.open(90, { ...bread, person: personNumber(90) });
    desk.reorganise({
      kinds: (await desk.deps.directory.current()).snapshot.kinds.map((kind) =>
        kind.key === "suggestion" ? { ...kind, withoutIdentity: true as const } : kind,
      ),
    });
    await desk.closed({ ...bread, kind: "suggestion", withoutIdentity: true });
    expect((await desk.trainAt(friday))?.cases).toBe(6);
  });

  it("learns from one case of each person, however many requests the person sends", async () => {
    const desk = taught();
    await desk.six();
    for (let n = 0; n < 5; n += 1) await desk.closed({ ...phone, person: personNumber(1) });
    expect((await desk.trainAt(friday))?.cases).toBe(6);
  });

  it("learns the kind and subject to which staff corrected a case, not those that the applicant chose", async () => {
    const desk = taught();
    await desk.six();
    await desk.closed({ ...bread, kind: "suggestion" });
    const code = await desk.open(50, { ...bread, subject: "other", person: personNumber(50) });
    const ask = await desk.by("h.desk", code);
    const outcome = await correctCase(desk.deps, ask, {
      kind: "suggestion",
      subject: "price",
      reason: "گرانی است.",
    });
    expect(outcome.accepted).toBe(true);
    await hearWithdrawn(desk.deps, { id: `intake/${code}/2/0`, data: { request: code } });
    expect((await desk.trainAt(friday))?.counts?.labels).toMatchObject({
      "kind/complaint": 6,
      "kind/suggestion": 2,
      "subject/price": 5,
      "subject/other": 3,
    });
  });

  it("continues in the next minute where it stopped, and counts nothing twice", async () => {
    const desk = taught();
    for (let n = 0; n < 45; n += 1) await desk.six();
    const steps: unknown[] = [];
    let model: Model | undefined;
    for (let minute = 0; minute < 9 && !model; minute += 1) {
      model = await desk.trainAt(new Date(Date.parse(friday) + minute * 60_000).toISOString(), () => false);
      steps.push((await readTraining(desk.views))?.steps);
    }
    expect(steps.length).toBeGreaterThan(1);
    expect(model?.cases).toBe(270);
    await train(desk.deps, { hasTime: () => true });
    expect((await desk.trainAt(friday))?.number).toBe(1);
  });

  it("turns suggestions off while there are too few cases", async () => {
    const desk = taught();
    await desk.closed(bread);
    const model = await desk.trainAt(friday);
    expect(model).toMatchObject({ cases: 1 });
    expect(model).not.toHaveProperty("counts");
  });

  it("tests the previous model on cases from which that model had not learnt", async () => {
    const desk = taught();
    await desk.six();
    for (let n = 0; n < 2; n += 1) await desk.closed({ ...phone, kind: "suggestion" });
    await desk.trainAt(friday);
    const later = { registeredAt: "2026-12-05T08:00:00.000Z" };
    await desk.closed({ ...bread, ...later });
    await desk.closed({ ...bread, subject: "other", ...later });
    expect((await desk.trainAt(nextFriday))?.trial).toMatchObject({
      "kind/complaint": { cases: 2, right: 2, usual: 2 },
      "subject/price": { cases: 2, right: 1 },
    });
  });
});
