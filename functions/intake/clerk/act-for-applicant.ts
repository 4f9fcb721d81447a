import type * as z from "zod/mini";
import type { actForApplicant as contract } from "../../../shared/contracts/staff/desk-acts.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { Decision } from "../../../shared/journal/journal.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import type { Noted } from "../applicant/applicant-command.ts";
import type { RequestFact, RequestState } from "../request/request-state.ts";
import type { Now } from "../rules/code-and-day.ts";
import { changeConsent } from "../rules/rules-consent.ts";
import {
  decideAddInformation,
  decideObjectToAnswer,
  decideReplyToQuestion,
  decideWithdrawRequest,
} from "../rules/rules-follow-up.ts";
import { noteWish } from "../rules/rules-news.ts";
import { seeAuthority } from "../rules/rules-proxy.ts";
import { type By, clerksStep } from "./clerk-command.ts";

type Asked = z.output<(typeof contract)["body"]>;
type Act = Asked["act"];

/** The use case's name; the applicant's text is stored under the same name. */
const name = "act-for-applicant";

/**
 * A clerk acts for an applicant whom the clerk identified within the last ten minutes, as the applicant could on their
 * page: adds information, replies to a question, withdraws, objects, consents, withdraws the consent, or chooses which
 * notices to get (C6, C14, C15, N5, R8, R13). The same rules decide, and the fact names the clerk. Only a clerk can
 * record that the authority document was shown; a clerk may also withdraw the request or the consent for the
 * represented person (C11).
 *
 * Refused: `pass-expired`, `not-found` (also to an accused clerk: R2), `key-reused`, and the refusals of the
 * applicant's page.
 */
export async function actForApplicant(
  deps: ClerkDeps,
  { request, pass, act }: Asked,
  by: By,
): Promise<Noted> {
  const stepped = await clerksStep(deps, { request, pass }, by, {
    name,
    input: act,
    words: "words" in act ? { [name]: act.words } : {},
    forRepresented: act.type === "withdraw" || (act.type === "consent" && !act.given),
    decide: (state, { document, now }) =>
      act.type === "show-authority"
        ? seeAuthority(state, by.clerk)
        : entered(decideAct(act, state, document(name), now), by.clerk),
  });
  return "refused" in stepped ? stepped : { at: notedAt(act, stepped.state) ?? stepped.at };
}

function decideAct(
  act: Exclude<Act, { type: "show-authority" }>,
  state: RequestState,
  words: DocumentId,
  now: Now,
): Decision<RequestFact> {
  switch (act.type) {
    case "add":
      return decideAddInformation(state, words, now);
    case "reply":
      return decideReplyToQuestion(state, { asker: act.case, words }, now);
    case "withdraw":
      return decideWithdrawRequest(state, now);
    case "object":
      return decideObjectToAnswer(state, words, now);
    case "consent":
      return changeConsent(state, act.given, now);
    case "news": {
      const { type: _, ...wish } = act;
      return noteWish(wish);
    }
  }
}

/** Adds the clerk's user name to the facts. */
const entered = (decision: Decision<RequestFact>, enteredBy: string): Decision<RequestFact> =>
  "refused" in decision
    ? decision
    : { facts: decision.facts.map((fact) => ({ ...fact, enteredBy }) as RequestFact) };

/** Returns when the act was recorded; a retry with the same key gets the same time. */
function notedAt({ type }: Act, state: RequestState): string | undefined {
  if (type === "add") return state.informed.at(-1)?.at;
  if (type === "reply") return state.replies.at(-1)?.at;
  if (type === "news") return state.news?.at;
  if (type === "consent") return state.consents.at(-1)?.at;
  if (type === "show-authority") return state.authoritySeen?.at;
  return type === "withdraw" ? state.withdrawn?.at : state.objection?.at;
}
