/**
 * The state that outlives a process: tables, journals, counters and the message provider. A process that died is started
 * again on this state.
 */

import { directoryAggregate } from "../../functions/directory/directory/journal.ts";
import { proposalAggregate } from "../../functions/directory/proposals/journal-proposals.ts";
import { confirmCode } from "../../functions/identity/commands/confirm-code.ts";
import { erasePerson } from "../../functions/identity/commands/erase-person.ts";
import { issueCode } from "../../functions/identity/commands/issue-code/issue-code.ts";
import { noteSignIn } from "../../functions/identity/commands/note-sign-in.ts";
import { putApplicant } from "../../functions/identity/commands/put-applicant.ts";
import { putMember } from "../../functions/identity/commands/put-member.ts";
import { addressOf } from "../../functions/identity/queries/address-of.ts";
import { findPerson } from "../../functions/identity/queries/find-person.ts";
import type { Told } from "../../functions/insight/reactions/told.ts";
import { forApplicants } from "../../functions/meeting/commands/frame/answer-intake.ts";
import { allKinds } from "../../functions/meeting/projections/views-of-all.ts";
import { allKinds as toldKinds } from "../../functions/notification/projections/views-of-all.ts";
import { webhookJournalsIn } from "../../functions/notification/webhooks/compose.ts";
import { wordsOfResult } from "../../functions/referral/queries/words-of-result.ts";
import { fixedDirectory } from "../../shared/directory/reader.ts";
import { personEraserIn, serviceSecretIn } from "../../shared/documents/keys.ts";
import { memoryFiles } from "../../shared/files/memory.ts";
import { endsSessionsOf } from "../../shared/handler/auth/session.ts";
import type { StoredRow } from "../../shared/journal/journal.ts";
import { memoryJournalStore } from "../../shared/journal/memory-store.ts";
import { memoryViews } from "../../shared/journal/memory-views.ts";
import { openJournal } from "../../shared/journal/open-journal.ts";
import { viewBuilder } from "../../shared/journal/view-builder.ts";
import { memoryLimits } from "../../shared/limits/memory.ts";
import { memoryClaims } from "../../shared/limits/memory-claims.ts";
import { memoryEndings } from "../../shared/limits/memory-endings.ts";
import type { Message } from "../../shared/messages/provider.ts";
import { memoryPresence } from "../../shared/presence/memory.ts";
import { keysBesides } from "../../shared/secrets/rings.ts";
import { memorySheets } from "../../shared/sheets/memory-sheets.ts";
import { memoryTable } from "../../shared/table/memory-table.ts";
import type { Attributes, ErasableTable, InsertOnlyTable } from "../../shared/table/table.ts";
import type { ErasePerson } from "../../shared/vault/for-erasure.ts";
import { allowing } from "../../shared/webhooks/addresses.ts";
import { applicantsIn, clerksOver } from "../support/applicants-at-desk.ts";
import { identityOver, intakeOver, meetingOver, notificationOver, referralOver } from "../support/compose.ts";
import { withEmergencies } from "../support/emergencies.ts";
import { reportKind } from "../support/reports.ts";
import type { Process } from "./dying.ts";

const services = ["identity", "intake", "referral", "meeting", "notification", "directory"] as const;

export type World = ReturnType<typeof world>;

export function world() {
  const clock = { at: new Date("2026-11-24T08:00:00.000Z") };
  const rows: StoredRow[] = [];
  const stored = new Set<string>();
  const sent: Message[] = [];
  const keep = (name: string) => remembering(name, memoryTable(), stored);
  const tables = { keys: keep("keys"), documents: keep("documents"), vault: keep("vault") };
  const journals = Object.fromEntries(
    services.map((name) => [name, memoryJournalStore((row) => rows.push(row))]),
  ) as Record<(typeof services)[number], ReturnType<typeof memoryJournalStore>>;
  const ports = {
    limits: memoryLimits(),
    claims: memoryClaims(),
    endings: memoryEndings(),
    views: memoryViews(),
    files: memoryFiles(),
    presence: memoryPresence(),
    sheets: memorySheets<Told>(),
    directory: fixedDirectory(1, { ...withEmergencies, kinds: [...withEmergencies.kinds, reportKind] }),
    provider: {
      send: async (message: Message) => {
        sent.push(message);
        return { result: "sent", providerId: `m-${sent.length}` } as const;
      },
    },
  };
  return { clock, rows, stored, sent, tables, journals, ports };
}

type Table = InsertOnlyTable & ErasableTable;

