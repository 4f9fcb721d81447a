/** The props of the pages of a request's files (C12). */

import type {
  AttachmentStage,
  FileFormat,
  FileRefusal,
} from "../../../shared/contracts/words/attachment-words.ts";
import type { FieldError, Frame } from "../../design/frame.ts";

/**
 * A file in the list. `attachment` is its number within the request, from 1. Times are ISO 8601 in UTC; `size` is in
 * bytes.
 */
export interface AttachmentShown {
  readonly attachment: number;
  readonly stage: AttachmentStage;
  readonly since: string;
  readonly until?: string;
  readonly format?: FileFormat;
  readonly size?: number;
  readonly because?: FileRefusal;
  /** C11: whether the file was sent as the document that proves the authority to represent another person. */
  readonly authority?: boolean;
}

/** The files of a request, and the data needed to add one. */
export interface FilesShown {
  /**
   * The path of the parent page, which is the request's or the receipt's page; the files are at `<base>/attachments`.
   */
  readonly base: string;
  readonly formKey: string;
  /** The moment at which the page is shown, ISO 8601 in UTC. */
  readonly now: string;
  /** The request's files, oldest first. */
  readonly attachments: readonly AttachmentShown[];
  readonly mayAttach: boolean;
  /** C11: whether the applicant represents another person and has not yet sent the authority document. */
  readonly wantsAuthority: boolean;
  /** The numbers of files just sent, read from the address; this service may not know these files yet. */
  readonly sent: readonly number[];
}

interface OfRequest extends Frame {
  readonly code: string;
  /** Whether the session may open other requests besides this one. */
  readonly more: boolean;
}

export interface AttachmentsProps extends OfRequest, FilesShown {
  /** Whether the applicant has just added a text (C14). */
  readonly added: boolean;
  readonly errors: readonly FieldError[];
}

export interface SendFileProps extends OfRequest, Pick<FilesShown, "base"> {
  readonly until: string;
  /** The presigned upload form. A script sends the fields in `byScript` instead of the form's `fields`. */
  readonly form: { readonly url: string; readonly fields: Readonly<Record<string, string>> };
  readonly byScript: Readonly<Record<string, string>>;
  /** The address of the page to show after the upload. */
  readonly after: string;
}
