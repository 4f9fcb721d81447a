/** The props of the pages of a request's files (C12). */

import type {
  AttachmentStage,
  FileFormat,
  FileRefusal,
} from "../../../shared/contracts/fields/attachment-words.ts";
import type { FieldError, Frame } from "../../design/frame.ts";

/** `attachment`: its number within the request, from 1. Times are ISO 8601 in UTC; `size` in bytes. */
export interface AttachmentShown {
  readonly attachment: number;
  readonly stage: AttachmentStage;
  readonly since: string;
  readonly until?: string;
  readonly format?: FileFormat;
  readonly size?: number;
  readonly because?: FileRefusal;
  /** C11: sent as the authority document. */
  readonly authority?: boolean;
}

/** The files of a request, and the data to add one. */
export interface FilesShown {
  /** The path of the page above them, the request's or the receipt; the files are below `<base>/attachments`. */
  readonly base: string;
  readonly formKey: string;
  /** When the page is shown, ISO 8601 in UTC. */
  readonly now: string;
  /** Oldest first. */
  readonly attachments: readonly AttachmentShown[];
  readonly mayAttach: boolean;
  /** C11: the authority document of an applicant who represents another person is missing. */
  readonly wantsAuthority: boolean;
  /** Numbers of the files just sent, from the address; they may not be known here yet. */
  readonly sent: readonly number[];
}

interface OfRequest extends Frame {
  readonly code: string;
  /** Whether the session opens more requests than this one. */
  readonly more: boolean;
}

export interface AttachmentsProps extends OfRequest, FilesShown {
  /** The applicant has just added words (C14). */
  readonly added: boolean;
  readonly errors: readonly FieldError[];
}

export interface SendFileProps extends OfRequest, Pick<FilesShown, "base"> {
  readonly until: string;
  /** The upload form, and the fields that a script sends instead of the form's. */
  readonly form: { readonly url: string; readonly fields: Readonly<Record<string, string>> };
  readonly byScript: Readonly<Record<string, string>>;
  /** The page after sending. */
  readonly after: string;
}
