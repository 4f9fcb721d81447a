/** Every service's dependencies over ports in memory: the real use cases, nothing around them. */

import { confirmCode } from "../../functions/identity/confirm-code/confirm-code.ts";
import type { IdentityDeps } from "../../functions/identity/deps.ts";
import { issueCode } from "../../functions/identity/issue-code/issue-code.ts";
import { challengeAggregate } from "../../functions/identity/journal.ts";
import { putApplicant } from "../../functions/identity/put-applicant/put-applicant.ts";
import type { IntakeDeps } from "../../functions/intake/deps.ts";
import { requestAggregate } from "../../functions/intake/journal.ts";
import type { ReferralDeps } from "../../functions/referral/deps.ts";
import { caseAggregate } from "../../functions/referral/journal.ts";
import { fixedDirectory } from "../../shared/directory/reader.ts";
import { memoryDocuments } from "../../shared/documents/memory-documents.ts";
import type { StoredRow } from "../../shared/journal/journal.ts";
import { memoryJournalStore } from "../../shared/journal/memory-store.ts";
import { memoryViews } from "../../shared/journal/memory-views.ts";
import { openJournal } from "../../shared/journal/open-journal.ts";
import { memoryLimits } from "../../shared/limits/memory.ts";
import { memoryPresence } from "../../shared/presence/memory.ts";
import { organisation } from "./organisation.ts";

export function memoryWorld(start = "2026-11-24T08:00:00.000Z") {
  const clock = { at: new Date(start) };
  const now = () => clock.at;
  const rows: StoredRow[] = [];
  const store = () => memoryJournalStore((row) => rows.push(row));
  const { documents, vault, keys, secret } = memoryDocuments();
  const limits = memoryLimits();
  const options = { release: "test", backOff: async () => {} };
  const directory = fixedDirectory(1, organisation);
  const identity: IdentityDeps = {
    vault,
    keys,
    secret: secret("identity"),
    limits,
    challenges: openJournal(challengeAggregate, store(), options),
    now,
  };
  const intake: IntakeDeps = {
    requests: openJournal(requestAggregate, store(), options),
    documents,
    keys,
    secret: secret("intake"),
    limits,
    directory,
    identity: {
      putApplicant: (ask) => putApplicant(identity, ask),
      issueCode: (ask) => issueCode(identity, ask),
      confirmCode: (ask) => confirmCode(identity, ask),
    },
    now,
  };
  const views = memoryViews();
  const referral: ReferralDeps = {
    cases: openJournal(caseAggregate, store(), options),
    documents,
    directory,
    views,
    presence: memoryPresence(),
    now,
  };
  return { clock, rows, documents, keys, views, directory, options, store, now, identity, intake, referral };
}
