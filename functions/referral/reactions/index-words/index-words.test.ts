import { describe, expect, it } from "vitest";
import { gather } from "../../../../shared/gather.ts";
import { memoryWordIndex } from "../../../../shared/word-index/memory.ts";
import type { WordIndex } from "../../../../shared/word-index/word-index.ts";
import { casework } from "../../../../test/support/casework.ts";
import { nameParties } from "../../commands/name-parties/name-parties.ts";
import { referCase } from "../../commands/refer-case.ts";
import { searchCases } from "../../queries/search-cases/search-cases.ts";
import { forgetWords } from "./forget-words.ts";
import { indexWords } from "./index-words.ts";
import { askIndex } from "./rebuild-index.ts";

const reason = "کار آن واحد است.";
const cement = "سیمان گران است و روغن نیست";
/** More words than are put there at once, in two circles. */
const long = Array.from(
  { length: 90 },
  (_, n) => `کالای${"ابپتثجچحخد"[n % 10]}${"رزژسشصضطظ"[Math.floor(n / 10)]}`,
).join(" ");

async function desk(description = cement) {
  const work = casework();
  const code = await work.open(1, { description });
  const wordIndex = memoryWordIndex();
  const deps = { ...work.deps, wordIndex };
  const build = async (otherwise: Partial<WordIndex> = {}) =>
    indexWords({ ...deps, wordIndex: { ...deps.wordIndex, ...otherwise } })(await deps.cases.load(code));
  const finds = async (text: string) => {
    const { items } = await searchCases(deps, work.staff("e.karimi"), { text });
    return items.map((each) => each.case);
  };
  /** Rows that somebody could be found by. */
  const rows = async () => (await gather(wordIndex.rows())).filter(({ word }) => word !== undefined);
  return { ...work, deps, code, build, finds, rows };
}

describe("putting a case into the index of words (R18)", () => {
  it("keeps no word: what is in the index is hashed, and apart for each unit", async () => {
    const { build } = await desk();
    const put: string[] = [];
    await build({
      put: async (words) => {
        put.push(...words);
        return "kept";
      },
    });
    expect(put.length).toBeGreaterThan(4);
    expect(new Set(put).size).toBe(put.length);
    for (const word of put) expect(word).toMatch(/^[\w-]{22}$/);
  });

  it("does so once, and again only when words or circles changed (law 7)", async () => {
    const { build, deps, by, code } = await desk();
    let puts = 0;
    const counting = {
      put: async (...put: Parameters<WordIndex["put"]>) => {
        puts += 1;
        return deps.wordIndex.put(...put);
      },
    };
    await build(counting);
    await build(counting);
    await nameParties(deps, await by("h.moradi", code), { units: ["legal"], people: [], reason });
    await build(counting);
    expect(puts).toBe(1);
    await referCase(deps, await by("h.moradi", code), { unit: "service-desk", reason });
    await build(counting);
    expect(puts).toBe(2);
  });

  it("comes out the same wherever it was cut off, and all that stood there meanwhile can be taken away", async () => {
    for (let dies = 0; dies < 3; dies += 1) {
      const { build, finds, rows, deps, code } = await desk(long);
      let calls = 0;
      const put = async (...given: Parameters<WordIndex["put"]>) => {
        calls += 1;
        if (calls > dies) throw new Error("dies");
        return deps.wordIndex.put(...given);
      };
      await build({ put }).catch(() => {});
      await build();
      expect(await finds("کالایار")).toEqual([code]);
      await forgetWords(deps, code);
      expect(await rows(), `cut off after ${dies}`).toEqual([]);
    }
  });

  it("begins again where somebody else puts the same case there meanwhile", async () => {
    const { build, finds, deps, code } = await desk();
    let other = true;
    await build({
      put: async (...put) => {
        if (other) {
          other = false;
          await build();
        }
        return deps.wordIndex.put(...put);
      },
    });
    expect(await deps.wordIndex.kept(code)).toMatchObject({ version: 1 });
    expect(await finds("سیمان")).toEqual([code]);
  });

  it("stays as the newest builder put it where one that read the case before comes last (law 8)", async () => {
    const { build, deps, by, code } = await desk();
    for (const wasThere of [false, true]) {
      if (wasThere) await build();
      const before = await deps.cases.load(code);
      await referCase(deps, await by("h.moradi", code), {
        unit: wasThere ? "legal" : "service-desk",
        reason,
      });
      await build();
      await indexWords(deps)(before);
      const { cases } = await askIndex(deps, { operation: "look", cases: [code] });
      expect(cases).toEqual([{ case: code, stands: "right" }]);
    }
  });
});

describe("who is erased (P2)", () => {
  it("is found by no word, and not put there again", async () => {
    const { build, finds, deps, eraser, code } = await desk();
    await build();
    await eraser.destroyOf(code);
    await forgetWords(deps, code);
    expect(await finds("سیمان")).toEqual([]);
    await build();
    expect(await deps.wordIndex.kept(code)).toMatchObject({ words: [], forgotten: true });
  });

  it("is found by none either where their words were read before they were erased, and come after they were forgotten", async () => {
    for (const wasThere of [false, true]) {
      const { build, finds, rows, deps, eraser, by, code } = await desk();
      if (wasThere) await build();
      await referCase(deps, await by("h.moradi", code), { unit: "service-desk", reason });
      await build({
        put: async (...put) => {
          await eraser.destroyOf(code);
          await forgetWords(deps, code);
          return deps.wordIndex.put(...put);
        },
      });
      expect(await finds("سیمان")).toEqual([]);
      expect(await deps.wordIndex.kept(code)).toMatchObject({ words: [], forgotten: true });
      expect(await rows()).toEqual([]);
    }
  });
});
