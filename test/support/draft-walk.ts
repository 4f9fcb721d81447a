/** Acts as a browser for the pages of a form: keeps cookies, follows redirects, and sends a page as it was shown. */

import {
  type Draft,
  type DraftDeps,
  type DraftForm,
  emptyDraft,
  keepDraft,
  openDraft,
} from "../../functions/intake/pages/drafts/draft.ts";
import type { Fields } from "../../shared/handler/http/body.ts";
import { isRefused, type Refused, type Reply } from "../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../shared/handler/http/request.ts";

type Handle = (request: PageRequest) => Promise<Reply | Refused>;

interface Pages {
  readonly deps: DraftDeps;
  readonly form: DraftForm;
  /** The page's handlers: `show` for GET, `take` for POST. */
  readonly show: Handle;
  readonly take: Handle;
}

export interface Seen {
  readonly status: number;
  readonly html: string;
  /** The last path segment of the page that is finally shown. */
  readonly step: string;
  /** Whether the page shows a summary of errors. */
  readonly wrong: boolean;
  readonly address: string;
  /** The reply to the POST, before the browser follows a redirect. */
  readonly reply: Reply;
}

export function draftWalk({ deps, form, show, take }: Pages, common: Partial<PageRequest> = {}) {
  const cookies = new Map<string, string>();
  const asked = (address: string, posted: Fields = {}): PageRequest => {
    const url = new URL(address, "https://peygir.example");
    return {
      ...{ path: url.pathname, headers: {}, language: "fa", address: "192.0.2.1", session: undefined },
      log: { add: () => {}, line: () => {} },
      params: { page: url.pathname.split("/").at(-1) ?? "" },
      query: Object.fromEntries(url.searchParams),
      ...{ form: posted, csrf: "token", idempotencyKey: undefined, ...common },
      cookies: { ...Object.fromEntries(cookies), ...common.cookies },
    };
  };
  const keep = (reply: Reply) => {
    for (const { name, value, seconds } of reply.cookies ?? []) {
      if (seconds === 0) cookies.delete(name);
      else cookies.set(name, value);
    }
  };
  const answered = async (reply: Reply | Refused): Promise<Reply> => {
    if (isRefused(reply)) throw new Error(reply.refused.code);
    keep(reply);
    return reply;
  };
  const open = async (address: string, first?: Reply, language?: string): Promise<Seen> => {
    const to = asked(address);
    const own = to.path.startsWith(`${form.path}/`) && !/answered|accepted$/.test(to.path);
    const shown = own
      ? await answered(await show(language === "en" ? { ...to, language } : to))
      : { status: 200 };
    const on = shown.headers?.["Location"];
    if (on !== undefined) return open(on, first ?? shown, language);
    const html = ("html" in shown ? shown.html : undefined) ?? "";
    return {
      ...{ status: shown.status, html, address, reply: first ?? shown },
      step: to.path.split("/").at(-1) ?? "",
      wrong: html.includes('class="summary"'),
    };
  };
  const seen = async (reply: Reply, address: string, language?: string): Promise<Seen> => {
    const to = reply.headers?.["Location"];
    if (to !== undefined) return open(to, reply, language);
    const html = reply.html ?? "";
    const step = new URL(address, "https://peygir.example").pathname.split("/").at(-1) ?? "";
    return { status: reply.status, html, step, address, reply, wrong: html.includes('class="summary"') };
  };
  /** Posts these fields to the address and returns the page that is finally shown. */
  const post = async (address: string, typed: Fields): Promise<Seen> =>
    seen(await answered(await take(asked(address, typed))), address, typed["language"]);
  return {
    cookies,
    asked,
    open,
    post,
    /** Sends the form of a page that was shown, with these fields typed. */
    send: (page: Seen, typed: Fields) => {
      const draft = /name="draft" value="([^"]*)"/.exec(page.html)?.[1] ?? "";
      return post(page.address, { draft, ...typed });
    },
    /** Stores a draft with these answers, as if the pages had been filled in. */
    keep: async (answers: Fields, id = "draft-01"): Promise<Draft> => {
      const draft = { ...emptyDraft(deps, id), answers };
      const kept = await keepDraft(deps, form, asked(form.path), draft);
      keep({ status: 200, cookies: kept ?? [] });
      return draft;
    },
    kept: (id = "draft-01") => openDraft(deps, form, asked(`${form.path}?draft=${id}`)),
  };
}
