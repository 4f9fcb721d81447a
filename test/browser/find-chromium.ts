/** Which Chromium of this machine the tests drive: found, unpacked where need be, and tried once per run. */
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

/** A Chromium that starts here. */
export interface Chromium {
  readonly executablePath: string;
  /** More variables for its environment: where its libraries are, if not among the system's. */
  readonly env: Readonly<Record<string, string>>;
}

/** Printed once where tests are skipped, with the command that helps. */
export const noBrowser =
  "This machine has no browser: the browser tests are skipped. Install one with `sudo apt-get install -y chromium-headless-shell`, or name one in CHROMIUM.";

/** Where to look; tests pass their own. */
export interface Machine {
  /** A browser that a person named: no other is tried then. */
  readonly named: string | undefined;
  /** Where systems put Chromium; the ones without windows do the same with half the work and come first. */
  readonly windowless: readonly string[];
  readonly whole: readonly string[];
  /** Returns the Chromium of an npm package, unpacked; undefined if there is none for this system. */
  readonly packaged: (() => Promise<Packaged | undefined>) | undefined;
  /** Resolves with the reason when it does not start. */
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
 * The first Chromium of the machine that starts; undefined where there is none.
 * @param warn hears of those that are there and do not start, when another one does
 * @throws with Chromium's own words, and the Debian package of a missing library, when there are some and none starts
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
  // A full disk may have cut the unpacking short, so a copy that does not start is unpacked once more.
  for (let time = 0; packaged && time < 2; time += 1) {
    const found = await packaged();
    if (!found) break;
    yield bare(found.executablePath);
    yield { executablePath: found.executablePath, env: { LD_LIBRARY_PATH: found.libraries } };
    found.discard();
  }
  yield* whole.filter((place) => existsSync(place)).map(bare);
}

/** Debian's packages of libraries that Chromium is linked with and that small systems lack. */
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

/** Chromium's own lines of what Playwright reports of a launch that failed, at most eight. */
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

/** For programs; tests have the one of their worker (`openWindows`). Undefined where this machine has none. */
export async function launchChromium(): Promise<Browser | undefined> {
  const found = await findChromium(console.warn);
  return found && chromium.launch(launchOptions(found));
}

/** The options with which every Chromium of the tests starts: no calls to the outside. */
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
    // Drawing animations sixty times a second, without a graphics card, is a good part of all work.
    "--force-prefers-reduced-motion",
    "--no-first-run",
    "--no-default-browser-check",
    // Only this machine's name resolves.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
  ],
  // Only a hang takes this long.
  timeout: 300_000,
});

const cache = join(import.meta.dirname, "../../node_modules/.cache/peygir-chromium");

/**
 * The Chromium of `@sparticuz/chromium`, which unpacks itself into the temporary folder file by file, wherever another run may be
 * doing the same. Here it unpacks into a folder of its own, which gets its final name only when it is whole.
 * @param folder where it lies unpacked, by version
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
  // The package unpacks to the folder that this names.
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
    // Another run of this clone was first.
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
