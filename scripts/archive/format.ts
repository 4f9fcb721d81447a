/** The files of an archive and their form (P8). `docs/operate/moving.md` documents them for readers without this code. */

import * as z from "zod/mini";

export const archiveFormat = "peygir-archive/1";

export const manifestFile = "manifest.json";
export const textsFile = "texts.jsonl";
export const peopleFile = "identities/people.jsonl";
export const keysFile = "identities/keys.jsonl";
export const anchorsFile = "anchors.jsonl";
export const figuresFile = "figures.jsonl";
export const filesFile = "files.jsonl";
export const filesFolder = "files";
export const journalFile = (service: string): string => `journals/${service}.jsonl`;
export const listsFile = (service: string): string => `lists/${service}.jsonl`;
export const directoryFile = (number: number): string => `directory/${number}.json`;

/** A file of the archive, with which a reader checks that it is whole. */
const listed = z.strictObject({
  path: z.string(),
  bytes: z.int(),
  /** The number of lines; in a JSON file 1. */
  lines: z.int(),
  /** SHA-256 of the file, hexadecimal. */
  sha256: z.string(),
});

export type ListedFile = z.output<typeof listed>;

export const manifest = z.strictObject({
  format: z.literal(archiveFormat),
  /** When the export began and ended: ISO 8601 in UTC. */
  begunAt: z.string(),
  madeAt: z.string(),
  /** The system that was exported. */
  system: z.string(),
  /** Whether names, numbers, addresses and keys are in it. */
  withIdentities: z.boolean(),
  /** False when rows were appended during the export, so that the archive lacks them or what followed from them. */
  complete: z.boolean(),
  counts: z.record(z.string(), z.int()),
  files: z.array(listed),
});

export type Manifest = z.output<typeof manifest>;

/** A text that people wrote, or an applicant's data. `erased`: the text was erased, and nobody can read it. */
const sealedLine = z.union([
  z.strictObject({ id: z.string(), person: z.string(), content: z.unknown() }),
  z.strictObject({ id: z.string(), person: z.string(), erased: z.literal(true) }),
]);

export type SealedLine = z.output<typeof sealedLine>;

/** A file of an applicant. `path`: its place in the archive. */
const fileLine = z.strictObject({
  key: z.string(),
  path: z.string(),
  bytes: z.int(),
  type: z.string(),
  sha256: z.string(),
});

export type FileLine = z.output<typeof fileLine>;

/** Writes bytes as `{"$bytes":"<base64>"}`, since JSON has none. */
export const withBytes = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString("base64") };
  if (Array.isArray(value)) return value.map(withBytes);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withBytes(each)]));
};

/** Reads what `withBytes` wrote. */
export const fromBytes = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(fromBytes);
  if (typeof value !== "object" || value === null) return value;
  if ("$bytes" in value && typeof value.$bytes === "string")
    return new Uint8Array(Buffer.from(value.$bytes, "base64"));
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, fromBytes(each)]));
};
