import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Rolldown } from "vite";
import { root } from "./lambdas.ts";
import type { OutputFile } from "./output.ts";

export interface Desk {
  readonly files: readonly OutputFile[];
  /** The compressed size in bytes: `first`, of the scripts loaded before the first screen; `whole`, of all scripts. */
  readonly first: number;
  readonly whole: number;
}

/**
 * The largest allowed size of the scripts that the desk loads before its first screen, in bytes, compressed. Larger
 * scripts would delay the first case that a member of staff opens in a day.
 */
export const heaviestDesk = 200_000;

/**
 * Builds the desk, the web application of the staff: `desk/index.html`, and below `assets/desk/` files named
 * by their content, which browsers may cache for ever.
 */
export async function buildDesk(): Promise<Desk> {
  const folder = join(root, "web", "desk");
  const built = await build({
    root: folder,
    configFile: join(folder, "vite.config.ts"),
    logLevel: "warn",
    build: { write: false, rolldownOptions: { onLog: withoutDirectives } },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
  const scripts = output.filter((each) => each.type === "chunk");
  const first = scripts.filter((script) => atOnce(scripts).has(script.fileName));
  return { files: output.map(placed), first: weightOf(first), whole: weightOf(scripts) };
}

/**
 * Hides the warning about "use client", with which packages mark files for frameworks that render on a
 * server; the desk has no such server.
 */
const withoutDirectives: NonNullable<Rolldown.InputOptions["onLog"]> = (level, log, hear) => {
  if (log.code !== "MODULE_LEVEL_DIRECTIVE") hear(level, log);
};

const placed = (each: Rolldown.RolldownOutput["output"][number]): OutputFile => ({
  path: each.fileName === "index.html" ? "assets/desk/index.html" : `assets/${each.fileName}`,
  contents: Buffer.from(each.type === "chunk" ? each.code : each.source),
});

/**
 * Returns the scripts that are loaded before the first screen: the entry and all its imports, recursively.
 */
function atOnce(scripts: readonly Rolldown.OutputChunk[]): ReadonlySet<string> {
  const found = new Set(scripts.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  for (const name of found)
    for (const other of scripts.find(({ fileName }) => fileName === name)?.imports ?? []) found.add(other);
  return found;
}

const weightOf = (scripts: readonly Rolldown.OutputChunk[]): number =>
  scripts.reduce((sum, { code }) => sum + gzipSync(code).length, 0);
