/** Makes the files of a release: the source, the build, the list of packages, and signed checksums. */
import { createPrivateKey, type KeyObject, sign } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { isVersion, sectionOf } from "./changelog.ts";
import { differences, digestsIn, sha256 } from "./same-bytes.ts";

/** What a release needs from outside: git, two builds, and npm. */
export interface Workshop {
  /** The version in `package.json`. */
  readonly version: string;
  readonly changelog: string;
  /** The tags of the commit; a tag of the version must be among them. */
  readonly tags: readonly string[];
  /** The paths of changed and new files of the checkout. */
  readonly changed: readonly string[];
  /** Returns the source of the commit as a tar archive, whose bytes depend on the commit alone. */
  source(prefix: string): Promise<Uint8Array>;
  /** Builds the commit in a new empty folder and returns the folder. */
  build(): Promise<string>;
  /** Returns the files of a folder as a tar archive, whose bytes depend on the files' names and contents alone. */
  pack(folder: string, paths: readonly string[], prefix: string): Promise<Uint8Array>;
  /** Returns the list of the packages in CycloneDX. */
  sbom(): Promise<string>;
}

export interface Wish {
  /** The folder for the release's files. */
  readonly out: string;
  /** The private key in PEM, Ed25519; without one, the checksums are not signed. */
  readonly key: string | undefined;
  /** A rehearsal needs neither tag nor changelog, and no key. */
  readonly isRehearsal: boolean;
  readonly progress: (line: string) => void;
}

/** The built files that a release contains and that two builds must give byte by byte. */
const built = ["dist/**", "cdk.out/*.template.json"];

/**
 * Builds the commit twice, and writes the release's files.
 * @returns the names of the written files
 * @throws Error when the commit is not ready for a release, or when the two builds differ
 */
export async function makeRelease(workshop: Workshop, wish: Wish): Promise<readonly string[]> {
  const reasons = faultsOf(workshop, wish);
  if (reasons.length > 0) throw new Error(reasons.join("\n"));
  const key = wish.key === undefined ? undefined : readKey(wish.key);
  const folder = await sameTwice(workshop, wish.progress);
  const name = `peygir-${workshop.version}`;
  const paths = [...digestsIn(folder, built).keys()];
  const files: Readonly<Record<string, Uint8Array>> = {
    [`${name}.tar.gz`]: gzipSync(await workshop.source(name)),
    [`${name}-build.tar.gz`]: gzipSync(await workshop.pack(folder, paths, `${name}-build`)),
    [`${name}.cdx.json`]: Buffer.from(await workshop.sbom()),
  };
  const sums = Object.entries(files).map(([file, bytes]) => `${sha256(bytes)}  ${file}\n`);
  return written(wish.out, { ...files, ...signed(Buffer.from(sums.join("")), key) });
}

/** Returns why the commit cannot be released, in sentences; empty when it can. */
function faultsOf({ version, changelog, tags, changed }: Workshop, wish: Wish): readonly string[] {
  const faults: string[] = [];
  if (!isVersion(version)) faults.push(`package.json has no semantic version, but ${version}`);
  if (changed.length > 0) faults.push(`Not committed: ${changed.join(", ")}`);
  if (wish.isRehearsal) return faults;
  if (!tags.includes(`v${version}`)) faults.push(`The commit has no tag v${version}`);
  if (!sectionOf(changelog, version)) faults.push(`CHANGELOG.md has no section ${version}`);
  if (wish.key === undefined) faults.push("A release is signed: --key FILE");
  return faults;
}

/** @throws Error when the text is no private key for Ed25519 */
function readKey(pem: string): KeyObject {
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== "ed25519") throw new Error("The key is not an Ed25519 key");
  return key;
}

async function sameTwice({ build }: Workshop, progress: Wish["progress"]): Promise<string> {
  progress("first build");
  const folder = await build();
  progress("second build, in another folder");
  const [one, other] = [digestsIn(folder, built), digestsIn(await build(), built)];
  if (one.size === 0) throw new Error("The build wrote no files");
  const differing = differences(one, other);
  if (differing.length > 0) throw new Error(`Two builds differ in: ${differing.join(", ")}`);
  progress(`${one.size} files are the same in both builds`);
  return folder;
}

function signed(sums: Buffer, key: KeyObject | undefined): Readonly<Record<string, Uint8Array>> {
  return { SHA256SUMS: sums, ...(key && { "SHA256SUMS.sig": sign(null, sums, key) }) };
}

function written(out: string, files: Readonly<Record<string, Uint8Array>>): readonly string[] {
  mkdirSync(out, { recursive: true });
  for (const [file, bytes] of Object.entries(files)) writeFileSync(join(out, file), bytes);
  return Object.keys(files);
}

/** Returns the version in a `package.json`. */
export const versionIn = (file: string): string =>
  (JSON.parse(readFileSync(file, "utf8")) as { readonly version: string }).version;
