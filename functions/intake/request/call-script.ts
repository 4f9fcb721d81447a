/** The undelivered notices, in the sentences that a clerk reads to the applicant (C18). */

import type { Language } from "../../../shared/contracts/fields/language.ts";
import { defined } from "../../../shared/defined.ts";
import { toBeSaid } from "../../../shared/directory/notice-text.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import type { RequestState, Untold } from "./request-state.ts";
import { meetingOf, questionIn, toTellBy } from "./undelivered-news.ts";

export interface ToTell {
  readonly notice: string;
  readonly template: string;
  /** When the notice was recorded as undelivered, ISO 8601 in UTC. */
  readonly at: string;
  /** The text to say, in the language of the request. */
  readonly text: string;
  /** The text of the question, if the notice is a question (R8); absent once the question was erased. */
  readonly question?: string;
  /** The id of the meeting, if the notice is about a meeting. */
  readonly meeting?: string;
}

type Deps = Pick<ClerkDeps, "documents">;

/**
 * The notices that this clerk must tell, oldest first, without notices about the clerk's own acts. The list is empty
 * when no notice waits or the request is not registered.
 */
export async function newsToSay(
  deps: Deps,
  request: string,
  state: RequestState,
  snapshot: Snapshot,
  clerk: string,
): Promise<readonly ToTell[]> {
  const { language } = state.registration ?? {};
  if (language === undefined) return [];
  const about = { snapshot, request, language };
  return Promise.all(toTellBy(request, state, clerk).map((one) => said(deps, state, one, about)));
}

interface About {
  readonly snapshot: Snapshot;
  readonly request: string;
  readonly language: Language;
}

async function said(
  { documents }: Deps,
  state: RequestState,
  one: Untold & { readonly at: string },
  { snapshot, request, language }: About,
): Promise<ToTell> {
  const { notice, template, at } = one;
  const asked = questionIn(state, one);
  const meeting = meetingOf(request, state, one);
  const words = asked && (await documents.get(asked));
  return {
    ...{ notice, template, at },
    text: toBeSaid(snapshot, template, { ...one, request, language }),
    ...defined({ meeting }),
    ...(words && words !== "erased" && { question: String(words.content) }),
  };
}