/** Wraps a table so that the ids of inserted items are recorded, to compare two runs. */
function remembering(name: string, table: Table, stored: Set<string>): Table {
  return {
    get: table.get,
    getAll: table.getAll,
    find: table.find,
    remove: async (id: string) => {
      stored.delete(`${name}: ${id}`);
      return table.remove(id);
    },
    insert: async (id: string, attributes: Attributes) => {
      stored.add(`${name}: ${id}`);
      return table.insert(id, attributes);
    },
  };
}

/** The dependencies of every service, in one process. */
export function runningIn({ within }: Process, { clock, tables, journals, ports }: World) {
  const common = {
    tables: {
      keys: within("keys", tables.keys),
      documents: within("documents", tables.documents),
      vault: within("vault", tables.vault),
    },
    limits: within("limits", ports.limits),
    directory: within("directory", ports.directory),
    options: { release: "test", backOff: async () => {} },
    now: () => clock.at,
  };
  const identity = identityOver({ ...common, journal: within("identity journal", journals.identity) });
  const intake = intakeOver({
    ...common,
    journal: within("intake journal", journals.intake),
    identity: {
      putApplicant: (ask) => putApplicant(identity, ask),
      findPerson: (ask) => findPerson(identity, ask),
      putMember: (ask) => putMember(identity, ask),
      noteSignIn: (ask) => noteSignIn(identity, ask),
      issueCode: (ask) => issueCode(identity, ask),
      confirmCode: (ask) => confirmCode(identity, ask),
    },
  });
  const views = within("views", ports.views);
  const referral = referralOver({
    ...common,
    journal: within("referral journal", journals.referral),
    views,
    presence: within("presence", ports.presence),
    identity: applicantsIn(identity),
  });
  const carried = () => [{ name: "provider", ...within("provider", ports.provider) }];
  const notification = notificationOver({
    ...common,
    journal: within("notification journal", journals.notification),
    identity: { addressOf: (ask) => addressOf(identity, ask) },
    providers: { sms: carried, email: carried },
  });
  const webhooks = {
    ...webhookJournalsIn(within("notification journal", journals.notification), common.options),
    ...{ views, directory: common.directory, now: common.now },
    secret: serviceSecretIn(common.tables.keys, "notification"),
    webhookKeys: keysBesides(common.tables.keys, "webhooks", { now: common.now }),
    destinations: { allowed: allowing([]), ports: [443], resolve: async () => ["93.184.215.14"] },
    post: within("receiver", { post: async () => ({ status: 204 }) }).post,
    turnedOff: () => {},
    referral: {
      wordsOfResult: (asked: Parameters<typeof wordsOfResult>[1]) => wordsOfResult(referral, asked),
    },
  };
  const meeting = meetingOver({ ...common, views, journal: within("meeting journal", journals.meeting) });
  const meetings = forApplicants(meeting);
  const clerks = { ...clerksOver(intake, identity, views), meetings };
  const blocks = { ...identity, documents: intake.documents };
  const files = within("files", ports.files);
  return {
    identity,
    intake,
    /** Intake's dependencies for files, with the quarantine and the store of files (C12). */
    files: { ...intake, files, arrived: within("quarantine", ports.files.arrived), downloads: files },
    clerks,
    blocks,
    mine: { ...intake, views },
    partners: { ...intake, claims: within("limits", ports.claims) },
    /** Intake's dependencies for erasure (P2); identity answers in the same process. */
    erasing: {
      ...{ ...intake, views, files },
      endSessionsOf: endsSessionsOf(within("limits", ports.endings)),
      identity: {
        erasePerson: (ask: ErasePerson) =>
          erasePerson({ ...identity, eraser: personEraserIn(common.tables.keys) }, ask),
      },
    },
    meeting,
    /** Intake's dependencies for requesting meetings; the meeting service decides in the same process. */
    applicants: { ...intake, meetings },
    /** Builds the lists of meetings. */
    buildHall: viewBuilder(
      openJournal(allKinds.aggregate, meeting.meetings.store, common.options),
      views,
      allKinds.build,
    ),
    /** The check that a mobile belongs to an identity, which always answers yes; a process can die at this call. */
    ownership: within("ownership", { ask: async () => "yes" as const }),
    referral,
    notification,
    insight: { sheets: within("sheets", ports.sheets), backOff: common.options.backOff },
    webhooks,
    /** Builds the lists of webhooks. */
    buildTold: viewBuilder(
      openJournal(toldKinds.aggregate, notification.notices.store, common.options),
      views,
      toldKinds.build,
    ),
    directory: {
      journal: openJournal(
        directoryAggregate,
        within("directory journal", journals.directory),
        common.options,
      ),
      proposals: openJournal(
        proposalAggregate,
        within("directory journal", journals.directory),
        common.options,
      ),
      now: common.now,
    },
  };
}

export type Running = ReturnType<typeof runningIn>;
