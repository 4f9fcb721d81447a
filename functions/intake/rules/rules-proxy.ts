/** Requests for a represented person (C11): who may take which step, and the state of the authority document. */

import type { applicantActions } from "../../../shared/contracts/public/requests.ts";
import type { authorities } from "../../../shared/contracts/words/proxy-words.ts";
import type { Decision } from "../../../shared/journal/journal.ts";
import type { Attachment, Representing, RequestFact, RequestState } from "../request/request-state.ts";

type Action = (typeof applicantActions)[number];
type Authority = (typeof authorities)[number];

/**
 * ADR 0020: the steps of the represented person: to withdraw the request, and to withdraw the consent so that the units
 * no longer see who they are. Their proxy takes all other steps.
 */
const theirOwn: readonly Action[] = ["withdraw", "take-back-consent"];

/** Whether the represented person may take this step. */
export const mayRepresented = (action: Action): boolean => theirOwn.includes(action);

/** The id of the represented person; undefined without one, or once they were erased. */
export const representedIn = ({ registration, representedErased }: RequestState): string | undefined =>
  representedErased ? undefined : registration?.representing?.person;

/** The person whom the matter concerns: the represented person, also once erased; otherwise the applicant. */
export const concerned = ({ registration }: RequestState): string | undefined =>
  registration?.representing?.person ?? registration?.person;

const isThere = ({ authority, receivedAt, refused }: Attachment): boolean =>
  authority === true && receivedAt !== undefined && refused === undefined;

/** The state of the authority document. `attached`: a file was sent as the document and is not refused. */
function authorityOf({ authoritySeen, attachments }: RequestState): Authority {
  if (authoritySeen) return "seen";
  return attachments.some(isThere) ? "attached" : "none";
}

export interface ByProxy {
  readonly relation: Representing["relation"];
  readonly authority: Authority;
}

export function proxyOf(state: RequestState): { readonly proxy?: ByProxy } {
  const { representing } = state.registration ?? {};
  return representing ? { proxy: { relation: representing.relation, authority: authorityOf(state) } } : {};
}

/**
 * Records that a clerk saw the authority document; a second time is refused.
 *
 * @param by the clerk
 */
export function seeAuthority(state: RequestState, by: string): Decision<RequestFact> {
  if (!state.registration?.representing) return { refused: { code: "not-by-proxy" } };
  if (state.authoritySeen) return { refused: { code: "authority-there" } };
  return { facts: [{ type: "authority-seen", by }] };
}
