/**
 * The answers of an unfinished form (ADR 0057). The page's address has the draft's id. Identity answers are encrypted in
 * the draft's cookie; the other answers are in a row, whose key is in that cookie. Each page also carries an encrypted
 * copy of all answers, so that no answer is lost with the cookie.
 */

import * as z from "zod/mini";
import { once } from "../../../../events/once.ts";
import { defined } from "../../../../shared/defined.ts";
import type { Fields } from "../../../../shared/handler/http/body.ts";
import {
  type Cookie,
  clearCookie,
  draftCookies,
  setCookie,
} from "../../../../shared/handler/http/cookies.ts";
import type { PageRequest } from "../../../../shared/handler/http/request.ts";
import type { Refusal } from "../../../../shared/journal/journal.ts";
import type { DraftRows } from "../../../../shared/limits/draft-rows.ts";
import type { Limits } from "../../../../shared/limits/limits.ts";
import type { KeyRing } from "../../../../shared/secrets/key-ring.ts";
import { mayBegin, newRowKey, readRow, removeRow, writeRow } from "./draft-row.ts";
import { openText, sealText } from "./sealed-text.ts";

export interface DraftDeps {
  /** The store of the drafts' rows; absent in a function that keeps drafts in the browser only. */
  readonly drafts?: DraftRows;
  /** Counts the drafts started per address; present whenever `drafts` is present. */
  readonly draftLimits?: Pick<Limits, "take">;
  readonly formKeys: KeyRing;
  readonly now: () => Date;
  /** Returns a fresh idempotency key. */
  readonly mintKey: () => string;
}

/** A form whose answers are kept as drafts. */
export interface DraftForm {
  /** Part of the names of the form's cookies and rows: lower-case letters and hyphens. */
  readonly name: string;
  /** The path above the form's pages; browsers send the cookie only there. */
  readonly path: string;
  /** The names of the identity fields, whose answers are only in the browser and never in a row. */
  readonly identity: readonly string[];
  /** The code of the request that the answers are about. A draft of another request is not opened. */
  readonly about?: string;
  /**
   * The number of seconds that the cookie lasts. When absent, the cookie lasts as long as the draft's row in the
   * database.
   */
  readonly seconds?: number;
}

export interface Draft {
  /** The draft's id, which is part of the addresses of the draft's pages. The id reveals nothing. */
  readonly id: string;
  /** The idempotency key of the submission; going back in the form does not change the key. */
  readonly key: string;
  readonly answers: Fields;
  /** When the draft was last stored, in milliseconds since 1970. */
  readonly at: number;
  /** The refusal of the last submission; removed by the next answer. */
  readonly refused?: Refusal | undefined;
  /** The outcome of the submission; set once the form was sent. A sent form asks no more questions. */
  readonly done?: string | undefined;
  /** The key with which the draft's row is encrypted. */
  readonly row?: string | undefined;
}

/** How many seconds answers are kept after the last one. */
export const draftSeconds = 2 * 3_600;
/** How many seconds the outcome is kept: as long as the browser may show the receipt. */
const doneSeconds = 3_600;
/** How many seconds an open page can still be sent: as long as its form token is valid. */
const pageSeconds = 12 * 3_600;

type Form = DraftForm;
type Asked = Pick<PageRequest, "query" | "cookies" | "form">;

const shapes = once(() => {
  const answers = z.record(z.string(), z.string());
  const refused = z.optional(
    z.object({
      code: z.string(),
      details: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
    }),
  );
  const page = { key: z.string(), at: z.number(), answers };
  return {
    cookie: z.object({ ...page, refused, row: z.optional(z.string()), done: z.optional(z.string()) }),
    page: z.object(page),
  };
});

const idShape = /^[\w-]{6,12}$/;

export const draftIdIn = ({ query: { draft = "" } }: Pick<PageRequest, "query">): string | undefined =>
  idShape.test(draft) ? draft : undefined;

const cookieOf = ({ name }: Form, id: string): string => `${draftCookies}${name}-${id}`;
const cleared = (form: Form, id: string): Cookie => ({
  ...clearCookie(cookieOf(form, id)),
  path: form.path,
});
const sealedAs = (what: "cookie" | "page", { name, about = "" }: Form, id: string): string =>
  [what, name, about, id].join("/");
const secondsOf = ({ seconds = draftSeconds }: Form): number => seconds;

export const emptyDraft = (deps: Pick<DraftDeps, "mintKey" | "now">, id?: string): Draft => ({
  id: id ?? newRowKey().slice(0, 8),
  key: deps.mintKey(),
  answers: {},
  at: deps.now().getTime(),
});

/**
 * The draft named in the page's address: the stored draft or the posted page's copy, whichever is newer. A page from the
 * browser's history is older than the stored draft. A draft that could not be stored is only in the page.
 */
export async function openDraft(deps: DraftDeps, form: Form, request: Asked): Promise<Draft | undefined> {
  const id = draftIdIn(request);
  if (id === undefined) return undefined;
  const [kept, page] = await Promise.all([
    keptDraft(deps, form, request, id),
    draftOnPage(deps, form, request),
  ]);
  if (!kept || !page || kept.done !== undefined) return kept ?? page;
  return page.at > kept.at ? { ...page, ...defined({ row: kept.row }) } : kept;
}

/** The posted page's own copy, even if a newer draft is stored, since applicants send the answers that they saw. */
export async function draftOnPage(deps: DraftDeps, form: Form, request: Asked): Promise<Draft | undefined> {
  const id = draftIdIn(request);
  if (id === undefined) return undefined;
  const content = await openText(deps.formKeys, sealedAs("page", form, id), request.form["draft"]);
  const page = shapes().page.safeParse(content);
  return page.success && isFresh(deps, page.data.at, pageSeconds) ? { id, ...page.data } : undefined;
}

