import type { Answer } from "../../../shared/contracts/fields/answer.ts";
import type { Named } from "../../../shared/contracts/fields/certificate.ts";
import type { NewsWish } from "../../../shared/contracts/fields/news.ts";
import { defined } from "../../../shared/defined.ts";
import type { Certificate } from "../../../shared/domain/cases/certificate.ts";
import type { Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import type { ShowApplicant } from "../../../shared/vault/for-referral.ts";
import { mayKnow } from "../access/clerk-access.ts";
import { isOnRecord } from "../access/mobile-on-record.ts";
import type { Pass } from "../access/passes.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import { readAnswer } from "../applicant/read-request/read-answers.ts";
import { openQuestions } from "../applicant/read-request/read-written.ts";
import { type Status, statusOf } from "../http/status.ts";
import { newsToSay, type ToTell } from "../request/call-script.ts";
import { certify } from "../request/certify.ts";
import { finalAnswer, firstAnswer, partiesOf } from "../request/request-queries.ts";
import type { RequestState } from "../request/request-state.ts";
import { actsSinceReceipt } from "../rules/desk-acts.ts";
import { knownTo } from "../rules/rules-consent.ts";
import { groupOf } from "../rules/rules-group.ts";
import { isHidden, namedAs } from "../rules/rules-naming.ts";
import { wishOf } from "../rules/rules-news.ts";
import { type ByProxy, proxyOf, representedIn } from "../rules/rules-proxy.ts";

export interface ApplicantsRequest {
  readonly status: Status;
  readonly answer?: Answer;
  /** The content of a certificate of the request's state, as it would be printed now (D10). */
  readonly certificate: Certificate;
  /** The name for the certificate, when the clerk asked for it. */
  readonly named?: Named;
  /** The questions without a reply (R8). */
  readonly questions: Awaited<ReturnType<typeof openQuestions>>;
  /** The notices that no message could deliver (C18). */
  readonly news: readonly ToTell[];
  /** C15: who sees the applicant's name and text; absent when the applicant hid nothing. */
  readonly knownTo?: "unit" | "inspection";
  /** C2: set when a receipt with a PIN needs a code sent to the applicant's mobile on record. */
  readonly mobileOnRecord?: true;
  /** N5: the applicant's latest choice of notices. */
  readonly newsWish?: NewsWish & { readonly at: string };
  /** C11: set when the request is for a represented person. */
  readonly proxy?: ByProxy;
  /**
   * The clerks' acts in the applicant's name since the last receipt, when no message tells the applicant about them (C6,
   * C18).
   */
  readonly acts: RequestState["deskActs"];
}

/**
 * Returns the timeline, answer, open questions and undelivered notices of a request, without the applicant's text
 * (R15). The clerk must have identified the applicant, or the represented person (C11), within the last ten minutes.
 * The identity service first records that the clerk saw the status, and the name if asked for; the case shows these
 * records.
 *
 * Refuses with `pass-expired` (also for another clerk's pass) and `not-found` (also for another person's request, or
 * one in which the clerk has a conflict of interest: R2).
 */
export async function showApplicantsRequest(
  { requests, documents, identity, passes, directory, now }: ClerkDeps,
  {
    request,
    pass,
    named = false,
  }: { readonly request: string; readonly pass: string; readonly named?: boolean | undefined },
  clerk: string,
): Promise<ApplicantsRequest | { readonly refused: Refusal }> {
  const opened = await passes.open(pass, now());
  if (opened?.clerk !== clerk) return { refused: { code: "pass-expired" } };
  const { state } = await requests.load(request);
  const { number, snapshot } = await directory.current();
  const person = state.registration?.person;
  if (
    ![person, representedIn(state)].includes(opened.person) ||
    !mayKnow(snapshot, partiesOf(request, state), clerk, now())
  )
    return { refused: { code: "not-found" } };
  await identity.noteStatusLook({ request, by: clerk, directory: number });
  const answer = await readAnswer(documents, finalAnswer(state) ?? firstAnswer(state));
  const knows = (parties: Parties) => mayKnow(snapshot, parties, clerk, now());
  const shown = answer && (await withoutConflicts(requests, answer, knows));
  const certificate = certify(state, now());
  const known = knownTo(state);
  const forYou = person !== opened.person && { forYou: true as const };
  const status = { ...statusOf(request, state), ...forYou };
  const asks = named && opened.seen === "document" && !isHidden({ status });
  const name =
    asks && (await nameFor({ identity }, { request, by: clerk, directory: number }, state, status));
  return {
    ...{ status, certificate },
    ...(name && { named: name }),
    questions: await openQuestions(documents, request, state),
    news: await newsToSay({ documents }, request, state, snapshot, clerk),
    ...defined({ knownTo: known }),
    ...(forYou ? {} : wishOf(state)),
    ...proxyOf(state),
    ...(mayBeSentCode(state, opened, now()) && { mobileOnRecord: true as const }),
    ...defined({ answer: shown }),
    acts: state.registration?.byCall ? actsSinceReceipt(state.deskActs) : [],
  };
}

/** Returns the name of the applicant, or of the represented person; undefined once that person was erased. */
async function nameFor(
  { identity }: Pick<ClerkDeps, "identity">,
  look: ShowApplicant,
  state: RequestState,
  status: Status,
): Promise<Named | undefined> {
  const shown = await identity.showApplicant({ ...look, for: "certificate" });
  if ("erased" in shown) return undefined;
  const as = namedAs({ status, ...proxyOf(state), ...groupOf(state, "representative") });
  const person = as === "represented" ? shown.represented : shown.applicant;
  return as && person && { fullName: person.fullName, as };
}

const mayBeSentCode = ({ registration }: RequestState, { clerk, person, seen }: Pass, at: Date): boolean =>
  seen === "document" && registration?.person === person && isOnRecord(registration, clerk, at);

/** Hides an earlier request that the answer names (R14) when the clerk has a conflict of interest in it (R2). */
async function withoutConflicts(
  requests: ClerkDeps["requests"],
  { earlier, ...answer }: Answer,
  knows: (parties: Parties) => boolean,
): Promise<Answer> {
  if (earlier === undefined) return answer;
  const { state } = await requests.load(earlier);
  return knows(partiesOf(earlier, state)) ? { ...answer, earlier } : answer;
}
