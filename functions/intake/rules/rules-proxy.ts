/** Who asks for somebody else (C11): what the one it is asked for may do, and how the authority document stands. Pure. */

import type { authorities } from "../../../shared/contracts/fields/proxy-words.ts";
import type { applicantActions } from "../../../shared/contracts/public/requests.ts";
import type { Decision } from "../../../shared/journal/journal.ts";
import type { Attachment, Representing, RequestFact, RequestState } from "../request/request-state.ts";

type Action = (typeof applicantActions)[number];
type Authority = (typeof authorities)[number];

/** ADR 0020: they end it, and hide themselves again; whoever acts for them does the rest. */
const theirOwn: readonly Action[] = ["withdraw", "take-back-consent"];

/** What whom it is asked for may do of what the applicant may. */
export const mayRepresented = (action: Action): boolean => theirOwn.includes(action);

/** Whom it is asked for; nothing where nobody, or where they were erased. */
export const representedIn = ({ registration, representedErased }: RequestState): string | undefined =>
  representedErased ? undefined : registration?.representing?.person;

/** Whose matter it is: whom it is asked for, also when they were erased; else who asks. */
export const concerned = ({ registration }: RequestState): string | undefined =>
  registration?.representing?.person ?? registration?.person;

const isThere = ({ authority, receivedAt, refused }: Attachment): boolean =>
  authority === true && receivedAt !== undefined && refused === undefined;

/** `attached`: a file that came as such, not refused since. */
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

/** A clerk was shown the authority document; once is enough. @param by the clerk. */
export function seeAuthority(state: RequestState, by: string): Decision<RequestFact> {
  if (!state.registration?.representing) return { refused: { code: "not-by-proxy" } };
  if (state.authoritySeen) return { refused: { code: "authority-there" } };
  return { facts: [{ type: "authority-seen", by }] };
}
