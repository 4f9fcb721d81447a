/** A request's whole story: its own journal, its case's, and those of the notices that its events caused. */
import { type DirectoryState, directoryAggregate, directoryId } from "../../functions/directory/journal.ts";
import { requestAggregate } from "../../functions/intake/journal.ts";
import { noticeAggregate } from "../../functions/notification/journal.ts";
import { caseAggregate } from "../../functions/referral/journal.ts";
import type { Anchors } from "../../shared/audit/anchors.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { verifyChain } from "../../shared/journal/chain.ts";
import { envelopesOf } from "../../shared/journal/envelopes.ts";
import type { JournalStore } from "../../shared/journal/journal.ts";
import { type Chapter, readChapter } from "./chapter.ts";
import { decideCaseAgain } from "./decide-again-case.ts";
import { decideNoticeAgain } from "./decide-again-notice.ts";
import { decideRequestAgain } from "./decide-again-request.ts";

export interface Journals {
  readonly intake: JournalStore;
  readonly referral: JournalStore;
  readonly notification: JournalStore;
  readonly directory: JournalStore;
  readonly anchors: Pick<Anchors, "of">;
}

export interface Story {
  readonly code: string;
  /** Request, case, then the notices in the order of what they tell of; those without a row are left out. */
  readonly chapters: readonly Chapter[];
  /** Whether the directory's own journal, under whose snapshots all is decided again, is as it was written. */
  readonly directorySound: boolean;
}

/** @returns nothing when no request has this tracking code */
export async function readStory(code: string, journals: Journals): Promise<Story | undefined> {
  const { snapshots, sound } = await readDirectory(journals);
  const request = await readChapter(code, {
    aggregate: requestAggregate,
    store: journals.intake,
    anchors: await journals.anchors.of("intake", code),
    decideAgain: decideRequestAgain,
    snapshots,
  });
  if (request.entries.length === 0) return undefined;
  const casework = await readChapter(code, {
    aggregate: caseAggregate,
    store: journals.referral,
    anchors: await journals.anchors.of("referral", code),
    decideAgain: decideCaseAgain,
    snapshots,
  });
  const notices = await readNotices(request, journals, snapshots);
  const chapters = [request, casework, ...notices].filter(({ entries }) => entries.length > 0);
  return { code, chapters, directorySound: sound };
}

/** A notice's journal is named by the event that caused it, so nothing has to be searched. */
async function readNotices(
  { entries }: Chapter,
  { notification, anchors }: Journals,
  snapshots: ReadonlyMap<number, Snapshot>,
): Promise<readonly Chapter[]> {
  const causes = entries.flatMap(({ service, row }) => envelopesOf(service, row));
  return Promise.all(
    causes.map(async ({ id, time }) =>
      readChapter(id, {
        aggregate: noticeAggregate,
        store: notification,
        anchors: await anchors.of("notification", id),
        decideAgain: decideNoticeAgain(time),
        snapshots,
      }),
    ),
  );
}

/** From its journal, not from its views: what was in force then is what was published then. */
async function readDirectory({ directory, anchors }: Journals) {
  const rows = await directory.all(directoryId);
  const verdict = verifyChain(rows, await anchors.of("directory", directoryId));
  const snapshots = new Map<number, Snapshot>();
  let state: DirectoryState = directoryAggregate.initial;
  for (const row of rows) {
    for (const fact of row.facts)
      state = directoryAggregate.fold(state, directoryAggregate.upcast(fact), row);
    if (state.snapshot) snapshots.set(state.number, state.snapshot);
  }
  return { snapshots, sound: verdict.sound };
}
