/** Samples of the pages of the verifiable history (P7). */

import { historyWords } from "../citizen/history.text.ts";
import { HistoryPage, ProofPage } from "../citizen/history.tsx";
import { type Checked, VerifyPage } from "../citizen/verify.tsx";
import type { Language } from "../design/words.ts";
import { frame } from "./frame.ts";
import type { Sample } from "./sample.ts";

const root = "nH7vTqYc0wXk3mZr8LbEoJ5sPuGdA1fI9yKxQe2WtBM";
const days = [21, 22, 23, 24].map((day) => ({ day: `2026-11-${day}`, size: 3_412 + day, root }));
const head = { size: days.length, root, until: "2026-11-24T20:30:00.000Z", key: root, days };

const at = "2026-11-24T08:00:00.000Z";
const entries: Checked["entries"] = [
  { code: "407155289363", events: [{ what: "registered", at }] },
  { code: "407155289363", events: [{ what: "referred", at }], fault: "not-in-day" },
];

export function historySamples(language: Language): readonly Sample[] {
  const of = (path: string) => frame(language, path);
  const verify = { ...of("/verify"), formKey: "sample", errors: [] };
  const { wrong } = historyWords[language];
  const failed = (field: string, message: string) => ({ ...verify, errors: [{ field, message }] });
  return [
    { name: "history", page: <HistoryPage {...of("/history")} head={head} /> },
    { name: "history-none", page: <HistoryPage {...of("/history")} head={undefined} /> },
    {
      name: "proof",
      page: <ProofPage {...of("/request/proof")} base="/request" more={false} proved={7} lastAt={at} />,
    },
    {
      name: "proof-none",
      page: <ProofPage {...of("/request/proof")} base="/request" more={false} proved={0} lastAt={at} />,
    },
    { name: "verify", page: <VerifyPage {...verify} /> },
    { name: "verify-failed", page: <VerifyPage {...verify} checked={{ entries }} /> },
    {
      name: "verify-unreadable",
      page: <VerifyPage {...failed("proof", wrong["proof-unreadable"]())} value="{" />,
    },
    {
      name: "verify-file-unreadable",
      page: <VerifyPage {...failed("file", wrong["file-unreadable"]())} />,
    },
  ];
}
