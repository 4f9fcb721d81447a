import type { Opens } from "../../../../shared/handler/auth/session.ts";
import type { Page, ViewStore } from "../../../../shared/journal/views.ts";
import type { IntakeDeps } from "../../adapters/deps.ts";
import { type Status, statusOf } from "../../http/status.ts";
import { whoOf } from "../read-request/read-request.ts";
import { ownRequests } from "./own-requests.ts";

export interface RequestLists {
  readonly views: Pick<ViewStore, "list">;
}

type Deps = Pick<IntakeDeps, "requests"> & RequestLists;

/**
 * The requests that a session opens, newest first, at most 25; `after` is the position at which the previous page ended
 * (C14).
 */
export async function listMyRequests(deps: Deps, session: Opens, after?: string): Promise<Page<Status>> {
  if ("request" in session) return { items: await only(deps, session) };
  return ownRequests(deps.views, session, after);
}

async function only(
  { requests }: Deps,
  session: Extract<Opens, { readonly request: string }>,
): Promise<readonly Status[]> {
  const { request: code } = session;
  const { state } = await requests.load(code);
  return whoOf(code, state, session) ? [statusOf(code, state)] : [];
}

/** How the session's user proved their identity: by their mobile, or by the identity provider (C13). */
export const assuranceOf = (session: Opens): "mobile" | "identity-provider" =>
  "person" in session && session.contact === undefined ? "identity-provider" : "mobile";
