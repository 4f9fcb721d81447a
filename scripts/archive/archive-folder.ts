/** Writes and reads the folder of an archive: JSON Lines with their checksums (P8). */

import { createHash } from "node:crypto";
import { once } from "node:events";
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
} from "node:fs";
import { writeFile } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";
import { type ListedFile, type Manifest, manifest, manifestFile } from "./format.ts";

/** Thrown when an archive cannot be read as it was written. */
export class BrokenArchive extends Error {}

/** Only the operator may read an archive: it holds personal data. */
const [folderMode, fileMode] = [0o700, 0o600];

/** A new archive. Its files are listed in the manifest, which is written last, so an interrupted archive has none. */
export class NewArchive {
  readonly #folder: string;
  readonly #files: ListedFile[] = [];

  /** @throws Error when the folder has files already */
  constructor(folder: string) {
    if (existsSync(folder) && readdirSync(folder).length > 0)
      throw new Error(`${folder} is not empty: an archive needs a folder of its own.`);
    mkdirSync(folder, { recursive: true, mode: folderMode });
    this.#folder = resolve(folder);
  }

  /** Writes a file of JSON Lines, and returns the number of its lines. */
  async lines(path: string, values: AsyncIterable<unknown>): Promise<number> {
    const file = createWriteStream(this.#place(path), { mode: fileMode });
    const hash = createHash("sha256");
    let [lines, bytes] = [0, 0];
    for await (const value of values) {
      const line = Buffer.from(`${JSON.stringify(value)}\n`);
      hash.update(line);
      lines += 1;
      bytes += line.length;
      if (!file.write(line)) await once(file, "drain");
    }
    file.end();
    await finished(file);
    this.#files.push({ path, bytes, lines, sha256: hash.digest("hex") });
    return lines;
  }

  /** Writes a file of JSON for people to read. */
  async json(path: string, value: unknown): Promise<void> {
    const bytes = Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
    await this.bytes(path, bytes);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    this.#files.push({ path, bytes: bytes.length, lines: 1, sha256 });
  }

  /** Writes a file of bytes, which the caller lists in a file of lines. */
  bytes(path: string, bytes: Buffer): Promise<void> {
    return writeFile(this.#place(path), bytes, { mode: fileMode });
  }

  async end(about: Omit<Manifest, "files">): Promise<void> {
    const text = `${JSON.stringify({ ...about, files: this.#files }, null, 2)}\n`;
    await writeFile(this.#place(manifestFile), text, { mode: fileMode });
  }

  #place(path: string): string {
    const place = within(this.#folder, path);
    mkdirSync(dirname(place), { recursive: true, mode: folderMode });
    return place;
  }
}

/** @throws BrokenArchive for a path that leaves the folder */
export function within(folder: string, path: string): string {
  const place = resolve(folder, path);
  if (!place.startsWith(`${resolve(folder)}${sep}`))
    throw new BrokenArchive(`${path} is outside the archive`);
  return place;
}

/** @throws BrokenArchive */
export function readManifest(folder: string): Manifest {
  const path = join(folder, manifestFile);
  if (!existsSync(path)) throw new BrokenArchive(`${folder} has no ${manifestFile}: it is no whole archive.`);
  const read = manifest.safeParse(JSON.parse(readFileSync(path, "utf8")));
  if (!read.success) throw new BrokenArchive(`${manifestFile} is not of the form that this release reads.`);
  return read.data;
}

/** Checks that every file of the manifest is there and unchanged. @throws BrokenArchive */
export async function checkFiles(folder: string, { files }: Manifest): Promise<void> {
  for (const { path, sha256 } of files)
    if ((await hashOf(within(folder, path))) !== sha256)
      throw new BrokenArchive(`${path} is not as it was written: its SHA-256 differs.`);
}

/** The SHA-256 of a file, hexadecimal; undefined when there is no such file. */
async function hashOf(path: string): Promise<string | undefined> {
  if (!existsSync(path)) return undefined;
  const hash = createHash("sha256");
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return hash.digest("hex");
}

/** The values of a file of JSON Lines; none when the archive has no such file. */
export async function* readLines<Value>(folder: string, path: string): AsyncIterable<Value> {
  const place = within(folder, path);
  if (!existsSync(place)) return;
  for await (const line of createInterface({
    input: createReadStream(place),
    crlfDelay: Number.POSITIVE_INFINITY,
  }))
    yield JSON.parse(line) as Value;
}
