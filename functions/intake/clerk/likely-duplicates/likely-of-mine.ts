/**
 * Likely duplicates for an applicant (C9), among the requests that the applicant's own session opens. Duplicates are
 * shown; none is refused or merged.
 */

import { searchWords } from "../../../../shared/domain/text/search-words.ts";
import type { Opens } from "../../../../shared/handler/auth/session.ts";
import type { IntakeDeps } from "../../adapters/deps.ts";
import { listMyRequests, type RequestLists } from "../../applicant/my-requests/list-requests.ts";
import { findMe, type Who } from "../../applicant/my-requests/my-code.ts";
import { whoOf } from "../../applicant/read-request/read-request.ts";
import type { Status } from "../../http/status.ts";
import type { RequestState } from "../../request/request-state.ts";
import { concerned } from "../../rules/rules-proxy.ts";
import { type Compared, comparedOf, likest } from "./compare.ts";

type Deps = Pick<IntakeDeps, "requests" | "documents" | "now">;
type Mine = Extract<Opens, { readonly person: string }>;

/**
 * Whether a request is about the session's own person, who may read its text. False for requests that they made for a
 * represented person (C11), and for a group's request that they joined (C10).
 */
const isMine =
  (session: Mine) =>
  (code: string, state: RequestState): boolean => {
    const who = whoOf(code, state, session);
    return who !== undefined && who !== "member" && concerned(state) === session.person;
  };

/**
 * Returns the earlier requests that a new request likely repeats, the most similar first. The list is empty, and
 * nothing is searched, unless the session belongs to the applicant who registers, with the same mobile.
 */
export async function likelyBefore(
  deps: Deps & RequestLists & Pick<IntakeDeps, "identity">,
  session: Opens | undefined,
  who: Who,
  description: string,
): Promise<readonly Status[]> {
  if (!session || !("person" in session)) return [];
  const me = await findMe(deps, who);
  if (!isOf(session, me)) return [];
  const { items } = await listMyRequests(deps, session);
  return likest(searchWords(description), await comparedOf(deps, items, isMine(session)));
}

const isOf = (
  session: Mine,
  { person, contact }: { readonly person: string; readonly contact: string },
): boolean => session.person === person && (session.contact === undefined || session.contact === contact);

/** Maps each request on a page of the list to the codes of its likely duplicates on that page. */
export async function likelyAmong(
  deps: Deps,
  session: Opens,
  items: readonly Status[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (!("person" in session)) return new Map();
  const compared = await comparedOf(deps, items, isMine(session));
  const others = (one: Compared) => compared.filter((other) => other !== one);
  return new Map(
    compared.map((one) => [one.status.code, likest(one.words, others(one)).map(({ code }) => code)]),
  );
}
