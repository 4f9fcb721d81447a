/**
 * Files of applicants (C12): what they send lands in a quarantine, which nothing reads before its verdict; what is fit to be opened
 * is put into the store of files, and nothing else is. The ports are apart, for nobody has the rights of all.
 */

import { hash } from "node:crypto";
import type { FileFormat } from "../contracts/fields/attachment-words.ts";

/** `intake/<code>/<hash of what is in it>`: the prefix says who wrote it, and the same file of a request, or of an export, is one. */
export type FileId = `${string}/${string}/${string}`;

export const fileId = (service: string, of: string, bytes: Buffer): FileId =>
  `${service}/${of}/${hash("sha256", bytes, "base64url").slice(0, 22)}`;

/** A form that a browser sends a file with, to `url`; every field goes before the file. */
export interface UploadForm {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Lets somebody put one file into the quarantine, at most `mostBytes` large, until `expires`. */
export interface Uploads {
  /** @param after where a browser goes then; without it, S3 says 201 and no more. */
  form(key: string, expires: Date, after?: string): Promise<UploadForm>;
}

/** What arrived in the quarantine. */
export interface Arrived {
  /** Nothing when it is not there, or another file is by now than the one that was scanned (`etag`). */
  read(key: string, etag: string): Promise<Buffer | undefined>;
  remove(key: string): Promise<void>;
}

/** What we write ourselves besides: what is taken out of the desk, and the stretches of it (I4). */
type OwnFormat = "csv" | "json";

export interface FileStore {
  /** Over what is there: the id names the content. */
  put(id: FileId, bytes: Buffer, format: FileFormat | OwnFormat): Promise<void>;
  /** Of a request that is erased: its copy goes again. */
  remove(id: FileId): Promise<void>;
}

/** Reads what a service put there itself. */
export interface OwnFiles {
  /** Nothing when it is not there, or no longer. */
  read(id: FileId): Promise<Buffer | undefined>;
}

/** Destroys what lies of a request (P2): twice is once. */
export interface FileEraser {
  /** Everything in the store that is of it, whether or not the journal came to know of it. */
  removeStored(request: string): Promise<void>;
  /** What arrived in the quarantine at this place. */
  removeArrived(key: string): Promise<void>;
}

export interface Downloads {
  /** Good for a minute, for whoever has it; downloads under `name`, and opens nowhere by itself. */
  addressOf(id: FileId, format: FileFormat | OwnFormat, name: string): Promise<string>;
}

export const mediaTypes: Readonly<Record<FileFormat | OwnFormat, string>> = {
  jpeg: "image/jpeg",
  png: "image/png",
  pdf: "application/pdf",
  csv: "text/csv; charset=utf-8",
  json: "application/json",
};

const endings: Readonly<Record<FileFormat, string>> = { jpeg: "jpg", png: "png", pdf: "pdf" };

/** What a file is called when it is downloaded: nothing of what its sender called it. */
export const fileName = (request: string, attachment: number, format: FileFormat): string =>
  `peygir-${request}-${attachment}.${endings[format]}`;
