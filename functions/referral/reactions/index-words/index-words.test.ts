import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gather } from "../../../../shared/gather.ts";
import { Outage } from "../../../../shared/outage.ts";
import { memoryWordIndex } from "../../../../shared/word-index/memory.ts";
import type { WordIndex } from "../../../../shared/word-index/word-index.ts";
import { Died, type Moment, processDyingAt } from "../../../../test/crash-points/dying.ts";
import { casework } from "../../../../test/support/casework.ts";
import { nameParties } from "../../commands/name-parties/name-parties.ts";
import { referCase } from "../../commands/refer-case.ts";
import { searchCases } from "../../queries/search-cases/search-cases.ts";
import { forgetWords } from "./forget-words.ts";
import { indexWords } from "./index-words.ts";
import { askIndex } from "./rebuild-index.ts";

const reason = "کار آن واحد است.";
const cement = "سیمان گران است و روغن نیست";
async function desk(description = cement) {
  const work = casework();
  const code = await work.open(1, { description });
  const wordIndex = memoryWordIndex();
  const deps = { ...work.deps, wordIndex };
  const build = async (otherwise: Partial<WordIndex> = {}) =>
    indexWords({ ...deps, wordIndex: { ...wordIndex, ...otherwise } })(await deps.cases.load(code));
  const refer = async () => {
    await referCase(deps, await work.by("h.moradi", code), { unit: "service-desk", reason });
  };
  /** Builds the case's views as if the applicant had added a text. */
  const add = async (text: string, otherwise: Partial<WordIndex>) => {
    const words = `intake/${code}/added` as const;
    const loaded = await deps.cases.load(code);
    await deps.documents.put(words, loaded.state.request?.person ?? "", text);
    const state = { ...loaded.state, informed: [{ at: "2026-11-25T08:00:00.000Z", words }] };
    const cases = { ...deps.cases, load: async () => ({ ...loaded, state }) };
    const added = { ...deps, cases, wordIndex: { ...deps.wordIndex, ...otherwise } };
    await indexWords(added)({ ...loaded, state });
    return (await askIndex({ ...deps, cases }, { operation: "look", cases: [code] })).cases;
  };
  let minutes = 0;
  /** Delivers the event of the erasure once. */
  const forget = async (index: WordIndex = wordIndex) => {
    await work.eraser.destroyOf(code);
    const now = () => new Date(deps.now().getTime() + minutes * 60_000);
    await forgetWords({ ...deps, wordIndex: index, now }, code);
  };
  /** Delivers the event of the erasure again, each time later, until the removal is complete. */
  const erase = async () => {
    for (const waits of [0, 1, 5, 15]) {
      minutes += waits;
      const done = await forget().then(() => true, passOverOutage);
      if (done) return;
    }
    expect.unreachable("never done");
  };
  /**
   * Runs a process that crashes at its call number `at`.
   * @returns the calls that the process made.
   */
  const dying = async (at: number, moment: Moment, run: (index: WordIndex) => Promise<void>) => {
    const process = processDyingAt(at, moment);
    await expect(run(process.within("index", wordIndex))).rejects.toBeInstanceOf(Died);
    return process.calls.map((call) => call.replace("index.", ""));
  };
  const finds = async (text: string) => {
    const { items } = await searchCases(deps, work.staff("e.karimi"), { text });
    return items.map((each) => each.case);
  };
  /** The rows of the index by which the case can be found. */
  const rows = async () => (await gather(wordIndex.rows())).filter(({ word }) => word !== undefined);
  return { ...work, deps, code, build, finds, rows, refer, add, forget, erase, dying };
}

const passOverOutage = (error: unknown) => {
  if (!(error instanceof Outage)) throw error;
  return false;
};

