import { mayI, policy } from "../../../shared/handler/policy.ts";
import { problemOf } from "../../../shared/handler/problem.ts";
import { html, type Reply } from "../../../shared/handler/reply.ts";
import type { PageRequest } from "../../../shared/handler/request.ts";
import { InboxPage, renderPage, StaffProblemPage } from "../../../web/staff/pages.ts";
import { type CaseAction, caseActions, type InboxProps } from "../../../web/staff/props.ts";
import { staffAt } from "../gate.ts";
import { listInbox } from "../list-inbox/list-inbox.ts";
import { inboxItemOf, namesIn } from "../names.ts";
import { type SignedIn, type StaffPageDeps, staffFrame } from "./signed-in.ts";

export const isCaseAction = (text: string | undefined): text is CaseAction =>
  (caseActions as readonly string[]).includes(text ?? "");

/** GET: what lies in my unit, or what I have in hand; oldest first, 25 a page. */
export async function showInbox(
  deps: StaffPageDeps,
  request: PageRequest,
  { username, snapshot }: SignedIn,
): Promise<Reply> {
  const frame = staffFrame(deps, request, snapshot, "/staff", username);
  const staff = staffAt(snapshot, username, deps.now());
  if (!staff || mayI(policy, "work-at-desk", staff) !== "yes") {
    const { status, title, detail } = problemOf({ code: "forbidden" }, request.language);
    return html(renderPage(StaffProblemPage({ ...frame, status, title, detail })), { status });
  }
  const list = request.query["list"] === "mine" ? "mine" : "unit";
  const page = await listInbox(deps, staff, { list, after: request.query["after"] });
  const props: InboxProps = {
    ...frame,
    list,
    rows: page.items.map((row) => inboxRow(inboxItemOf(row, namesIn(snapshot)))),
    now: deps.now().toISOString(),
    next: page.next && `/staff?${new URLSearchParams({ list, after: page.next })}`,
    done: doneIn(request),
  };
  return html(renderPage(InboxPage(props)));
}

const inboxRow = (item: ReturnType<typeof inboxItemOf>): InboxProps["rows"][number] => ({
  code: item.case,
  kind: item.kind.name,
  subject: item.subject.name,
  province: item.province?.name,
  registeredAt: item.registeredAt,
  stage: item.stage,
  expert: item.expert?.name,
});

/** What the person did just before, when it took the case out of their sight. */
function doneIn({ query }: PageRequest): InboxProps["done"] {
  const { done, code = "" } = query;
  return isCaseAction(done) && /^\d{12}$/.test(code) ? { action: done, code } : undefined;
}
