/**
 * The answers of an unfinished form (ADR 0057), by the draft's id in the address. Identity answers lie sealed in the draft's cookie; the
 * others in a sealed row whose key is in that cookie. Each page carries a sealed copy of all, so that a lost cookie loses nothing.
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
  /** Absent in a function whose forms are kept on the device alone. */
  readonly drafts?: DraftRows;
  /** Counts the drafts that begin at an address; there where `drafts` are. */
  readonly draftLimits?: Pick<Limits, "take">;
  readonly formKeys: KeyRing;
  readonly now: () => Date;
  /** A fresh idempotency key. */
  readonly mintKey: () => string;
}

/** A form whose answers are kept. */
export interface DraftForm {
  /** Names its cookies and rows: lower-case letters and hyphens. */
  readonly name: string;
  /** Below which path its pages are: the cookie is sent there and nowhere else. */
  readonly path: string;
  /** The identity fields: no row holds them. */
  readonly identity: readonly string[];
  /** The request that the answers are about: they are opened for no other. */
  readonly about?: string;
  /** How long the cookie is kept; absent: as long as a row. */
  readonly seconds?: number;
}

export interface Draft {
  /** In the address of its pages; says nothing. */
  readonly id: string;
  /** The idempotency key of the submission: going back does not change it. */
  readonly key: string;
  readonly answers: Fields;
  /** When it was kept last: milliseconds. */
  readonly at: number;
  /** Why what was sent last was refused, until the next answer. */
  readonly refused?: Refusal | undefined;
  /** The outcome of the submission: the form asks nothing any more. */
  readonly done?: string | undefined;
  /** The key of its row. */
  readonly row?: string | undefined;
}

/** How long an answer is kept after the last one was given. */
export const draftSeconds = 2 * 3_600;
/** How long what became of it is known: as long as the receipt is. */
const doneSeconds = 3_600;
/** How long a page can be sent that was left open: as long as its key of forms is good. */
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

/** Which draft the address is about. */
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

/** A draft with nothing in it yet. */
export const emptyDraft = (deps: Pick<DraftDeps, "mintKey" | "now">, id?: string): Draft => ({
  id: id ?? newRowKey().slice(0, 8),
  key: deps.mintKey(),
  answers: {},
  at: deps.now().getTime(),
});

/**
 * The draft that the address names: the kept one or the posted page's copy, by the newer time. A page from the browser's history is
 * older than the kept draft; a draft that could not be kept is in the page alone.
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

/** The posted page's own copy, whatever was kept since: applicants send the answers that they saw. */
export async function draftOnPage(deps: DraftDeps, form: Form, request: Asked): Promise<Draft | undefined> {
  const id = draftIdIn(request);
  if (id === undefined) return undefined;
  const content = await openText(deps.formKeys, sealedAs("page", form, id), request.form["draft"]);
  const page = shapes().page.safeParse(content);
  return page.success && isFresh(deps, page.data.at, pageSeconds) ? { id, ...page.data } : undefined;
}

/** The sealed copy that every page of the form carries. */
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

/** Those that this browser keeps, the newest first; neither what was sent nor what holds no answer. */
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
 * Keeps the draft as it is now.
 * @returns the cookies that hold it; nothing where it cannot be kept now: too many begin at this address, or it was written too often
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

/** Below 4 KB with name and attributes, and so that those of several drafts are no longer together than API Gateway takes. */
const mostBytes = 2_500;
/** Drafts in one browser: beyond these the oldest makes room. */
const mostDrafts = 3;

/** A typed line can be of any length, and a cookie cannot: longer texts are cut, and stay too long to be accepted. */
async function fitted(
  answers: readonly (readonly [string, string])[],
  seal: (answers: Fields) => Promise<string>,
) {
  for (let most = 400; ; most = Math.floor(most / 2)) {
    const value = await seal(Object.fromEntries(answers.map(([name, text]) => [name, text.slice(0, most)])));
    if (value.length <= mostBytes || most === 0) return value;
  }
}

/** The first ones of a browser that has more than it may, the draft itself not counted. */
async function crowdedOut(form: Form, request: Asked, id: string): Promise<readonly Cookie[]> {
  const others = idsIn(form, request).filter((other) => other !== id);
  return others.slice(0, Math.max(0, others.length + 1 - mostDrafts)).map((other) => cleared(form, other));
}

/** It was sent: its answers are gone, and until the receipt is gone its pages say what became of it. */
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

/** Its answers are gone, and nothing says that there was one. */
export async function forgetDraft(deps: DraftDeps, form: Form, draft: Draft): Promise<readonly Cookie[]> {
  if (draft.row !== undefined) await removeRow(deps, form.name, draft.row);
  return [cleared(form, draft.id)];
}
