import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What `npm run build` leaves behind for the stack: `dist/build.json`. */
export interface BuildResult {
  /** Version and a hash of everything built: the same sources give the same release. */
  readonly release: string;
  /** Under which path the static files of this build are served, without a slash at the end. */
  readonly assets: string;
  /** `intake-citizen-api` … every Lambda that has a bundle. */
  readonly lambdas: readonly string[];
}

export const distFolder = join(import.meta.dirname, "..", "dist");

export function readBuild(): BuildResult {
  try {
    return JSON.parse(readFileSync(join(distFolder, "build.json"), "utf8")) as BuildResult;
  } catch {
    throw new Error("There is no dist/build.json: run `npm run build` first.");
  }
}

export const bundleFolder = (name: string): string => join(distFolder, "functions", name);
