/** Chooses the release to upgrade from, and puts its code with its packages into a folder. */
import { execFile, execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "../../local/stack/settings.ts";

export interface Tag {
  readonly name: string;
  readonly commit: string;
}

export interface Chosen {
  /** A commit, or the name of one. */
  readonly ref: string;
  readonly because: string;
}

export interface Choices {
  /** The argument of the command. */
  readonly named: string | undefined;
  /** The tags `v…`, the highest version first. */
  readonly tags: readonly Tag[];
  /** The commit that is checked out. */
  readonly head: string;
  /** The commit in `test/journal/released.json`. */
  readonly recorded: string;
}

/**
 * Chooses the release to upgrade from: the named one, else the newest tag, else the recorded commit. A tag of the present
 * commit is skipped, because it is the release that is tested. A tag with a hyphen, such as `v1.2.0-rc.1`, is no release.
 */
export function chooseRelease({ named, tags, head, recorded }: Choices): Chosen {
  if (named !== undefined) return { ref: named, because: "named on the command line" };
  const newest = tags.find(({ name, commit }) => !name.includes("-") && commit !== head);
  if (newest) return { ref: newest.name, because: "the newest tag" };
  return { ref: recorded, because: "the commit in test/journal/released.json, because there is no tag" };
}

const git = (...args: readonly string[]): string =>
  execFileSync("git", [...args], { cwd: root, encoding: "utf8" }).trim();

/** Returns the tags `v…` of this checkout, the highest version first. */
export const tagsHere = (): readonly Tag[] =>
  git(
    "tag",
    "--list",
    "v*",
    "--sort=-version:refname",
    "--format=%(refname:short) %(objectname) %(*objectname)",
  )
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const [name = "", object = "", tagged = ""] = line.split(" ");
      return { name, commit: tagged || object };
    });

/** Returns the full id of the commit. @throws Error when the checkout has no such commit */
export function commitOf(ref: string): string {
  try {
    return git("rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`);
  } catch {
    throw new Error(
      `This checkout has no commit ${ref}. A shallow clone lacks it: git fetch --unshallow --tags`,
    );
  }
}

export const subjectOf = (commit: string): string => git("log", "-1", "--format=%cs %s", commit);

const run = promisify(execFile);

/** Writes the files of the commit into the folder, as `git archive` exports them. */
export async function exportCode(commit: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const archive = `${folder}.tar`;
  await run("git", ["archive", "--format=tar", "-o", archive, commit], { cwd: root });
  await run("tar", ["-xf", archive, "-C", folder]);
}

export type Packages = "linked" | "installed" | "linked although the lock files differ";

/**
 * Decides where the packages of the old release come from.
 * @param locks the two `package-lock.json`
 * @param link whether to link although the lock files differ
 */
export function packagesFor(locks: readonly [old: string, current: string], link: boolean): Packages {
  if (locks[0] === locks[1]) return "linked";
  return link ? "linked although the lock files differ" : "installed";
}

/**
 * Gives the exported code its packages. Packages are linked only when both releases pin the same: otherwise the old code
 * would run on packages with which it was never released, and a failure could be theirs.
 */
export async function addPackages(folder: string, link: boolean): Promise<Packages> {
  const lockIn = (of: string) => readFileSync(join(of, "package-lock.json"), "utf8");
  const packages = packagesFor([lockIn(folder), lockIn(root)], link);
  if (packages === "installed")
    await run("npm", ["ci", "--prefer-offline", "--no-audit", "--no-fund"], { cwd: folder });
  else if (!existsSync(join(folder, "node_modules")))
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "dir");
  return packages;
}
