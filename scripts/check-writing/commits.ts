/** Reads commit subjects from the git repository. */
import { spawnSync } from "node:child_process";

/**
 * Only subjects after this commit are checked. Move it forward when a published commit, which cannot be
 * reworded any longer, has a fault.
 */
const base = "515e2fd51824ccb1b92501be26cd56b1232915cc";

export interface Commit {
  readonly hash: string;
  readonly subject: string;
}

/** @returns no commits where git or `base` is missing, as in an unpacked archive or a shallow clone */
export function commitsOf(root: string): readonly Commit[] {
  const git = (...args: readonly string[]): string | undefined => {
    const { status, stdout } = spawnSync("git", args, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 28 });
    return status === 0 ? stdout : undefined;
  };
  if (git("merge-base", "--is-ancestor", base, "HEAD") === undefined) return [];
  const log = git("log", "--no-merges", "--format=%h %s", `${base}..HEAD`) ?? "";
  return log
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => ({ hash: line.slice(0, line.indexOf(" ")), subject: line.slice(line.indexOf(" ") + 1) }));
}
