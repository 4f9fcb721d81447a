import { describe, expect, it } from "vitest";
import type { Staff } from "../../../../shared/handler/auth/staff.ts";
import { memoryWordIndex } from "../../../../shared/word-index/memory.ts";
import { randomOf } from "../../../../test/simulation/core/random.ts";
import { casework } from "../../../../test/support/casework.ts";
import { maySee } from "../../access/case-policy.ts";
import { isHiddenFrom } from "../../access/identity-visibility.ts";
import { holder } from "../../case/core.ts";
import { nameParties } from "../../commands/name-parties/name-parties.ts";
import { referCase } from "../../commands/refer-case.ts";
import { indexWords } from "../../reactions/index-words/index-words.ts";
import { listSimilar } from "../list-similar.ts";
import { searchCases } from "./search-cases.ts";

const words = ["سیمان", "روغن", "نان", "برنج", "یخچال", "خودرو", "پلمب"];
const heads: Readonly<Record<string, string>> = {
  "price-control": "h.moradi",
  legal: "h.legal",
  "service-desk": "h.desk",
};
const reason = "کار آن واحد است.";
/** The number of cases in which each searched word occurs: more than one page. */
const cases = 130;
const applicants = ["0", "1", "2"].map((digit) => digit.repeat(32));

/** Random cases of several units. Some have a hidden applicant, some accuse one of the people who search. */
async function byChance(seed: number, named = { chance: 0.4, people: ["e.karimi", "e.rezaei", "e.legal"] }) {
  const random = randomOf(seed);
  const work = casework();
  const { deps, by } = work;
  const text = () => Array.from({ length: 3 }, () => random.pick(words)).join(" ");
  const load = async (code: string) => (await deps.cases.load(code)).state;
  const name = async (code: string) => {
    const head = heads[holder(await load(code))];
    const people = [random.pick(named.people)];
    if (head) await nameParties(deps, await by(head, code), { units: [], people, reason });
  };
  const codes: string[] = [];
  for (let n = 1; n <= cases; n += 1) {
    const hidden = random.chance(0.2);
    const code = await work.open(n, {
      description: text(),
      person: random.pick(applicants),
      ...(hidden && { hidden: true }),
      ...(random.chance(0.3) && { external: { partner: "samad", code: partnerCode(random.below(9)) } }),
    });
    const unit = random.pick(["legal", "service-desk"]);
    if (random.chance(0.3) && !hidden) await referCase(deps, await by("h.moradi", code), { unit, reason });
    if (random.chance(named.chance)) await name(code);
    codes.push(code);
  }
  await work.settle();
  return { ...work, random, text, load, codes };
}

type World = Awaited<ReturnType<typeof byChance>>;

/** A word index that has only the cases that this person may see. */
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

const lookers = [
  ...["e.karimi", "e.rezaei", "h.moradi", "e.legal"],
  ...["h.desk", "h.inspection", "a.audit", "e.outside"],
];
/** A code at the partner that several cases may share. It is searched for as a code and then as words. */
const partnerCode = (n: number): string => `SMD-1405-${n}`;

/** All pages up to the end: the contents of each, and whether there is a next one. */
async function pagesOf(deps: World["deps"], staff: Staff, text: string) {
  const pages: Awaited<ReturnType<typeof searchCases>>[] = [];
  let after: string | undefined;
  do {
    const page = await searchCases(deps, staff, { text, after });
    pages.push(page);
    after = page.next;
  } while (after !== undefined && pages.length < 9);
  return pages.map(({ next, ...page }) => ({ ...page, goesOn: next !== undefined }));
}

describe("a case that a person may not see (R18, R14, R15, R2, C15)", () => {
  it("changes nothing in that person's search results, on any page, for words and codes", async () => {
    const world = await byChance(15);
    const { deps, staff, random, text } = world;
    const counts = { shown: 0, unseen: 0, further: 0, byCode: 0 };
    for (const who of lookers) {
      const { wordIndex, unseen } = await indexOfSeen(world, who);
      counts.unseen += unseen;
      for (let tries = 0; tries < 6; tries += 1) {
        const asked = random.pick([random.pick(words), text(), partnerCode(tries)]);
        const alone = await pagesOf({ ...deps, wordIndex }, staff(who), asked);
        expect(await pagesOf(deps, staff(who), asked), `${who}: ${asked}`).toEqual(alone);
        counts.shown += alone.flatMap(({ items }) => items).length;
        counts.further += alone.length - 1;
        counts.byCode += alone[0]?.byCode ? 1 : 0;
      }
    }
    const enough = [counts.shown > 300, counts.unseen > 100, counts.further > 3, counts.byCode > 3];
    expect(enough, JSON.stringify(counts)).toEqual([true, true, true, true]);
  });

  it("cannot be counted by that person through the results for a common word", async () => {
    const work = casework();
    const { deps, by, staff } = work;
    for (let n = 1; n <= 150; n += 1) {
      const code = await work.open(n, { description: "سیمان گران است" });
      const about = { units: [], people: ["e.rezaei"], reason };
      if (n > 90) await nameParties(deps, await by("h.moradi", code), about);
    }
    await work.settle();
    for (const who of ["e.karimi", "e.rezaei"]) {
      const pages = await pagesOf(deps, staff(who), "سیمان");
      expect(
        pages.map(({ items, cutOff }) => [items.length, cutOff]),
        who,
      ).toEqual([
        [40, false],
        [40, true],
      ]);
    }
  });

  it("is not suggested to that person as similar, and displaces no other suggestion", async () => {
    const world = await byChance(16, { chance: 0.8, people: ["e.rezaei"] });
    const { deps, codes } = world;
    let suggested = 0;
    for (const who of lookers) {
      const { wordIndex } = await indexOfSeen(world, who);
      for (const code of codes.slice(0, 24)) {
        const alone = await listSimilar({ ...deps, wordIndex }, code, who);
        expect(await listSimilar(deps, code, who), `${who}: ${code}`).toEqual(alone);
        suggested += alone?.length ?? 0;
      }
    }
    expect(suggested).toBeGreaterThan(100);
  });
});
