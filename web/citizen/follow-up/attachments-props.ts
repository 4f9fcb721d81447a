/** What the pages of a request's files are given (C12). */

import type {
  AttachmentStage,
  FileFormat,
  FileRefusal,
} from "../../../shared/contracts/fields/attachment-words.ts";
import type { FieldError, Frame } from "../../design/frame.ts";

/** A file of the request, number `attachment` of them. Times are ISO 8601 in UTC; `size` in bytes. */
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

/** The files of a request, and what it takes to add one. */
export interface FilesShown {
  /** The path of the page they belong to: the request's, or the receipt. They are below `<base>/attachments`. */
  readonly base: string;
  readonly formKey: string;
  /** When the page is shown, ISO 8601 in UTC. */
  readonly now: string;
  /** Oldest first. */
  readonly attachments: readonly AttachmentShown[];
  readonly mayAttach: boolean;
  /** C11: the authority document of who asks for another is still to come. */
  readonly wantsAuthority: boolean;
  /** Numbers of those that a browser has just sent, as the address says: they may not be known here yet. */
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
  /** The form a browser sends by itself, and the fields in their place when a script sends it. */
  readonly form: { readonly url: string; readonly fields: Readonly<Record<string, string>> };
  readonly byScript: Readonly<Record<string, string>>;
  /** Where one goes when it is sent. */
  readonly after: string;
}
