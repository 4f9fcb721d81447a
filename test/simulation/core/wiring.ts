/** The hooks by which a break replaces a part of the system. Each hook gets a part, and by default returns it unchanged. */

import type { EventEnvelope } from "../../../events/define-event.ts";
import type { SealDeps } from "../../../functions/audit/seal-day/seal-day.ts";
import type { IdentityDeps } from "../../../functions/identity/adapters/deps.ts";
import type { Told } from "../../../functions/insight/reactions/told.ts";
import type { IntakeDeps } from "../../../functions/intake/adapters/deps.ts";
import type { SettleDeps } from "../../../functions/intake/attachments/settle-attachment/settle-attachment.ts";
import type { EraseDeps } from "../../../functions/intake/retention/erase-applicant.ts";
import type { RetentionDeps } from "../../../functions/intake/retention/run-retention.ts";
import type { FeedDeps, MeetingDeps } from "../../../functions/meeting/adapters/deps.ts";
import type { Ask as MeetingAsk } from "../../../functions/meeting/commands/frame/meeting-step.ts";
import type { NotificationDeps } from "../../../functions/notification/adapters/deps.ts";
import type { ReferralDeps } from "../../../functions/referral/adapters/deps.ts";
import type { CaseState } from "../../../functions/referral/case/case-state.ts";
import type { TrainDeps } from "../../../functions/referral/clock/train/train.ts";
import type { Ask } from "../../../functions/referral/commands/frame/case-step.ts";
import type { StepAction } from "../../../functions/referral/rules/machine.ts";
import type { Seen } from "../../../shared/aggregate/stages.ts";
import type { Anchoring, Anchors } from "../../../shared/audit/anchors.ts";
import type { Bus } from "../../../shared/bus/bus.ts";
import type { readDirectory } from "../../../shared/directory/reader.ts";
import type { PersonEraser } from "../../../shared/documents/documents.ts";
import type { ApplicantSessions } from "../../../shared/handler/auth/session.ts";
import type { Task } from "../../../shared/handler/queue/every-minute.ts";
import type { FileNews } from "../../../shared/handler/queue/scan-result.ts";
import type { JournalStore } from "../../../shared/journal/journal.ts";
import type { StreamPorts } from "../../../shared/journal/stream.ts";
import type { After } from "../../../shared/journal/view-builder.ts";
import type { ConsumerQueue } from "../../../shared/queue/batch.ts";
import type { Sheets } from "../../../shared/sheets/sheets.ts";
import type { InsertOnlyTable } from "../../../shared/table/table.ts";
import type { WebhookDeps } from "../services/webhooks.ts";
import type { StreamReader } from "./lane.ts";
import type { HandleBatch } from "./queue.ts";
import type { Run } from "./run.ts";
import type { OperableViews } from "./view-table.ts";

/** The steps by which an operator repairs a restored table. */
export interface Repair {
  /** Stops the service while its table is replaced. */
  stop(service: string): Promise<void>;
  rebuild(service: string): Promise<void>;
  /** Publishes the events of all rows of all journals again. */
  replay(): Promise<void>;
}

