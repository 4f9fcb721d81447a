/**
 * Files of applicants (C12). An uploaded file lands in a quarantine, which nothing reads before the scanner's
 * verdict; only a cleaned copy reaches the store of files. One port per right, since no function has all
 * rights.
 */

import { hash } from "node:crypto";
import type { FileFormat } from "../contracts/fields/attachment-words.ts";

/**
 * `intake/<code>/<hash of the content>`: the prefix names the writing service, and the same content of a
 * request or export is one file.
 */
export type FileId = `${string}/${string}/${string}`;

export const fileId = (service: string, of: string, bytes: Buffer): FileId =>
  `${service}/${of}/${hash("sha256", bytes, "base64url").slice(0, 22)}`;

/** A form with which a browser uploads a file to `url`; all fields come before the file. */
export interface UploadForm {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Allows one upload to the quarantine, at most `mostBytes` large, until `expires`. */
export interface Uploads {
  /** @param after the page to which the browser goes next; without it, S3 answers 201 */
  form(key: string, expires: Date, after?: string): Promise<UploadForm>;
}

/** Reads uploaded files in the quarantine. */
export interface Arrived {
  /** Undefined when the file is missing, or another than the scanned one (`etag`). */
  read(key: string, etag: string): Promise<Buffer | undefined>;
  remove(key: string): Promise<void>;
}

/** Formats of files that we write: exports from the desk, and parts of them (I4). */
type OwnFormat = "csv" | "json";

/** Stores files that passed the scan, and files that we write. */
export interface FileStore {
  /** Overwrites: the id names the content. */
  put(id: FileId, bytes: Buffer, format: FileFormat | OwnFormat): Promise<void>;
  /** Removes the copy, when its request is erased. */
  remove(id: FileId): Promise<void>;
}

/** Reads files that a service stored itself. */
export interface OwnFiles {
  /** Undefined when the file is missing or was removed. */
  read(id: FileId): Promise<Buffer | undefined>;
}

/** Destroys the files of a request (P2). Idempotent. */
export interface FileEraser {
  /** Removes every file of the request from the store, whether or not the journal knows it. */
  removeStored(request: string): Promise<void>;
  /** Removes the upload with this key from the quarantine. */
  removeArrived(key: string): Promise<void>;
}

/** Makes addresses from which browsers download files. */
export interface Downloads {
  /**
   * A download address, good for a minute for anyone who holds it; the browser saves the file as `name` and
   * does not open it.
   */
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

/** The file name of a download; never the name that the sender gave. */
export const fileName = (request: string, attachment: number, format: FileFormat): string =>
  `peygir-${request}-${attachment}.${endings[format]}`;
