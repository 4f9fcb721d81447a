import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What `npm run build` leaves behind for the stack: `dist/build.json`. */
export interface BuildResult {
  /** Version and a hash of everything built: the same sources give the same release. */
  readonly release: string;
  /** Under which path the static files of this build are served, without a slash at the end: `/assets/1f0c9a2b`. */
  readonly assets: string;
}

/** A build that the stack can take its bundles and files from. */
export interface Build extends BuildResult {
  /** Holds `functions/<name>/index.js`, `assets/assets/<hash>/…` and `assets/api/openapi.json`. */
  readonly folder: string;
}

export const distFolder = join(import.meta.dirname, "..", "dist");

export function readBuild(folder: string = distFolder): Build {
  try {
    const result = JSON.parse(readFileSync(join(folder, "build.json"), "utf8")) as BuildResult;
    return { ...result, folder };
  } catch {
    throw new Error(`There is no ${join(folder, "build.json")}: run \`npm run build\` first.`);
  }
}
