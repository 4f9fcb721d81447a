import { expect, it } from "vitest";
import { memoryWordIndex } from "../../../shared/word-index/memory.ts";
import { randomOf } from "../../../test/simulation/core/random.ts";
import { casework } from "../../../test/support/casework.ts";
import { holder } from "../case-state.ts";
import { maySee } from "../gate.ts";
import { isHiddenFrom } from "../hidden.ts";
import { indexWords } from "../index-words/index-words.ts";
import { nameParties } from "../name-parties/name-parties.ts";
import { referCase } from "../refer-case/refer-case.ts";
import { searchCases } from "./search-cases.ts";

const words = ["سیمان", "روغن", "نان", "برنج", "یخچال", "خودرو", "پلمب"];
const heads: Readonly<Record<string, string>> = {
  "price-control": "h.moradi",
  legal: "h.legal",
  "service-desk": "h.desk",
};
const reason = "کار آن واحد است.";
const cases = 36;

/** Cases by chance: of several units, some hidden, some in which one of those who look is complained of. */
async function byChance(seed: number) {
  const random = randomOf(seed);
  const work = casework();
  const { deps, by } = work;
  const text = () => Array.from({ length: 3 }, () => random.pick(words)).join(" ");
  const load = async (code: string) => (await deps.cases.load(code)).state;
  const name = async (code: string) => {
    const head = heads[holder(await load(code))];
    const people = [random.pick(["e.karimi", "e.rezaei", "e.legal"])];
    if (head) await nameParties(deps, await by(head, code), { units: [], people, reason });
  };
  const codes: string[] = [];
  for (let n = 1; n <= cases; n += 1) {
    const hidden = random.chance(0.2);
    const code = await work.open(n, { description: text(), ...(hidden && { hidden: true }) });
    const unit = random.pick(["legal", "service-desk"]);
    if (random.chance(0.3) && !hidden) await referCase(deps, await by("h.moradi", code), { unit, reason });
    if (random.chance(0.4)) await name(code);
    codes.push(code);
  }
  await work.settle();
  return { ...work, random, text, load, codes };
}

type World = Awaited<ReturnType<typeof byChance>>;

/** An index of what this person may see, and of nothing else. */
async function indexOfSeen({ deps, codes, load, staff, now }: World, who: string) {
  const { snapshot } = await deps.directory.current();
  const wordIndex = memoryWordIndex();
  let unseen = 0;
  for (const id of codes) {
    const state = await load(id);
    const sees = maySee(state, staff(who), snapshot, now()) && !isHiddenFrom(state, staff(who), snapshot);
    if (sees) await indexWords({ ...deps, wordIndex })({ id, version: 1, state });
    else unseen += 1;
  }
  return { wordIndex, unseen };
}

it("finds, counts and hints at nothing that somebody may not see: search answers as if it were not there (R18, R15, R2, C15)", async () => {
  const world = await byChance(15);
  const { deps, staff, random, text } = world;
  const counts = { shown: 0, unseen: 0 };
  for (const who of [
    "e.karimi",
    "e.rezaei",
    "h.moradi",
    "e.legal",
    "h.desk",
    "h.inspection",
    "a.audit",
    "e.outside",
  ]) {
    const { wordIndex, unseen } = await indexOfSeen(world, who);
    counts.unseen += unseen;
    for (let tries = 0; tries < 12; tries += 1) {
      const asked = { text: random.chance(0.5) ? random.pick(words) : text() };
      const alone = await searchCases({ ...deps, wordIndex }, staff(who), asked);
      expect(await searchCases(deps, staff(who), asked), `${who}: ${asked.text}`).toEqual(alone);
      counts.shown += alone.items.length;
    }
  }
  expect([counts.shown > 100, counts.unseen > 30]).toEqual([true, true]);
});
