/**
 * `npm run release`: makes the files of a release from a tagged commit (docs/operate/releases.md).
 *
 * - `--prepare 1.4.0` writes the version into `package.json` and `CHANGELOG.md`, for the maintainer to commit and tag.
 * - `--key FILE --out FOLDER` builds the commit twice, compares the builds, and writes and signs the release.
 * - `--dry-run` does the same without tag, changelog or key, into a temporary folder.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { NotUnderstood, runCommand } from "./operator/run-command.ts";
import { isVersion, withRelease } from "./release/changelog.ts";
import { makeRelease, versionIn, type Workshop } from "./release/make-release.ts";

const usage = "npm run release -- --dry-run | --prepare 1.4.0 | --key FILE [--out FOLDER]";
const root = join(import.meta.dirname, "..");
const largest = 1_000_000_000;

const run = (command: string, args: readonly string[], cwd = root, env?: NodeJS.ProcessEnv): Buffer =>
  execFileSync(command, args, {
    ...{ cwd, env: { ...process.env, ...env }, maxBuffer: largest },
    stdio: ["ignore", "pipe", "inherit"],
  });
const git = (...args: readonly string[]): string => run("git", args).toString();
const lines = (text: string): readonly string[] => text.split("\n").filter(Boolean);
const emptyFolder = (): string => mkdtempSync(join(tmpdir(), "peygir-release-"));

/** The moment of the commit in seconds; every file of the archives gets it. */
const commitTime = (): string => git("log", "-1", "--format=%ct").trim();

/** Builds the commit as a newcomer would: a checkout, the locked packages, the build, the templates. */
async function build(): Promise<string> {
  const folder = emptyFolder();
  writeFileSync(join(folder, ".source.tar"), run("git", ["archive", "HEAD"]));
  run("tar", ["-xf", ".source.tar"], folder);
  run("npm", ["ci", "--prefer-offline"], folder);
  run("npm", ["run", "-s", "synth"], folder);
  run("npm", ["run", "-s", "kit"], folder);
  return folder;
}

/** Returns the list of packages (SBOM) without npm's serial number, which is random, and with the commit's time. */
function sbom(): string {
  const { serialNumber: _, ...bom } = JSON.parse(run("npm", ["run", "-s", "sbom"]).toString());
  bom.metadata.timestamp = new Date(Number(commitTime()) * 1_000).toISOString();
  return `${JSON.stringify(bom, undefined, 2)}\n`;
}

const workshop = (): Workshop => ({
  version: versionIn(join(root, "package.json")),
  changelog: readFileSync(join(root, "CHANGELOG.md"), "utf8"),
  tags: lines(git("tag", "--points-at", "HEAD")),
  changed: lines(git("status", "--porcelain")).map((line) => line.slice(3)),
  source: async (prefix) => run("git", ["archive", `--prefix=${prefix}/`, "HEAD"]),
  build,
  pack: async (folder, paths, prefix) => {
    const list = join(emptyFolder(), "paths");
    writeFileSync(list, `${paths.join("\n")}\n`);
    return run("tar", [
      ...["--create", "--sort=name", `--mtime=@${commitTime()}`, "--owner=0", "--group=0", "--numeric-owner"],
      ...["--mode=u=rwX,go=rX", `--transform=s,^,${prefix}/,`, "-C", folder, "-T", list],
    ]);
  },
  sbom: async () => sbom(),
});

function prepare(version: string): void {
  if (!isVersion(version)) throw new NotUnderstood(`${version} is no semantic version\n${usage}`);
  const file = join(root, "CHANGELOG.md");
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(file, withRelease(readFileSync(file, "utf8"), version, day));
  run("npm", ["version", version, "--no-git-tag-version", "--allow-same-version"]);
  console.log(`Commit package.json, package-lock.json and CHANGELOG.md, and tag: git tag -s v${version}`);
}

function argumentsOf(args: readonly string[]) {
  try {
    const options = {
      prepare: { type: "string" },
      key: { type: "string" },
      out: { type: "string" },
      "dry-run": { type: "boolean", default: false },
    } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new NotUnderstood(`${(error as Error).message}\n${usage}`);
  }
}

await runCommand(async () => {
  const { prepare: next, key, out, "dry-run": isRehearsal } = argumentsOf(process.argv.slice(2));
  if (next !== undefined) {
    prepare(next);
    return true;
  }
  if (!isRehearsal && key === undefined) throw new NotUnderstood(usage);
  const folder = out ?? (isRehearsal ? emptyFolder() : join(root, "dist", "release"));
  const files = await makeRelease(workshop(), {
    ...{ out: folder, isRehearsal, progress: (line) => console.error(`… ${line}`) },
    key: key === undefined ? undefined : readFileSync(key, "utf8"),
  });
  console.log(`${folder}:\n${files.map((file) => `  ${file}`).join("\n")}`);
  return true;
});
