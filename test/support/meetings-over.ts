/** The service of meetings over the ports of a world in memory, as intake reaches it. */

import type { MeetingDeps } from "../../functions/meeting/adapters/deps.ts";
import { forApplicants } from "../../functions/meeting/commands/frame/answer-intake.ts";
import { journalsIn } from "../../functions/meeting/journals/journals.ts";
import type { JournalStore } from "../../shared/journal/journal.ts";
import { memoryViews } from "../../shared/journal/memory-views.ts";
import type { JournalOptions } from "../../shared/journal/open-journal.ts";

type Ports = Omit<MeetingDeps, "meetings" | "days" | "places" | "publishings" | "conflicts" | "views"> & {
  readonly store: () => JournalStore;
  readonly options: JournalOptions;
};

export function meetingsOver({ store, options, documents, directory, now }: Ports) {
  const deps = { ...journalsIn(store(), options), documents, directory, views: memoryViews(), now };
  return { deps, meetings: forApplicants(deps) };
}
