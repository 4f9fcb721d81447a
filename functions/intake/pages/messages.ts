import type { Language } from "../../../shared/contracts/fields/language.ts";
import { onPage } from "../../../shared/directory/notice-text.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { MessageView } from "../../../web/citizen/props.ts";
import type { News } from "../request/news-of.ts";

interface About {
  readonly snapshot: Snapshot;
  readonly request: string;
  /** The reader's language. */
  readonly language: Language;
  /** Notices after this time are marked as new for the reader. When absent, no notice is marked. */
  readonly since?: string | undefined;
}

/** The messages on the applicant's page: the notices about a request, in the organisation's texts (N1). */
export const messagesShown = (
  news: readonly News[],
  { snapshot, request, language, since }: About,
): readonly MessageView[] =>
  news.map(({ template, at, ...when }) => ({
    text: onPage(snapshot, template, { request, language, ...when }),
    at,
    isNew: since !== undefined && at > since,
  }));
