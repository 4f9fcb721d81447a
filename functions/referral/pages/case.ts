/** The page of a case, and the forms on it. A form that is not taken comes back with everything that was typed (R16). */

import { kind, triageUnit } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { problemOf } from "../../../shared/handler/problem.ts";
import { html, type Reply, redirect } from "../../../shared/handler/reply.ts";
import type { PageRequest } from "../../../shared/handler/request.ts";
import { CasePage, renderPage, StaffProblemPage } from "../../../web/staff/pages.ts";
import type { Actions, Attempt, CaseAction, CaseProps } from "../../../web/staff/props.ts";
import { namesIn } from "../names.ts";
import { changesSince } from "../read-case/changes-since.ts";
import { type CaseView, readCase } from "../read-case/read-case.ts";
import { caseShown } from "./case-shown.ts";
import { isCaseAction } from "./inbox.ts";
import { type SignedIn, type StaffPageDeps, staffFrame } from "./signed-in.ts";
import { errorsOfStep, type Sent, takeStep } from "./steps.ts";

export async function showCase(
  deps: StaffPageDeps,
  request: PageRequest,
  who: SignedIn,
  attempt?: Attempt,
  status = 200,
): Promise<Reply> {
  const code = request.params["case"] ?? "";
  const view = await readCase(deps, code, who.username);
  if (!view) return notFound(deps, request, who);
  const { done } = request.query;
  const props: CaseProps = {
    ...staffFrame(deps, request, who.snapshot, `/staff/cases/${code}`, who.username),
    case: caseShown(view, request.language),
    actions: actionsFor(deps, view, who.snapshot),
    others: view.looking.map(({ name }) => name),
    now: deps.now().toISOString(),
    attempt,
    done: isCaseAction(done) ? done : undefined,
  };
  return html(renderPage(CasePage(props)), { status });
}

function notFound(deps: StaffPageDeps, request: PageRequest, { snapshot, username }: SignedIn): Reply {
  const { status, title, detail } = problemOf({ code: "not-found" }, request.language);
  const frame = staffFrame(deps, request, snapshot, "/staff", username);
  return html(renderPage(StaffProblemPage({ ...frame, status, title, detail })), { status });
}

/** A form for each step open to this person, each with a key of its own. */
function actionsFor({ mintKey }: StaffPageDeps, view: CaseView, snapshot: Snapshot): Actions {
  const may = (action: CaseView["mayI"][number]) => view.mayI.includes(action);
  const key = () => ({ key: mintKey() });
  const units = snapshot.units.filter(({ key: unitKey }) => unitKey !== view.unit.key);
  const fourEyes = kind(snapshot, view.kind.key)?.fourEyes ?? true;
  return {
    ...(may("accept-case") && { accept: key() }),
    ...(may("refer-case") && { refer: { ...key(), units } }),
    ...(may("return-case") && returning(view, snapshot, mintKey)),
    ...(may("draft-answer") && { draft: { ...key(), outcomes: snapshot.outcomes, fourEyes } }),
    ...(may("approve-answer") && { approve: key() }),
    ...(may("send-back-answer") && { "send-back": key() }),
  };
}

/** Where it would go back to; no form when it would stay where it is. */
function returning(view: CaseView, snapshot: Snapshot, mintKey: () => string): Pick<Actions, "return"> {
  const to = view.hops.at(-1)?.from ?? namesIn(snapshot).unit(triageUnit(snapshot));
  return to.key === view.unit.key ? {} : { return: { key: mintKey(), to: to.name } };
}

/** POST of any of the forms. Taken: back to the case, or to the inbox when it has left this person's hands. */
export async function submitStep(
  deps: StaffPageDeps,
  request: PageRequest,
  who: SignedIn,
  action: CaseAction,
): Promise<Reply> {
  const code = request.params["case"] ?? "";
  const sent: Sent = {
    case: code,
    username: who.username,
    seen: { personVersion: request.version ?? -1 },
    key: request.idempotencyKey ?? deps.mintKey(),
  };
  const result = await takeStep(deps, action, sent, request.form);
  if ("accepted" in result && result.accepted) return afterwards(code, action);
  const errors = errorsOfStep(result, request.language);
  const stale = errors.code === "stale";
  const meanwhile = stale ? await whatHappened(deps, code, sent.seen.personVersion, who.snapshot) : undefined;
  const attempt: Attempt = { action, values: request.form, errors: errors.shown, meanwhile };
  return showCase(deps, request, who, attempt, errors.status);
}

const leaves: readonly CaseAction[] = ["refer", "return"];

const afterwards = (code: string, action: CaseAction): Reply =>
  redirect(
    leaves.includes(action) ? `/staff?done=${action}&code=${code}` : `/staff/cases/${code}?done=${action}`,
  );

async function whatHappened(deps: StaffPageDeps, code: string, since: number, snapshot: Snapshot) {
  const names = namesIn(snapshot);
  const taken = await changesSince(deps, code, since, Number.POSITIVE_INFINITY);
  return taken.map(({ what, at, by }) => ({ what, at, by: names.staff(by).name }));
}
