/** Tests the search for a browser that starts. When none starts, the thrown error has Chromium's own message. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { findChromium, type Machine, ownWords, type Packaged } from "./find-chromium.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "peygir-chromium-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function program(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, "");
  return path;
}

const libraryMissing = "error while loading shared libraries: libnss3.so: cannot open shared object file";

/**
 * A machine on which no browser is installed; `changes` add browsers, and every browser starts unless `changes` say
 * otherwise.
 */
const machine = (changes: Partial<Machine>): Machine => ({
  named: undefined,
  windowless: [],
  whole: [],
  packaged: undefined,
  failureOf: async () => undefined,
  ...changes,
});

it("the search for a browser returns undefined on a machine without one", async () => {
  expect(await findChromium(vi.fn(), machine({ whole: [join(folder, "none")] }))).toBeUndefined();
});

it("the search for a browser prefers the system's headless browser to the npm package's", async () => {
  const windowless = program("windowless");
  const packaged = vi.fn();
  const found = await findChromium(vi.fn(), machine({ windowless: [windowless], packaged }));
  expect(found).toEqual({ executablePath: windowless, env: {} });
  expect(packaged).not.toHaveBeenCalled();
});

it("the search for a browser tries only the browser named in CHROMIUM, if one is named", async () => {
  const named = program("named");
  const failureOf = async () => "it is no browser";
  const there = machine({ named, windowless: [program("windowless")], failureOf });
  await expect(findChromium(vi.fn(), there)).rejects.toThrow(`${named} does not start: it is no browser`);
});

it("the search for a browser uses another browser when one does not start, and warns with the reason", async () => {
  const [broken, whole] = [program("broken"), program("whole")];
  const warn = vi.fn();
  const failureOf = async ({ executablePath }: { readonly executablePath: string }) =>
    executablePath === broken ? "Segmentation fault" : undefined;
  const found = await findChromium(warn, machine({ windowless: [broken], whole: [whole], failureOf }));
  expect(found?.executablePath).toBe(whole);
  expect(warn).toHaveBeenCalledWith(`Another browser is used: ${broken} does not start: Segmentation fault`);
});

it("the search for a browser names the Debian package of a missing library when no browser starts", async () => {
  const failureOf = async () => libraryMissing;
  await expect(findChromium(vi.fn(), machine({ whole: [program("whole")], failureOf }))).rejects.toThrow(
    "it lacks the library libnss3.so. Install it with: sudo apt-get install -y libnss3",
  );
});

/** An npm package that unpacks its Chromium at each call if the unpacked files are missing. */
function unpacking() {
  let times = 0;
  const executablePath = join(folder, "unpacked/chromium");
  const packaged = async (): Promise<Packaged> => {
    if (!existsSync(executablePath)) {
      times += 1;
      mkdirSync(join(folder, "unpacked"), { recursive: true });
      writeFileSync(executablePath, "whole");
    }
    const discard = () => rmSync(join(folder, "unpacked"), { recursive: true });
    return { executablePath, libraries: join(folder, "libraries"), discard };
  };
  return { packaged, executablePath, times: () => times };
}

it("the search for a browser uses the libraries of the npm package when the system lacks them", async () => {
  const { packaged, executablePath } = unpacking();
  const failureOf: Machine["failureOf"] = async ({ env }) =>
    env["LD_LIBRARY_PATH"] === undefined ? libraryMissing : undefined;
  const found = await findChromium(vi.fn(), machine({ packaged, failureOf }));
  expect(found).toEqual({ executablePath, env: { LD_LIBRARY_PATH: join(folder, "libraries") } });
});

it("the search for a browser unpacks the npm package again when the unpacked browser does not start", async () => {
  const { packaged, executablePath, times } = unpacking();
  mkdirSync(join(folder, "unpacked"));
  writeFileSync(executablePath, "ha");
  const failureOf = async () => (times() === 0 ? "cannot execute binary file" : undefined);
  const found = await findChromium(vi.fn(), machine({ packaged, failureOf }));
  expect([found?.executablePath, times()]).toEqual([executablePath, 1]);
});

it("the search for a browser throws when the newly unpacked browser does not start either", async () => {
  const { packaged, times } = unpacking();
  const failureOf = async () => "cannot execute binary file";
  await expect(findChromium(vi.fn(), machine({ packaged, failureOf }))).rejects.toThrow("cannot execute");
  expect(times()).toBe(2);
});

it("the reason why a browser does not start has only Chromium's own lines of Playwright's error report", () => {
  const report = [
    "browserType.launch: Target page, context or browser has been closed",
    "Browser logs:",
    "<launching> /usr/bin/chromium --headless",
    `[pid=77][err] /usr/bin/chromium: ${libraryMissing}`,
    "Call log:",
  ].join("\n");
  expect(ownWords(report)).toBe(`/usr/bin/chromium: ${libraryMissing}`);
  expect(ownWords("spawn EACCES")).toBe("spawn EACCES");
});
