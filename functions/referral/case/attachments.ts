/** The applicant's files (C12), as intake tells of each. */

import { attachmentHeard } from "../../../events/referral/attachment-heard.v1.ts";
import type { Folds } from "../../../shared/aggregate/subject.ts";
import type { FileFormat, FileRefusal } from "../../../shared/contracts/fields/attachment-words.ts";
import type { FileId } from "../../../shared/files/files.ts";
import { type Announces, always, type Transitions } from "./subject.ts";

/**
 * C12: what intake told of the applicant's attachment of that number: it came; or it can be opened, where it is and what it is;
 * or why it is not taken. `at`: when that was so there, ISO 8601 in UTC.
 */
export type AttachmentTold = {
  readonly attachment: number;
  readonly at: string;
  /** C11: sent as the authority document. */
  readonly authority?: true;
} & (
  | { readonly stands: "received" }
  | {
      readonly stands: "cleared";
      readonly file: FileId;
      readonly format: FileFormat;
      /** Bytes. */
      readonly size: number;
    }
  | { readonly stands: "refused"; readonly because: FileRefusal }
);

export interface WithAttachments {
  /** C12: the applicant's files, by number; parts have none of their own. */
  readonly attachments: readonly AttachmentTold[];
}

export const begins: WithAttachments = { attachments: [] };

export type AttachmentFact = { readonly type: "attachment-told" } & AttachmentTold;

export const transitions = {
  /** C12: a file of the applicant's. */
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