/** The encrypted copy that every page of the form carries. */
export const pageCopy = (deps: DraftDeps, form: Form, { id, key, answers, at }: Draft): Promise<string> =>
  sealText(deps.formKeys, sealedAs("page", form, id), { key, answers, at });

const isFresh = ({ now }: Pick<DraftDeps, "now">, at: number, seconds: number): boolean =>
  now().getTime() < at + seconds * 1_000;

async function keptDraft(
  deps: DraftDeps,
  form: Form,
  request: Asked,
  id: string,
): Promise<Draft | undefined> {
  const sealed = request.cookies[cookieOf(form, id)];
  const content = await openText(deps.formKeys, sealedAs("cookie", form, id), sealed);
  const cookie = shapes().cookie.safeParse(content);
  if (!cookie.success || !isFresh(deps, cookie.data.at, secondsOf(form))) return undefined;
  const { answers, refused, ...rest } = cookie.data;
  const draft = { id, ...rest, refused: refused && withDetails(refused) };
  if (rest.row === undefined) return { ...draft, answers };
  const others = await readRow(deps, form.name, rest.row);
  return others && { ...draft, answers: { ...others, ...answers } };
}

const withDetails = ({
  code,
  details,
}: {
  readonly code: string;
  readonly details?: Refusal["details"] | undefined;
}): Refusal => ({
  code,
  ...defined({ details }),
});

/** The drafts of this browser, newest first, without sent and empty drafts. */
export async function keptDrafts(deps: DraftDeps, form: Form, request: Asked): Promise<readonly Draft[]> {
  const found = await Promise.all(idsIn(form, request).map((id) => keptDraft(deps, form, request, id)));
  return found
    .filter((draft) => draft !== undefined)
    .filter(({ done, answers }) => done === undefined && Object.keys(answers).length > 0)
    .toSorted((a, b) => b.at - a.at);
}

function idsIn(form: Form, { cookies }: Asked): readonly string[] {
  const begin = cookieOf(form, "");
  const ids = Object.keys(cookies).filter((name) => name.startsWith(begin));
  return ids.map((name) => name.slice(begin.length)).filter((id) => idShape.test(id));
}

/**
 * Stores the draft.
 *
 * @returns the cookies that hold the draft; undefined when it cannot be stored now, since too many drafts started at this
 * address or the row was written too often
 */
export async function keepDraft(
  deps: DraftDeps,
  form: Form,
  request: Asked & Pick<PageRequest, "address">,
  draft: Draft,
): Promise<readonly Cookie[] | undefined> {
  const at = deps.now().getTime();
  const isIdentity = ([name]: readonly [string, string]) => form.identity.includes(name);
  const [own, others] = [
    Object.entries(draft.answers).filter(isIdentity),
    Object.entries(draft.answers).filter((answer) => !isIdentity(answer)),
  ];
  const { id, key, refused } = draft;
  const begins = draft.row === undefined && others.length > 0;
  if (begins && !(await mayBegin(deps, request.address))) return undefined;
  const row = begins ? newRowKey() : draft.row;
  if (row !== undefined && !(await writeRow(deps, form.name, row, Object.fromEntries(others))))
    return undefined;
  const kept = { key, at, ...defined({ row, refused }) };
  const value = await fitted(own, (answers) =>
    sealText(deps.formKeys, sealedAs("cookie", form, id), { ...kept, answers }),
  );
  return [
    ...(await crowdedOut(form, request, id)),
    { ...setCookie(cookieOf(form, id), value, secondsOf(form)), path: form.path },
  ];
}

/**
 * The size of a cookie's value. With its name and attributes, the cookie stays below 4 KB. The cookies of several
 * drafts together stay below the header limit of API Gateway.
 */
const mostBytes = 2_500;
/** The number of drafts in one browser at most; a further draft replaces the oldest. */
const mostDrafts = 3;

/** Cuts long texts to fit the cookie. A text that the form refuses as too long stays long enough to be refused. */
async function fitted(
  answers: readonly (readonly [string, string])[],
  seal: (answers: Fields) => Promise<string>,
) {
  for (let most = 400; ; most = Math.floor(most / 2)) {
    const value = await seal(Object.fromEntries(answers.map(([name, text]) => [name, text.slice(0, most)])));
    if (value.length <= mostBytes || most === 0) return value;
  }
}

/** Cookies that clear the oldest drafts beyond the browser's limit, not counting this one. */
async function crowdedOut(form: Form, request: Asked, id: string): Promise<readonly Cookie[]> {
  const others = idsIn(form, request).filter((other) => other !== id);
  return others.slice(0, Math.max(0, others.length + 1 - mostDrafts)).map((other) => cleared(form, other));
}

/** Deletes the answers after the submission. Until the receipt expires, the draft's pages show the outcome. */
export async function finishDraft(
  deps: DraftDeps,
  form: Form,
  draft: Draft,
  done: string,
): Promise<readonly Cookie[]> {
  if (draft.row !== undefined) await removeRow(deps, form.name, draft.row);
  const content = { key: draft.key, at: deps.now().getTime(), answers: {}, done };
  const value = await sealText(deps.formKeys, sealedAs("cookie", form, draft.id), content);
  return [{ ...setCookie(cookieOf(form, draft.id), value, doneSeconds), path: form.path }];
}

/** Deletes the answers without leaving a trace of the draft. */
export async function forgetDraft(deps: DraftDeps, form: Form, draft: Draft): Promise<readonly Cookie[]> {
  if (draft.row !== undefined) await removeRow(deps, form.name, draft.row);
  return [cleared(form, draft.id)];
}
