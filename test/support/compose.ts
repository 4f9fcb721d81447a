/**
 * Makes the dependencies of each service's use cases from any implementation of the ports; the Lambda entry files do the same
 * with DynamoDB.
 */

import { randomUUID } from "node:crypto";
import type { IdentityDeps } from "../../functions/identity/adapters/deps.ts";
import { blockAggregate } from "../../functions/identity/blocks/journal.ts";
import { challengeAggregate } from "../../functions/identity/challenge/journal.ts";
import { looksAggregate } from "../../functions/identity/looks/journal.ts";
import { personAggregate } from "../../functions/identity/person/person-standing/journal.ts";
import type { IntakeDeps } from "../../functions/intake/adapters/deps.ts";
import { deskDayAggregate } from "../../functions/intake/journals/journal-desk-days.ts";
import { partnerKeysAggregate } from "../../functions/intake/journals/journal-partner-keys.ts";
import { retentionAggregate } from "../../functions/intake/journals/journal-retention.ts";
import { retentionRunsAggregate } from "../../functions/intake/journals/journal-retention-runs.ts";
import type { DraftDeps } from "../../functions/intake/pages/drafts/draft.ts";
import type { PartnerKeyDeps } from "../../functions/intake/partner/partner-keys.ts";
import type { DeskDayDeps } from "../../functions/intake/reactions/note-desk-act/note-desk-act.ts";
import { requestAggregate } from "../../functions/intake/request/journal.ts";
import type { RetentionDeps } from "../../functions/intake/retention/run-retention.ts";
import type { SwitchDeps } from "../../functions/intake/retention/switch-retention.ts";
import type { FeedDeps, MeetingDeps } from "../../functions/meeting/adapters/deps.ts";
import { journalsIn } from "../../functions/meeting/journals/journals.ts";
import type { NotificationDeps } from "../../functions/notification/adapters/deps.ts";
import { wishesAggregate } from "../../functions/notification/journals/journal-wishes.ts";
import { noticeAggregate } from "../../functions/notification/notice/journal.ts";
import type { ReferralDeps } from "../../functions/referral/adapters/deps.ts";
import { caseAggregate } from "../../functions/referral/case/journal.ts";
import type { TrainDeps } from "../../functions/referral/clock/train/train.ts";
import { bulkAggregate } from "../../functions/referral/journals/journal-bulk.ts";
import { daysAggregate } from "../../functions/referral/journals/journal-days.ts";
import { exportsAggregate } from "../../functions/referral/journals/journal-exports.ts";
import { filtersAggregate } from "../../functions/referral/journals/journal-filters.ts";
import { lettersAggregate } from "../../functions/referral/journals/journal-letters.ts";
import { looksAggregate as caseLooksAggregate } from "../../functions/referral/journals/journal-looks.ts";
import { recountsAggregate } from "../../functions/referral/journals/journal-recounts.ts";
import type { SweepDeps } from "../../functions/referral/reactions/take-away/sweep.ts";
import { least } from "../../functions/referral/rules/suggesting.ts";
import { personKeysIn, serviceSecretIn } from "../../shared/documents/keys.ts";
import { sealedRowsIn } from "../../shared/documents/sealed-rows.ts";
import { tehranDay } from "../../shared/domain/time/tehran-time.ts";
import { noEventReads } from "../../shared/handler/queue/event-reads.ts";
import { begunIn } from "../../shared/journal/begun.ts";
import type { JournalStore } from "../../shared/journal/journal.ts";
import { type JournalOptions, openJournal } from "../../shared/journal/open-journal.ts";
import type { ViewStore } from "../../shared/journal/views.ts";
import type { Limits } from "../../shared/limits/limits.ts";
import { memoryLimits } from "../../shared/limits/memory.ts";
import { memoryDraftRows } from "../../shared/limits/memory-draft-rows.ts";
import type { KeyRing } from "../../shared/secrets/key-ring.ts";
import { keysBesides, keysFor } from "../../shared/secrets/rings.ts";
import type { InsertOnlyTable } from "../../shared/table/table.ts";
import { memoryWordIndex } from "../../shared/word-index/memory.ts";
import type { WordIndex } from "../../shared/word-index/word-index.ts";

/** The tables that several services use; each service has its own rights to them. */
export interface SharedTables {
  readonly keys: InsertOnlyTable;
  readonly documents: InsertOnlyTable;
  readonly vault: InsertOnlyTable;
}

/** The ports that every service has. */
export interface CommonPorts {
  /** The store of the service's journal. */
  readonly journal: JournalStore;
  readonly options: JournalOptions;
  readonly now: () => Date;
}

type With<Tables extends keyof SharedTables> = CommonPorts & { readonly tables: Pick<SharedTables, Tables> };

export function documentsOver({ keys, documents }: Pick<SharedTables, "keys" | "documents">) {
  const personKeys = personKeysIn(keys);
  return { keys: personKeys, documents: sealedRowsIn(documents, personKeys) };
}

