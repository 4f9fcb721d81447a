import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Rolldown } from "vite";
import { root } from "./lambdas.ts";
import type { OutputFile } from "./output.ts";

export interface Desk {
  readonly files: readonly OutputFile[];
  /** Bytes of its scripts as sent: those before the first screen, and all. */
  readonly first: number;
  readonly whole: number;
}

/** Bytes, compressed. More would make the first case of the day slow. */
export const heaviestDesk = 200_000;

/**
 * The desk of staff: `desk/index.html`, and its files below `assets/desk/`, each named by its content so that
 * it can be cached for ever.
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

/** Packages mark files with "use client" for frameworks with a server; there is none here. */
const withoutDirectives: NonNullable<Rolldown.InputOptions["onLog"]> = (level, log, hear) => {
  if (log.code !== "MODULE_LEVEL_DIRECTIVE") hear(level, log);
};

const placed = (each: Rolldown.RolldownOutput["output"][number]): OutputFile => ({
  path: each.fileName === "index.html" ? "assets/desk/index.html" : `assets/${each.fileName}`,
  contents: Buffer.from(each.type === "chunk" ? each.code : each.source),
});

/** The scripts loaded before the first screen: the entry and its imports, recursively. */
function atOnce(scripts: readonly Rolldown.OutputChunk[]): ReadonlySet<string> {
  const found = new Set(scripts.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  for (const name of found)
    for (const other of scripts.find(({ fileName }) => fileName === name)?.imports ?? []) found.add(other);
  return found;
}

const weightOf = (scripts: readonly Rolldown.OutputChunk[]): number =>
  scripts.reduce((sum, { code }) => sum + gzipSync(code).length, 0);
