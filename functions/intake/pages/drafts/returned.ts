/**
 * A form of one page that was refused (ADR 0057): a redirect leads back to it, and the page shows the answers and the errors. Every such
 * form has one draft at a time.
 */

import type { Fields } from "../../../../shared/handler/http/body.ts";
import { type Cookie, clearCookie, draftCookies } from "../../../../shared/handler/http/cookies.ts";
import { type Refused, type Reply, redirect } from "../../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../../shared/handler/http/request.ts";
import type { Refusal } from "../../../../shared/journal/journal.ts";
import {
  type Draft,
  type DraftDeps,
  type DraftForm,
  emptyDraft,
  forgetDraft,
  keepDraft,
  openDraft,
} from "./draft.ts";

/** In the address of a form that was refused. */
export const returnedId = "returned";
const id = returnedId;

/** Ten minutes: as long as a one-time code. Mobiles and codes do not wait longer in a browser that others may use. */
export const shortly = 600;

/** Identity and mobile of "my requests", and of joining a group's request: signing out clears them, too. */
export const whoForm: DraftForm = {
  ...{ name: "who", path: "/my", identity: ["identityType", "identityNumber", "mobile"], seconds: shortly },
};
export const joinForm: DraftForm = {
  ...{ name: "join", path: "/join", seconds: shortly },
  identity: ["code", "fullName", "mobile", "challenge", "expiresAt", "tried", "oneTimeCode"],
};

/** The check of a proof: what it said names a request, and what was wrong with a file needs no row. Signing out clears it, too. */
export const verifyForm: DraftForm = {
  ...{ name: "verify", path: "/verify", identity: ["wrong"], seconds: shortly },
};

/** A secret without its digits: it is refused in the same words, and opens nothing. */
export const shapeOf = (secret: string): string => secret.replaceAll(/\p{Nd}/gu, "0");

export interface Returned {
  readonly answers: Fields;
  /** Absent: the answers themselves are wrong. */
  readonly refused?: Refusal | undefined;
}

const asked = (request: PageRequest): PageRequest => ({ ...request, query: { ...request.query, draft: id } });

/** @returns the redirect to the form; where the answers cannot be kept now, the page itself */
export async function giveBack<Page extends Reply | Refused = Reply>(
  deps: DraftDeps,
  form: DraftForm,
  request: PageRequest,
  { answers, refused, to = form.path }: Returned & { readonly to?: string },
  page: () => Promise<Page>,
): Promise<Reply | Page> {
  const before = await keptReturned(deps, form, request);
  const draft = { ...(before ?? emptyDraft(deps, id)), answers, refused };
  const cookies = await keepDraft(deps, form, request, draft);
  return cookies ? redirect(`${to}?draft=${id}`, { cookies }) : page();
}

/** The answers that were refused, on the page that the redirect leads to. */
export const givenBack = async (
  deps: DraftDeps,
  form: DraftForm,
  request: PageRequest,
): Promise<Draft | undefined> => (request.query["draft"] === id ? openDraft(deps, form, request) : undefined);

/** The same whatever the address says: for a POST of the page after the form. */
export const keptReturned = (
  deps: DraftDeps,
  form: DraftForm,
  request: PageRequest,
): Promise<Draft | undefined> => openDraft(deps, form, asked(request));

/** The path of the form as the language switch comes back to it. */
export const pathOf = ({ path }: Pick<DraftForm, "path">, returned: Returned | undefined): string =>
  returned ? `${path}?draft=${id}` : path;

/** After the form was taken: the answers are gone. */
export async function takeBack(
  deps: DraftDeps,
  form: DraftForm,
  request: PageRequest,
): Promise<readonly Cookie[]> {
  const draft = await keptReturned(deps, form, request);
  return draft ? forgetDraft(deps, form, draft) : [];
}

/** For a browser that is left: without asking whether it has such a cookie. */
export const withoutReturned = ({ name, path }: Pick<DraftForm, "name" | "path">): Cookie => ({
  ...clearCookie(`${draftCookies}${name}-${id}`),
  path,
});