export interface Wiring {
  store(store: JournalStore): JournalStore;
  table(table: InsertOnlyTable): InsertOnlyTable;
  views(views: OperableViews): OperableViews;
  anchors(anchors: Anchoring & Anchors): Anchoring & Anchors;
  /** Changes the ports of the Lambda that seals the anchors (the hashes of journal rows) of each day (P7). */
  sealing(deps: SealDeps): SealDeps;
  /** Changes the store of the counted figures. */
  sheets(sheets: Sheets<Told>): Sheets<Told>;
  repair(repair: Repair): Repair;
  directory(read: typeof readDirectory): typeof readDirectory;
  bus(bus: Bus): Bus;
  park(park: StreamPorts["park"]): StreamPorts["park"];
  reader(reader: StreamReader): StreamReader;
  batch(handle: HandleBatch): HandleBatch;
  queue(queue: ConsumerQueue): ConsumerQueue;
  /** Changes an event before a consumer handles it. */
  event(event: EventEnvelope): EventEnvelope;
  /** Changes a message about a file before it is handled. */
  fileNews(news: FileNews): FileNews;
  /** Changes the dependencies of the scan-result consumer, given the files in quarantine. */
  scans(deps: SettleDeps, lying: ReadonlyMap<string, Buffer>): SettleDeps;
  identity(deps: IdentityDeps): IdentityDeps;
  intake(deps: IntakeDeps): IntakeDeps;
  referral(deps: ReferralDeps): ReferralDeps;
  notification(deps: NotificationDeps): NotificationDeps;
  /** Changes the dependencies of everything about webhooks. */
  webhooks(deps: WebhookDeps): WebhookDeps;
  meeting(deps: MeetingDeps & FeedDeps): MeetingDeps & FeedDeps;
  /** Changes the dependencies of an erasure. */
  erasing(deps: EraseDeps): EraseDeps;
  /** Changes the dependencies of the nightly retention run. */
  nightly(deps: RetentionDeps): RetentionDeps;
  eraser(eraser: PersonEraser): PersonEraser;
  /** Changes intake's dependencies for applicants' meetings. */
  visit(deps: IntakeDeps): IntakeDeps;
  /** Changes the functions that create, open and end applicants' sessions. */
  sessions(sessions: ApplicantSessions): ApplicantSessions;
  /** Changes the dependencies of steps by the holder of a receipt. */
  holder(deps: IntakeDeps): IntakeDeps;
  /** Changes the version on which a step is decided; by default this is the version that the employee saw. */
  seen(seen: Seen): Seen;
  /** Changes the dependencies of every step on a case. */
  step(deps: ReferralDeps, by: Pick<Ask, "case" | "username">, action?: StepAction): ReferralDeps;
  /** Changes the dependencies of every step on a meeting. */
  hall(deps: MeetingDeps, by: Pick<MeetingAsk, "username">): MeetingDeps;
  /** Changes the dependencies of referral's scheduled Lambda. */
  clock(deps: ReferralDeps): ReferralDeps;
  /** Changes the dependencies of the weekly training of suggestions (R20). */
  training(deps: TrainDeps): TrainDeps;
  /** Changes the dependencies of asking for suggestions (R20). */
  suggests(deps: ReferralDeps): ReferralDeps;
  /** Changes the scheduled tasks of each minute, by name. */
  minute(tasks: Readonly<Record<string, Task>>): Readonly<Record<string, Task>>;
  /** Changes what runs after a case's views were written. */
  after(look: After<CaseState>): After<CaseState>;
  /** Changes what runs after the views of a meeting, of an official's public day or of a time slot were written. */
  afterMeeting(look: After<unknown>): After<unknown>;
  /** Changes the dependencies of publishing officials' public days. */
  publishes(deps: MeetingDeps, run: Pick<Run, "scheduler">): MeetingDeps;
}

export const sound: Wiring = {
  store: (store) => store,
  table: (table) => table,
  views: (views) => views,
  anchors: (anchors) => anchors,
  sealing: (deps) => deps,
  sheets: (sheets) => sheets,
  repair: (repair) => repair,
  directory: (read) => read,
  bus: (bus) => bus,
  park: (park) => park,
  reader: (reader) => reader,
  batch: (handle) => handle,
  queue: (queue) => queue,
  event: (event) => event,
  fileNews: (news) => news,
  scans: (deps) => deps,
  identity: (deps) => deps,
  intake: (deps) => deps,
  referral: (deps) => deps,
  notification: (deps) => deps,
  webhooks: (deps) => deps,
  meeting: (deps) => deps,
  sessions: (sessions) => sessions,
  holder: (deps) => deps,
  seen: (seen) => seen,
  step: (deps) => deps,
  hall: (deps) => deps,
  erasing: (deps) => deps,
  nightly: (deps) => deps,
  eraser: (eraser) => eraser,
  visit: (deps) => deps,
  clock: (deps) => deps,
  training: (deps) => deps,
  suggests: (deps) => deps,
  minute: (tasks) => tasks,
  after: (look) => look,
  afterMeeting: (look) => look,
  publishes: (deps) => deps,
};
