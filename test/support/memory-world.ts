/** Makes the dependencies of every service over ports in memory, for the real use cases. */

import { confirmCode } from "../../functions/identity/commands/confirm-code.ts";
import { issueCode } from "../../functions/identity/commands/issue-code/issue-code.ts";
import { nameApplicant } from "../../functions/identity/commands/name-applicant.ts";
import { noteSignIn } from "../../functions/identity/commands/note-sign-in.ts";
import { putApplicant } from "../../functions/identity/commands/put-applicant.ts";
import { putMember } from "../../functions/identity/commands/put-member.ts";
import { findPerson } from "../../functions/identity/queries/find-person.ts";
import type { FeedDeps, MeetingDeps } from "../../functions/meeting/adapters/deps.ts";
import { journalsIn } from "../../functions/meeting/journals/journals.ts";
import { webhookJournalsIn } from "../../functions/notification/webhooks/compose.ts";
import type { KeepingDeps } from "../../functions/notification/webhooks/deps.ts";
import { fixedDirectory } from "../../shared/directory/reader.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { personEraserIn, serviceSecretIn } from "../../shared/documents/keys.ts";
import { memoryFiles } from "../../shared/files/memory.ts";
import type { StoredRow } from "../../shared/journal/journal.ts";
import { memoryJournalStore } from "../../shared/journal/memory-store.ts";
import { memoryViews } from "../../shared/journal/memory-views.ts";
import { memoryLimits } from "../../shared/limits/memory.ts";
import { memoryEndings } from "../../shared/limits/memory-endings.ts";
import { memoryPresence } from "../../shared/presence/memory.ts";
import { keysBesides } from "../../shared/secrets/rings.ts";
import { memoryTable } from "../../shared/table/memory-table.ts";
import type { IdentityForApplicants } from "../../shared/vault/for-applicants.ts";
import { allowing } from "../../shared/webhooks/addresses.ts";
import { applicantsIn } from "./applicants-at-desk.ts";
import { documentsOver, identityOver, intakeOver, referralOver } from "./compose.ts";
import { organisation } from "./organisation.ts";

export function memoryWorld(
  start = "2026-11-24T08:00:00.000Z",
  table = memoryTable,
  snapshot: Snapshot = organisation,
) {
  const clock = { at: new Date(start) };
  const now = () => clock.at;
  const rows: StoredRow[] = [];
  const store = () => memoryJournalStore((row) => rows.push(row));
  const options = { release: "test", backOff: async () => {} };
  const tables = { keys: table(), documents: table(), vault: table() };
  const directory = fixedDirectory(1, snapshot);
  const views = memoryViews();
  const files = memoryFiles();
  const endings = memoryEndings();
  const common = { tables, limits: memoryLimits(), directory, options, now };
  const identity = identityOver({ ...common, journal: store() });
  const intake = intakeOver({
    ...common,
    journal: store(),
    identity: {
      putApplicant: (ask) => putApplicant(identity, ask),
      findPerson: (ask) => findPerson(identity, ask),
      putMember: (ask) => putMember(identity, ask),
      noteSignIn: (ask) => noteSignIn(identity, ask),
      issueCode: (ask) => issueCode(identity, ask),
      confirmCode: (ask) => confirmCode(identity, ask),
    },
  });
  const ownNames: IdentityForApplicants = { nameApplicant: (ask) => nameApplicant(identity, ask) };
  const referral = referralOver({
    ...common,
    journal: store(),
    ...{ views, presence: memoryPresence(), identity: applicantsIn(identity) },
  });
  const { documents, keys } = documentsOver(tables);
  const meeting: MeetingDeps & FeedDeps = {
    ...journalsIn(store(), options),
    ...{ documents, directory, views, now, publicUrl: "https://peygir.example.org" },
    secret: serviceSecretIn(tables.keys, "meeting"),
  };
  const webhooks: KeepingDeps = {
    ...webhookJournalsIn(store(), options),
    ...{ directory, views, now },
    secret: serviceSecretIn(tables.keys, "notification"),
    webhookKeys: keysBesides(tables.keys, "webhooks", { now }),
    destinations: { allowed: allowing([]), ports: [443] },
  };
  return {
    meeting,
    webhooks,
    clock,
    rows,
    documents,
    keys,
    eraser: personEraserIn(tables.keys),
    views,
    files,
    endings,
    directory,
    options,
    store,
    now,
    identity,
    ownNames,
    intake,
    referral,
  };
}
