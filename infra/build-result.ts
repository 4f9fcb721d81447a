import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The output of `npm run build` for the stack: `dist/build.json`. */
export interface BuildResult {
  /** The package's version and a hash of all built files. The same sources give the same release. */
  readonly release: string;
  /** The path of this build's static files, without a final slash, such as `/assets/1f0c9a2b`. */
  readonly assets: string;
}

/** A build that the stack deploys. */
export interface Build extends BuildResult {
  /**
   * The folder of the build. It contains `functions/<name>/index.js`, `assets/assets/<hash>/…` and
   * `assets/api/openapi.json`.
   */
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
