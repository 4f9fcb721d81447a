/**
 * Samples of the pages of a request's files: no file, a file in every stage, the most files, and the form that sends
 * one.
 */

import { AttachmentsPage, SendFilePage } from "../citizen/follow-up/attachments.tsx";
import type { AttachmentsProps } from "../citizen/follow-up/attachments-props.ts";
import type { Language } from "../design/words.ts";
import { refused } from "./errors.ts";
import { frame } from "./frame.ts";
import type { Sample } from "./sample.ts";

const since = "2026-11-24T08:05:00.000Z";
const until = "2026-11-24T09:05:00.000Z";
const about = { code: "407155289363", base: "/request", more: false } as const;

const list = (language: Language, name: string, changes: Partial<AttachmentsProps>): Sample => {
  const props = {
    ...{ ...frame(language, "/request/attachments"), ...about, formKey: "k3J9f0Qx-form", attachments: [] },
    ...{
      mayAttach: true,
      wantsAuthority: false,
      sent: [],
      added: false,
      errors: [],
      now: "2026-11-24T08:06:00.000Z",
      ...changes,
    },
  };
  return { name, page: <AttachmentsPage {...props} /> };
};

export const attachmentSamples = (language: Language): readonly Sample[] => [
  list(language, "attachments-none", { wantsAuthority: true }),
  list(language, "attachments", {
    sent: [6],
    attachments: [
      { attachment: 1, stage: "cleared", since, format: "jpeg", size: 2_345_678, authority: true },
      { attachment: 2, stage: "refused", since, because: "active" },
      { attachment: 3, stage: "received", since },
      { attachment: 4, stage: "lapsed", since },
      { attachment: 5, stage: "begun", since, until },
      { attachment: 6, stage: "begun", since, until },
    ],
  }),
  list(language, "attachments-added", { added: true }),
  list(language, "attachments-long", {
    now: "2026-11-24T12:00:00.000Z",
    attachments: [
      { attachment: 1, stage: "received", since: "2026-11-10T08:05:00.000Z" },
      { attachment: 2, stage: "received", since },
    ],
  }),
  list(language, "attachments-full-errors", {
    attachments: [{ attachment: 1, stage: "cleared", since, format: "pdf", size: 512 }],
    mayAttach: false,
    errors: [refused(language, "attachments-full", { most: 10 })],
  }),
  {
    name: "attachment-send",
    page: (
      <SendFilePage
        {...{ ...frame(language, "/request/attachments/1"), ...about, until }}
        form={{ url: "https://quarantine.example.org/", fields: { key: "intake/407155289363/1" } }}
        byScript={{ key: "intake/407155289363/1" }}
        after="/request/attachments?sent=1"
      />
    ),
  },
];
