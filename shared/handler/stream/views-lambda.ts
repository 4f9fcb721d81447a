import { aws } from "../../aws/environment.ts";
import { dynamodbJournalStore } from "../../journal/dynamodb-store.ts";
import { dynamodbViews } from "../../journal/dynamodb-views.ts";
import type { Aggregate, Fact } from "../../journal/journal.ts";
import { openJournal } from "../../journal/open-journal.ts";
import { type After, type Hearing, hearBells, viewBuilder } from "../../journal/view-builder.ts";
import type { BuildViews, ViewStore } from "../../journal/views.ts";
import { stuckQueue } from "../../queue/sqs.ts";
import { environment } from "../environment.ts";
import { stream } from "./stream.ts";

export interface ViewsOptions<State> extends Hearing {
  readonly after?: After<State>;
  /** Wraps the view store, to write further rows beside each view. */
  readonly around?: (views: ViewStore) => ViewStore;
}

/** Makes the whole Lambda of a view builder for one kind of aggregate. */
export function viewsLambda<State, F extends Fact>(
  aggregate: Aggregate<State, F>,
  build: BuildViews<State>,
  { after, around = (views) => views, ...hearing }: ViewsOptions<State> = {},
): ReturnType<typeof stream> {
  const here = environment(["JOURNAL_TABLE", "VIEWS_TABLE", "STUCK_QUEUE_URL"]);
  const store = dynamodbJournalStore(here.JOURNAL_TABLE, aws());
  const journal = openJournal(aggregate, store, { release: here.RELEASE });
  const buildOne = viewBuilder(
    journal,
    around(dynamodbViews(here.VIEWS_TABLE, aws())),
    build,
    after,
    hearing,
  );
  return stream({
    environment: here,
    park: stuckQueue(here.STUCK_QUEUE_URL, aws()),
    reader: (ports) => hearBells(buildOne, ports, hearing),
  });
}
