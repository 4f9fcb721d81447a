/** Runs Vitest with the project's reporter on test files that this test writes. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
let folder: string;
beforeAll(() => {
  const cache = join(root, "node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(join(cache, "peygir-reporter-"));
  const reporter = JSON.stringify(join(root, "test/reporter.ts"));
  writeFileSync(
    join(folder, "vitest.config.ts"),
    `export default { test: { include: ["*.test.ts"], testTimeout: 0, reporters: [${reporter}] } };`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

async function run(test: string, env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  writeFileSync(join(folder, "one.test.ts"), `import { expect, it } from "vitest";\n${test}`);
  const { CI: _, VITEST: __, ...inherited } = process.env;
  const child = spawn(
    process.execPath,
    [join(root, "node_modules/vitest/vitest.mjs"), "run", "--root", folder],
    {
      cwd: folder,
      env: { ...inherited, ...env },
    },
  );
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, said };
}

it("the test reporter ends a test run that hangs, and names the hanging test", async () => {
  const hanging = `it("waits for ever", () => new Promise(() => setInterval(() => {}, 1000)));`;
  const { code, said } = await run(hanging, { HANG_AFTER_MS: "1500" });
  expect(said).toMatch(/No progress for .*Still running: .*waits for ever/);
  expect(said).toMatch(/^0 passed, 1 failed$/m);
  expect(code).toBe(1);
});

it("the test reporter reports a failed test or hook with its reason before the test run ends", async () => {
  const failing = `
    import { beforeAll, describe } from "vitest";
    it("counts wrong", () => expect(1, "one is two").toBe(2));
    describe("on a stack", () => {
      beforeAll(() => { throw new Error("it does not start", { cause: new Error("no Java") }); });
      it("never begins", () => undefined);
    });
    it("waits for ever", () => new Promise(() => setInterval(() => {}, 1000)));`;
  const { said } = await run(failing, { HANG_AFTER_MS: "1500" });
  expect(said).toMatch(/Failed: counts wrong\none is two/);
  expect(said).toMatch(/Failed: on a stack\nit does not start \(no Java\)\n +at .*one\.test\.ts/);
});

it("the test reporter ends with a line of counts, and makes the run fail for a skipped test where CI is set", async () => {
  const skipping = `it("passes", () => expect(1).toBe(1)); it.skip("is skipped", () => {});`;
  expect(await run(skipping)).toMatchObject({
    code: 0,
    said: expect.stringMatching(/^1 passed, 0 failed, 1 skipped$/m),
  });
  const inCi = await run(skipping, { CI: "true" });
  expect([inCi.code, inCi.said]).toEqual([
    1,
    expect.stringContaining("1 skipped: where CI is set, nothing may be skipped"),
  ]);
});
