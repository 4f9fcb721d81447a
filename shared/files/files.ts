/**
 * The ports for files of applicants (C12). An uploaded file is first stored in a quarantine, from which
 * nothing is read before the malware scan has a result. Only a cleaned copy is written to the store of files.
 * Each right has a port of its own, since no Lambda has all rights.
 */

import { hash } from "node:crypto";
import type { FileFormat } from "../contracts/words/attachment-words.ts";

/**
 * The id of a stored file, `intake/<code>/<hash of the content>`. The first part is the service that wrote
 * the file. The same content is stored only once for each request or export.
 */
export type FileId = `${string}/${string}/${string}`;

/** The SHA-256 of a file's content, base64url: 43 characters. */
export const contentHash = (bytes: Buffer): string => hash("sha256", bytes, "base64url");

/** The id of a file that is not an applicant's; it ends with the whole hash. */
export const fileId = (service: string, of: string, bytes: Buffer): FileId =>
  `${service}/${of}/${contentHash(bytes)}`;

/**
 * The id of an applicant's file. It ends with the first 22 characters of `sha256`, because the event
 * `intake.attachment-cleared` allows no more. The journal has the whole hash beside it.
 */
export const attachmentId = (code: string, sha256: string): FileId => `intake/${code}/${sha256.slice(0, 22)}`;

/** Whether these bytes are the content that the id names, by its whole hash or, in older ids, its beginning. */
export const isContentOf = (id: FileId, bytes: Buffer): boolean =>
  contentHash(bytes).startsWith(id.slice(id.lastIndexOf("/") + 1));

/**
 * A form with which a browser uploads a file to `url`. The browser must send all `fields` before the file.
 */
export interface UploadForm {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Allows one upload to the quarantine, of at most `mostBytes` bytes, until `expires`. */
export interface Uploads {
  /**
   * @param after the address of the page to which the browser goes after the upload; without it, S3 answers
   * 201
   */
  form(key: string, expires: Date, after?: string): Promise<UploadForm>;
}

/** Reads and removes uploaded files in the quarantine. */
export interface Arrived {
  /** The bytes of the file; undefined when the file is missing, or is not the scanned one (`etag`). */
  read(key: string, etag: string): Promise<Buffer | undefined>;
  remove(key: string): Promise<void>;
}

/** Formats of files that Peygir itself writes: exports from the desk, and parts of exports (I4). */
type OwnFormat = "csv" | "json";

/** Stores cleaned copies of files, and files that Peygir itself writes. */
export interface FileStore {
  /** Changes nothing when there is a file of this id, which has the same content. */
  put(id: FileId, bytes: Buffer, format: FileFormat | OwnFormat): Promise<void>;
  /** Removes the file, when its request is erased. */
  remove(id: FileId): Promise<void>;
}

/** Reads files that the same service stored. */
export interface OwnFiles {
  /** The bytes of the file; undefined when the file is missing or was removed. */
  read(id: FileId): Promise<Buffer | undefined>;
}

/** Destroys the files of a request (P2). Each call can safely be repeated. */
export interface FileEraser {
  /** Removes every file of the request from the store, including files that no journal row names. */
  removeStored(request: string): Promise<void>;
  /** Removes the upload with this key from the quarantine. */
  removeArrived(key: string): Promise<void>;
}

/** Makes addresses from which browsers download stored files. */
export interface Downloads {
  /**
   * A download address that works for a minute for anyone who has it. The browser saves the file under `name`
   * and does not open it.
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

/** The name under which a browser saves a file; never the name that the sender gave. */
export const fileName = (request: string, attachment: number, format: FileFormat): string =>
  `peygir-${request}-${attachment}.${endings[format]}`;
