/** The applicant's files (C12), as intake reports them. */

import { attachmentHeard } from "../../../events/referral/attachment-heard.v1.ts";
import type { Folds } from "../../../shared/aggregate/subject.ts";
import type { FileFormat, FileRefusal } from "../../../shared/contracts/words/attachment-words.ts";
import type { FileId } from "../../../shared/files/files.ts";
import { type Announces, always, type Transitions } from "./subject.ts";

/**
 * Intake's report of a file of the applicant (C12): received; cleared by the malware scan, with the stored file's id,
 * format and size; or refused, with the reason. `at`: when intake recorded this, ISO 8601 in UTC.
 */
export type AttachmentTold = {
  readonly attachment: number;
  readonly at: string;
  /** Set when the applicant sent the file as the authority document (C11). */
  readonly authority?: true;
} & (
  | { readonly stands: "received" }
  | {
      readonly stands: "cleared";
      readonly file: FileId;
      /** The SHA-256 of the stored file, base64url; absent in rows of older releases. */
      readonly sha256?: string;
      readonly format: FileFormat;
      /** The file's size in bytes. */
      readonly size: number;
    }
  | { readonly stands: "refused"; readonly because: FileRefusal }
);

export interface WithAttachments {
  /**
   * The applicant's files, by number (C12). A case that is one part of a divided request has none; the files are stored
   * in the whole case.
   */
  readonly attachments: readonly AttachmentTold[];
}

export const begins: WithAttachments = { attachments: [] };

export type AttachmentFact = { readonly type: "attachment-told" } & AttachmentTold;

export const transitions = {
  attach: { by: "applicant", from: always, fact: "attachment-told", to: always },
} as const satisfies Transitions<AttachmentFact>;

export const folds: Folds<AttachmentFact, WithAttachments> = {
  "attachment-told": ({ attachments }, { type: _, ...told }) => ({
    attachments: [...attachments.filter((one) => one.attachment !== told.attachment), told].sort(
      (a, b) => a.attachment - b.attachment,
    ),
  }),
};

export const announces: Announces<AttachmentFact, WithAttachments> = {
  "attachment-told": ({ attachment, stands, at }, { case: code }) => [
    attachmentHeard.of({ case: code, attachment, stands, at }),
  ],
};
