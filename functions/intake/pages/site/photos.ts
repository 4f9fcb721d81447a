/** The photos of officials as files of the site. */

import { createHash } from "node:crypto";
import { readPhoto } from "../../../../shared/directory/pictures/photo.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import type { PhotoShown } from "../../../../web/citizen/meetings/meeting-props.ts";

interface PhotoFile {
  /** The official's username. */
  readonly of: string;
  /** The file's name: a hash of its content, such as `<hash>.jpg`. */
  readonly name: string;
  /** The base64 of the JPEG. */
  readonly content: string;
  readonly shown: PhotoShown;
}

type Officials = NonNullable<Snapshot["officials"]>;

/** The computed files. A process reads a snapshot once, and so computes them once. */
const known = new WeakMap<Officials, readonly PhotoFile[]>();
const none: Officials = [];

export function photosIn({ officials = none }: Pick<Snapshot, "officials">): readonly PhotoFile[] {
  const files = known.get(officials) ?? officials.flatMap(fileOf);
  known.set(officials, files);
  return files;
}

/** The photo's height on a page, in pixels; the width follows from its proportions. */
const tall = 90;

function fileOf({ of, photo }: Officials[number]): readonly PhotoFile[] {
  const read = photo === undefined ? undefined : readPhoto(photo);
  if (read === undefined || typeof read === "string") return [];
  const { content, width, height } = read;
  const name = `${createHash("sha256").update(content).digest("hex").slice(0, 16)}.jpg`;
  const shown = { src: `/brand/${name}`, width: Math.round((width / height) * tall), height: tall };
  return [{ of, name, content, shown }];
}