export function identityOver({
  tables,
  limits,
  journal,
  options,
  now,
  freshKey,
}: With<"keys" | "vault"> & {
  readonly limits: Limits;
  /** Makes the data key of a person; a run that must be repeatable passes a function without randomness. */
  readonly freshKey?: () => Uint8Array;
}): IdentityDeps {
  const keys = personKeysIn(tables.keys, noEventReads, freshKey);
  return {
    vault: sealedRowsIn(tables.vault, keys),
    keys,
    begun: begunIn(journal),
    secret: serviceSecretIn(tables.keys, "identity"),
    codeKeys: keysBesides(tables.keys, "codes", { now }),
    limits,
    challenges: openJournal(challengeAggregate, journal, options),
    people: openJournal(personAggregate, journal, options),
    looks: openJournal(looksAggregate, journal, options),
    blocks: openJournal(blockAggregate, journal, options),
    now,
  };
}

export function intakeOver({
  tables,
  limits,
  journal,
  options,
  directory,
  identity,
  now,
}: With<"keys" | "documents"> & Pick<IntakeDeps, "limits" | "directory" | "identity">): IntakeDeps &
  SwitchDeps &
  Pick<RetentionDeps, "runs"> &
  PartnerKeyDeps &
  Pick<DeskDayDeps, "deskDays"> &
  Pick<DraftDeps, "drafts" | "draftLimits"> &
  Readonly<Record<"sessionKeys" | "formKeys" | "passKeys" | "pinKeys", KeyRing>> {
  return {
    requests: openJournal(requestAggregate, journal, options),
    retention: openJournal(retentionAggregate, journal, options),
    runs: openJournal(retentionRunsAggregate, journal, options),
    partnerKeys: openJournal(partnerKeysAggregate, journal, options),
    deskDays: openJournal(deskDayAggregate, journal, options),
    partnerRing: keysFor(tables.keys, "partner-keys", { now }),
    sessionKeys: keysBesides(tables.keys, "sessions", { now }),
    formKeys: keysBesides(tables.keys, "forms", { now }),
    pinKeys: keysBesides(tables.keys, "pins", { now }),
    passKeys: keysBesides(tables.keys, "passes", { now }),
    ...documentsOver(tables),
    secret: serviceSecretIn(tables.keys, "intake"),
    limits,
    ...{ drafts: memoryDraftRows(), draftLimits: memoryLimits() },
    directory,
    identity,
    now,
  };
}

/** The dependencies of all Lambdas of the referral service. */
export type ReferralOver = ReferralDeps & SweepDeps & TrainDeps & { readonly wordIndex: WordIndex };

/** Only the staff's Lambda may call the identity service. */
const noIdentity: ReferralDeps["identity"] = {
  showApplicant: async () => {
    throw new Error("this Lambda of referral may not call the identity service");
  },
};

export function referralOver({
  tables,
  journal,
  options,
  directory,
  views,
  presence,
  wordIndex = memoryWordIndex(),
  identity = noIdentity,
  now,
  publication = async (number) => ({
    ...{ number, day: tehranDay(now()) },
    snapshot: (await directory.current()).snapshot,
  }),
}: With<"keys" | "documents"> &
  Pick<ReferralOver, "directory" | "presence"> & { readonly views: ViewStore } & Partial<
    Pick<ReferralOver, "wordIndex" | "publication" | "identity">
  >): ReferralOver {
  return {
    publication,
    cases: openJournal(caseAggregate, journal, options),
    filters: openJournal(filtersAggregate, journal, options),
    bulks: openJournal(bulkAggregate, journal, options),
    exports: openJournal(exportsAggregate, journal, options),
    letters: openJournal(lettersAggregate, journal, options),
    looks: openJournal(caseLooksAggregate, journal, options),
    days: openJournal(daysAggregate, journal, options),
    recounts: openJournal(recountsAggregate, journal, options),
    documents: documentsOver(tables).documents,
    identity,
    directory,
    past: () => ({ asOf: async () => (await directory.current()).snapshot }),
    views,
    presence,
    wordIndex,
    models: views,
    least,
    wordRing: keysBesides(tables.keys, "words", { now }),
    linkRing: keysFor(tables.keys, "outside-links", { now }),
    secret: serviceSecretIn(tables.keys, "referral"),
    signInAt: { issuer: "https://issuer.invalid", clientId: "peygir-staff", scope: "peygir/staff" },
    now,
  };
}

export function meetingOver({
  tables,
  journal,
  options,
  directory,
  views,
  now,
}: With<"keys" | "documents"> & Pick<MeetingDeps, "directory" | "views">): MeetingDeps & FeedDeps {
  const { documents } = documentsOver(tables);
  const secret = serviceSecretIn(tables.keys, "meeting");
  const publicUrl = "https://peygir.invalid";
  return { ...journalsIn(journal, options), documents, directory, views, secret, publicUrl, now };
}

export function notificationOver({
  journal,
  options,
  ...rest
}: CommonPorts & Omit<NotificationDeps, "notices" | "wishes" | "attemptId">): NotificationDeps {
  return {
    ...rest,
    notices: openJournal(noticeAggregate, journal, options),
    wishes: openJournal(wishesAggregate, journal, options),
    attemptId: randomUUID,
  };
}
