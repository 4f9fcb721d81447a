/**
 * Shows a refused one-page form again (ADR 0057). A redirect leads back to the form, which shows the answers and the
 * errors. Each such form has one draft at a time.
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

/** The draft id in the address of every refused form. */
export const returnedId = "returned";
const id = returnedId;

/**
 * How many seconds refused answers are kept: ten minutes, the life of a one-time code. Mobiles and codes should not wait
 * longer in a browser that others may use.
 */
export const shortly = 600;

/** The form that asks for identity and mobile, at the entrance of "my requests". */
export const whoForm: DraftForm = {
  ...{ name: "who", path: "/my", identity: ["identityType", "identityNumber", "mobile"], seconds: shortly },
};
export const joinForm: DraftForm = {
  ...{ name: "join", path: "/join", seconds: shortly },
  identity: ["code", "fullName", "mobile", "challenge", "expiresAt", "tried", "oneTimeCode"],
};

/**
 * The form that checks the proof of a request (P7). Its outcome names the request, so signing out clears the outcome.
 * Only the cookie holds an error about a file, so no row is stored.
 */
export const verifyForm: DraftForm = {
  ...{ name: "verify", path: "/verify", identity: ["wrong"], seconds: shortly },
};

/** A secret with each digit replaced by 0. The form refuses it with the same errors, and it opens nothing. */
export const shapeOf = (secret: string): string => secret.replaceAll(/\p{Nd}/gu, "0");

export interface Returned {
  readonly answers: Fields;
  /** The refusal of the submission. Absent when the answers themselves have errors. */
  readonly refused?: Refusal | undefined;
}

const asked = (request: PageRequest): PageRequest => ({ ...request, query: { ...request.query, draft: id } });

/**
 * Stores the refused answers.
 *
 * @returns the redirect to the form; the page itself when the answers cannot be stored now
 */
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

/** Returns the refused answers when the address shows that a refusal redirected to this page; otherwise undefined. */
export const givenBack = async (
  deps: DraftDeps,
  form: DraftForm,
  request: PageRequest,
): Promise<Draft | undefined> => (request.query["draft"] === id ? openDraft(deps, form, request) : undefined);

/**
 * Returns the stored answers, whatever the page's address. The page after the form, such as the page for the one-time
 * code, also needs them.
 */
export const keptReturned = (
  deps: DraftDeps,
  form: DraftForm,
  request: PageRequest,
): Promise<Draft | undefined> => openDraft(deps, form, asked(request));

/** The form's path, to which the language switch returns. */
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

/** A cookie that clears the refused answers of a browser that signs out, if it has any. */
export const withoutReturned = ({ name, path }: Pick<DraftForm, "name" | "path">): Cookie => ({
  ...clearCookie(`${draftCookies}${name}-${id}`),
  path,
});
