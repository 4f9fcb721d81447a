/** The pages of the public log (P7): each day's published root hash, and the proof that a request's rows are in the log. */

import { headAfter, newestHead } from "../../../../shared/audit/log/heads.ts";
import type { LogReader } from "../../../../shared/audit/log/log-store.ts";
import { type Proof, proofOf } from "../../../../shared/audit/log/proof.ts";
import {
  file,
  html,
  type Refused,
  type Reply,
  redirect,
  refuse,
} from "../../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../../shared/handler/http/request.ts";
import { HistoryPage, ProofPage } from "../../../../web/citizen/history.tsx";
import { renderPage } from "../../../../web/design/render-page.ts";
import { type MeetingStepDeps, ownRequest } from "../../applicant/meetings/meeting-steps.ts";
import { frameOf, type PageDeps } from "../frame.ts";
import type { Where } from "../where.ts";

export interface HistoryDeps
  extends Pick<PageDeps, "directory" | "assetBase">,
    Pick<MeetingStepDeps, "requests"> {
  readonly history: LogReader;
}

/** GET: the newest published root of the log. */
export async function showHistory(deps: HistoryDeps, request: PageRequest): Promise<Reply> {
  const [{ snapshot }, head] = await Promise.all([deps.directory.current(), newestHead(deps.history)]);
  return html(renderPage(HistoryPage({ ...frameOf(deps, request, snapshot, "/history"), head })));
}

const download = (name: string, content: unknown): Reply =>
  file("application/json", JSON.stringify(content, null, 2), {
    headers: { "Content-Disposition": `attachment; filename="${name}"` },
  });

/** GET `/history/root.json` (the newest) and `/history/2026-11-24.json` (published after that day). Refused: `not-found`. */
export async function downloadRoot(
  { history }: Pick<HistoryDeps, "history">,
  { params }: PageRequest,
): Promise<Reply | Refused> {
  const { file: asked = "" } = params;
  const [, day] = /^(\d{4}-\d\d-\d\d)\.json$/.exec(asked) ?? [];
  if (asked !== "root.json" && day === undefined) return refuse("not-found");
  const head = await (day === undefined ? newestHead(history) : headAfter(history, day));
  return head ? download(day === undefined ? "root.json" : `root-${day}.json`, head) : refuse("not-found");
}

/** GET: the proof that the rows of the session's request are in the log; `?file=json` downloads the proof. */
export async function showProof(
  deps: HistoryDeps,
  request: PageRequest,
  where: Where,
): Promise<Reply | Refused> {
  if ("instead" in where) return where.instead;
  const { code, base, session } = where;
  const own = await ownRequest(deps, where);
  if (!own) return "person" in session ? refuse("not-found") : redirect("/track");
  const rows = await deps.requests.store.all(code);
  const head = await newestHead(deps.history);
  const entries = head ? await proofOf(deps.history, head, rows) : [];
  if (request.query["file"] === "json")
    return entries.length > 0
      ? download(`peygir-proof-${code}.json`, { peygir: "proof/1", entries: [...entries] } satisfies Proof)
      : refuse("not-found");
  const { snapshot } = await deps.directory.current();
  const shown = rows.findLast((row) => row.shown) ?? rows.at(-1);
  const props = {
    ...frameOf(deps, request, snapshot, `${base}/proof`),
    ...{ base, more: "person" in session, proved: entries.length, lastAt: shown?.at ?? "" },
  };
  return html(renderPage(ProofPage(props)));
}
