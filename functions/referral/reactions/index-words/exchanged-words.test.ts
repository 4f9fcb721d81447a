import { expect, it } from "vitest";
import { memoryWordIndex } from "../../../../shared/word-index/memory.ts";
import { casework } from "../../../../test/support/casework.ts";
import { changingKeys } from "../../../../test/support/changing-keys.ts";
import { referCase } from "../../commands/refer-case.ts";
import { indexWords } from "./index-words.ts";

async function desk() {
  const work = casework();
  const code = await work.open(1, { description: "سیمان گران است" });
  const deps = { ...work.deps, wordIndex: memoryWordIndex(), wordRing: changingKeys() };
  const build = async () => indexWords(deps)(await deps.cases.load(code));
  await build();
  deps.wordRing.add();
  await referCase(deps, await work.by("h.moradi", code), {
    unit: "service-desk",
    reason: "کار آن واحد است.",
  });
  return { deps, build, kept: () => deps.wordIndex.kept(code) };
}

it("a case that changes while the hash key of the word index is being replaced stays under its old key, so that all words of its entry have one key (ADR 0052)", async () => {
  const { build, kept } = await desk();
  await build();
  expect((await kept())?.key).toBeUndefined();
});

it("a changed case whose hash key was removed from the word index is indexed under the current key", async () => {
  const { build, deps, kept } = await desk();
  deps.wordRing.drop(0);
  await build();
  expect((await kept())?.key).toBe(1);
});
