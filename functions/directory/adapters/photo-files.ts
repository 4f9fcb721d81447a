/** Reads the photos of officials from files of a folder: `photo-a.rastegar.jpg` shows the official `a.rastegar`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Path } from "../rules/problem.ts";

interface PhotoFile {
  readonly file: string;
  /** The photo in the form of a snapshot, as a `data:` address. */
  readonly photo: string;
}

/** The photos by the official's username. */
type Photos = ReadonlyMap<string, PhotoFile>;

export const photosIn = (folder: string, files: readonly string[]): Photos =>
  new Map(
    files.flatMap((file) => {
      const [, username] = /^photo-(.+)\.jpe?g$/.exec(file) ?? [];
      if (username === undefined) return [];
      const content = readFileSync(join(folder, file)).toString("base64");
      return [[username, { file, photo: `data:image/jpeg;base64,${content}` }] as const];
    }),
  );

/** The username of an entry whose photo is a file of the folder; undefined for an entry that contains its photo. */
const photographed = (official: unknown): string | undefined =>
  typeof official === "object" && official !== null && "of" in official && !("photo" in official)
    ? String(official.of)
    : undefined;

const listIn = (officials: unknown): readonly unknown[] => (Array.isArray(officials) ? officials : []);

/** Adds the photos to the entries; a value that is no list stays as it is, for the checks to report. */
export const withPhotos = (photos: Photos, officials: unknown): unknown =>
  Array.isArray(officials)
    ? officials.map((official: unknown) => {
        const found = photos.get(photographed(official) ?? "");
        return found ? { ...(official as object), photo: found.photo } : official;
      })
    : officials;

/** The files of photos that no entry shows. */
export function strayPhotos(photos: Photos, officials: unknown): readonly string[] {
  const shown = listIn(officials).map(photographed);
  return [...photos].flatMap(([username, { file }]) => (shown.includes(username) ? [] : [file]));
}

/** The file of the photo at a path of the snapshot; undefined for another path, and for a photo in `officials.yaml`. */
export function photoAt(photos: Photos, officials: unknown, [section, at, field]: Path): string | undefined {
  if (section !== "officials" || field !== "photo") return undefined;
  return photos.get(photographed(listIn(officials)[Number(at)]) ?? "")?.file;
}
