/**
 * Reads the times at which an applicant's name was given out for the applicant's own certificate (D10). The identity
 * service records them. (The referral service records when staff saw an applicant's data.)
 */
import {
  type LooksFact,
  type LooksState,
  looksAggregate,
  looksId,
} from "../../functions/identity/looks/journal.ts";
import { type Chapter, type DecideAgain, readChapter } from "./chapter.ts";
import type { Reading } from "./read-story.ts";

/** @param months the months since the registration, such as `2026-11` */
export async function readOwnNames(
  request: string,
  months: readonly string[],
  { journals, snapshots }: Reading,
): Promise<readonly Chapter[]> {
  return Promise.all(
    months.map(async (month) => {
      const id = looksId(request, new Date(`${month}-01`));
      const chapter = await readChapter(id, {
        aggregate: looksAggregate,
        store: journals.identity,
        anchors: await journals.anchors.of("identity", id),
        decideAgain: asNoted,
        snapshots,
      });
      return { ...chapter, entries: chapter.entries.filter(({ row }) => row.command === "name-applicant") };
    }),
  );
}

/** Returns the row's facts unchanged, since reading a name was no decision. */
const asNoted: DecideAgain<LooksState, LooksFact> = ({ facts }) => ({ decision: { facts }, because: [] });