describe("the entry of a case in the word index (R18)", () => {
  it("has no readable words, only hashes that differ for each unit", async () => {
    const { build } = await desk();
    const put: string[] = [];
    await build({
      put: async (_thing, words) => {
        put.push(...words);
      },
    });
    expect(put.length).toBeGreaterThan(4);
    expect(new Set(put).size).toBe(put.length);
    for (const word of put) expect(word).toMatch(/^[\w-]{16}$/);
  });

  it("has each word once for each group of people who may find the case; a later change writes only new words or the words of new groups (law 7)", async () => {
    const { build, deps, by, code } = await desk();
    const put: string[][] = [];
    const counting = {
      put: async (...given: Parameters<WordIndex["put"]>) => {
        put.push([...given[1]]);
        return deps.wordIndex.put(...given);
      },
    };
    await build(counting);
    await build(counting);
    await nameParties(deps, await by("h.moradi", code), { units: ["legal"], people: [], reason });
    await build(counting);
    expect(put).toHaveLength(1);
    await referCase(deps, await by("h.moradi", code), { unit: "service-desk", reason });
    await build(counting);
    // The first write has the words for the circle `all` and for that of the case's unit; the second has them only for
    // the circle of the second unit.
    expect(put.map((words) => words.length)).toEqual([2 * 4, 4]);
    const all = put.flat();
    expect(new Set(all).size).toBe(all.length);
  });

  it("causes no write of words when the applicant adds a text without a new word", async () => {
    const { build, code, add } = await desk();
    await build();
    const put = async () => expect.unreachable("put");
    expect(await add("سیمان گران است", { put })).toEqual([{ case: code, stands: "right" }]);
  });

  it("is made again when a second word-index builder indexed the same case in the meantime", async () => {
    const { build, finds, deps, code } = await desk();
    let other = true;
    await build({
      keep: async (...next) => {
        if (other) {
          other = false;
          await build();
        }
        return deps.wordIndex.keep(...next);
      },
    });
    expect(await deps.wordIndex.kept(code)).toMatchObject({ version: 2 });
    expect(await finds("سیمان")).toEqual([code]);
  });

  it("is not overwritten by a builder that read an older state of the case (law 8)", async () => {
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

describe("the case of an erased applicant in the word index (P2)", () => {
  it("is found by no word, and is not indexed again", async () => {
    const { build, finds, deps, erase, code } = await desk();
    await build();
    await erase();
    expect(await finds("سیمان")).toEqual([]);
    await build();
    expect(await deps.wordIndex.kept(code)).toMatchObject({ words: [], forgotten: expect.any(String) });
  });

  it("is found by no word when a word-index builder read the texts before the erasure and ends after the erasure", async () => {
    for (const call of ["keep", "put"] as const)
      for (const wasThere of [false, true]) {
        const { build, finds, rows, deps, forget, refer } = await desk();
        if (wasThere) await build();
        await refer();
        let erased = false;
        await build({
          [call]: async (...given: never[]) => {
            if (!erased) await forget().catch(passOverOutage);
            erased = true;
            return (deps.wordIndex[call] as (...all: never[]) => unknown)(...given);
          },
        });
        expect(await finds("سیمان")).toEqual([]);
        expect(await rows(), `before its ${call}`).toEqual([]);
      }
  });
});

/** The store calls of a process that indexes a case, and of one that removes it. */
const builderCalls = ["kept", "keep", "put", "keep"];
const eraserCalls = ["kept", "keep", "takeAway", "keep"];
const moments = ["before", "after"] as const;
const deaths = (calls: readonly string[]) =>
  calls.flatMap((_, at) => moments.map((moment) => [at, moment] as const));

describe("a word-index builder that crashes at any of its calls", () => {
  it("leaves an entry that the next builder completes, for a new case and for a case that moves to other units", async () => {
    for (const wasThere of [false, true])
      for (const [at, moment] of deaths(builderCalls)) {
        const { build, deps, dying, refer, code, rows, erase } = await desk();
        if (wasThere) await build();
        await refer();
        const calls = await dying(at, moment, (index) => build(index));
        expect(calls).toEqual(builderCalls.slice(0, at + 1));
        await build();
        const { cases } = await askIndex(deps, { operation: "look", cases: [code] });
        expect(cases, `${moment} ${at}`).toEqual([{ case: code, stands: "right" }]);
        await erase();
        expect(await rows(), `${moment} ${at}`).toEqual([]);
      }
  });

  it("leaves no row of an erased case after the erasure, whether or not another builder runs", async () => {
    for (const wasThere of [false, true])
      for (const [at, moment] of deaths(builderCalls)) {
        const { build, dying, refer, rows, erase } = await desk();
        if (wasThere) await build();
        await refer();
        await dying(at, moment, (index) => build(index));
        await erase();
        expect(await rows(), `${moment} ${at}`).toEqual([]);
      }
  });

  it("leaves, when it was erasing a case, the rest of the erasure to be completed when the event comes again", async () => {
    for (const [at, moment] of deaths(eraserCalls)) {
      const { build, deps, dying, rows, erase, forget, code } = await desk();
      await build();
      const calls = await dying(at, moment, (index) => forget(index));
      expect(calls).toEqual(eraserCalls.slice(0, at + 1));
      await erase();
      expect(await rows(), `${moment} ${at}`).toEqual([]);
      expect(await deps.wordIndex.kept(code)).toMatchObject({ words: [], forgotten: expect.any(String) });
    }
  });

  it("leaves no row of an erased case when its writes arrive after the erasure, however many builders ended meanwhile", async () => {
    for (const others of [0, 1, 2]) {
      const { build, deps, rows, forget, erase, refer } = await desk();
      let land = async () => {};
      const put = async (...given: Parameters<WordIndex["put"]>) => {
        land = () => deps.wordIndex.put(...given);
        throw new Cut();
      };
      await build({ put }).catch(passOverDeath);
      if (others > 0) await build();
      if (others > 1) await refer();
      if (others > 1) await build();
      await forget().catch(passOverOutage);
      await land();
      await erase();
      expect(await rows(), `${others} others`).toEqual([]);
    }
  });

  it("leaves no row of an erased case when two builders and the erasure run concurrently, in any order of calls, crashes and delays", async () => {
    const death = fc.record({ at: fc.integer({ min: 1, max: 5 }), lands: fc.boolean() });
    const chance = fc.record({
      scheduler: fc.scheduler(),
      wasThere: fc.boolean(),
      begins: fc.nat(6),
      dies: fc.array(death, { minLength: 2, maxLength: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(chance, async ({ scheduler, wasThere, begins, dies }) => {
        const { build, deps, refer, rows, forget, erase } = await desk();
        if (wasThere) await build();
        await refer();
        const late: Promise<unknown>[] = [];
        const builders = dies.map((each) => build(onTheWire(scheduler, deps.wordIndex, late, each)));
        const eraser = async () => {
          for (let n = 0; n < begins; n += 1) await scheduler.schedule(Promise.resolve());
          await forget(onTheWire(scheduler, deps.wordIndex, late)).catch(passOverOutage);
        };
        const all = [...builders.map((each) => each.catch(passOverDeath)), eraser()];
        await scheduler.waitFor(Promise.all(all));
        await scheduler.waitFor(Promise.all(late));
        await erase();
        expect(await rows()).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

class Cut extends Error {}

const passOverDeath = (error: unknown) => {
  if (!(error instanceof Cut || error instanceof Outage)) throw error;
};
/** Calls arrive in any order. The last call of a crashed process may still arrive after the crash. */
function onTheWire<Index extends object>(
  scheduler: fc.Scheduler,
  index: Index,
  late: Promise<unknown>[],
  death?: { readonly at: number; readonly lands: boolean },
): Index {
  let calls = 0;
  const methods = Object.entries(index).map(([name, method]) => [
    name,
    async (...given: unknown[]) => {
      const n = calls;
      calls += 1;
      const happens = () => scheduler.schedule(Promise.resolve()).then(() => method(...given));
      if (death && n >= death.at) {
        if (n === death.at && death.lands) late.push(happens());
        throw new Cut();
      }
      return happens();
    },
  ]);
  return Object.fromEntries(methods);
}
