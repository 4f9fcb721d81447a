/** Makes the meeting service over ports in memory, as intake invokes it. */

import type { MeetingDeps } from "../../functions/meeting/adapters/deps.ts";
import { forApplicants } from "../../functions/meeting/commands/frame/answer-intake.ts";
import { journalsIn } from "../../functions/meeting/journals/journals.ts";
import { allKinds } from "../../functions/meeting/projections/views-of-all.ts";
import type { JournalStore } from "../../shared/journal/journal.ts";
import { memoryViews } from "../../shared/journal/memory-views.ts";
import { type JournalOptions, openJournal } from "../../shared/journal/open-journal.ts";
import { viewBuilder } from "../../shared/journal/view-builder.ts";

type Ports = Omit<MeetingDeps, "meetings" | "days" | "places" | "publishings" | "conflicts" | "views"> & {
  readonly store: () => JournalStore;
  readonly options: JournalOptions;
};

export function meetingsOver({ store, options, documents, directory, now }: Ports) {
  const [journal, views] = [store(), memoryViews()];
  const deps = { ...journalsIn(journal, options), documents, directory, views, now };
  /** Writes the aggregate's views into its lists. */
  const build = viewBuilder(openJournal(allKinds.aggregate, journal, options), views, allKinds.build);
  return { deps, meetings: forApplicants(deps), build };
}
