/**
 * The return of a refused one-page form (ADR 0057): a redirect leads back to it, and the page shows answers and errors. Each
 * such form has one draft at a time.
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

/** The draft id of a refused form, in the address. */
export const returnedId = "returned";
const id = returnedId;

/** Ten minutes, the life of a one-time code: mobiles and codes should not wait longer in a browser that others may use. */
export const shortly = 600;

/** Identity and mobile in "my requests" and in joining a group's request; signing out clears them. */
export const whoForm: DraftForm = {
  ...{ name: "who", path: "/my", identity: ["identityType", "identityNumber", "mobile"], seconds: shortly },
};
export const joinForm: DraftForm = {
  ...{ name: "join", path: "/join", seconds: shortly },
  identity: ["code", "fullName", "mobile", "challenge", "expiresAt", "tried", "oneTimeCode"],
};

/** The check of a proof: its outcome names a request, so signing out clears it. A file's error needs no row. */
export const verifyForm: DraftForm = {
  ...{ name: "verify", path: "/verify", identity: ["wrong"], seconds: shortly },
};

/** A secret with its digits replaced: refused with the same errors, and opens nothing. */
export const shapeOf = (secret: string): string => secret.replaceAll(/\p{Nd}/gu, "0");

export interface Returned {
  readonly answers: Fields;
  /** Absent when the answers themselves are wrong. */
  readonly refused?: Refusal | undefined;
}

const asked = (request: PageRequest): PageRequest => ({ ...request, query: { ...request.query, draft: id } });

/** @returns the redirect to the form; the page itself when the answers cannot be stored now */
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

/** The refused answers, on the page after the redirect. */
export const givenBack = async (
  deps: DraftDeps,
  form: DraftForm,
  request: PageRequest,
): Promise<Draft | undefined> => (request.query["draft"] === id ? openDraft(deps, form, request) : undefined);

/** The same without the address, for a POST of the page after the form. */
export const keptReturned = (
  deps: DraftDeps,
  form: DraftForm,
  request: PageRequest,
): Promise<Draft | undefined> => openDraft(deps, form, asked(request));

/** The form's path, to which the language switch comes back. */
export const pathOf = ({ path }: Pick<DraftForm, "path">, returned: Returned | undefined): string =>
  returned ? `${path}?draft=${id}` : path;

/** Deletes the answers once the form was accepted. */
export async function takeBack(
  deps: DraftDeps,
  form: DraftForm,
  request: PageRequest,
): Promise<readonly Cookie[]> {
  const draft = await keptReturned(deps, form, request);
  return draft ? forgetDraft(deps, form, draft) : [];
}

/** Clears the cookie of a browser that signs out, whether or not it has one. */
export const withoutReturned = ({ name, path }: Pick<DraftForm, "name" | "path">): Cookie => ({
  ...clearCookie(`${draftCookies}${name}-${id}`),
  path,
});
