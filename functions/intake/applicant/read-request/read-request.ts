import type { NewsWish } from "../../../../shared/contracts/fields/news.ts";
import { defined } from "../../../../shared/defined.ts";
import type { Certificate } from "../../../../shared/domain/cases/certificate.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import type { Opens } from "../../../../shared/handler/auth/session.ts";
import type { IntakeDeps } from "../../adapters/deps.ts";
import { type Status, statusForMember, statusOf } from "../../http/status.ts";
import { certify } from "../../request/certify.ts";
import type { Registered, RequestState } from "../../request/request-state.ts";
import { mayHolder, type Open, openTo } from "../../rules/rules-follow-up.ts";
import { groupOf, type InGroup, memberIn } from "../../rules/rules-group.ts";
import { wishOf } from "../../rules/rules-news.ts";
import { type ByProxy, mayRepresented, proxyOf } from "../../rules/rules-proxy.ts";
import { type Answers, readAnswers } from "./read-answers.ts";
import { readWritten, type Written } from "./read-written.ts";

/** All that an applicant may read of their request. Units and outcomes are keys of the directory; times ISO 8601 in UTC. */
export interface Whole extends Answers, Written, Open {
  readonly status: Status;
  /** The text of the request; absent for people who joined the group (C10) and holders of a receipt (C2). */
  readonly description?: string;
  /** The content of a certificate of the request's state, as it would be printed now (D10). */
  readonly certificate: Certificate;
  /** N5: the applicant's latest choice of notices about this request. */
  readonly newsWish?: NewsWish & { readonly at: string };
  /** C11: set when the request is for a represented person; absent when applicants ask for themselves. */
  readonly proxy?: ByProxy;
  /** C10: the reader's role in the group; absent unless the request is a group's. */
  readonly group?: InGroup;
  /** C2: set when the PIN of a paper receipt opened the request. */
  readonly byReceipt?: true;
}

type Deps = Pick<IntakeDeps, "requests" | "documents" | "now">;

/**
 * Returns all that the applicant may read of a request: their text, timeline, answers, questions, and the steps possible
 * now (C2, C14).
 *
 * @returns undefined when there is no such request, or when its applicant was erased.
 */
export async function readRequest(deps: Deps, code: string): Promise<Whole | undefined> {
  const { state } = await deps.requests.load(code);
  const whole = await wholeOf(deps, code, state);
  return whole === "erased" ? undefined : whole;
}

/**
 * Returns what the user of this session may read of the request; an applicant also learns that the request was erased.
 * Undefined when there is no such request or the session does not open it.
 */
export async function readMyRequest(
  deps: Deps,
  code: string,
  session: Opens,
): Promise<Whole | "erased" | undefined> {
  const { state } = await deps.requests.load(code);
  const who = whoOf(code, state, session);
  const whole = who && (await wholeOf(deps, code, state));
  return who === undefined || typeof whole !== "object" ? whole : seenBy[who](whole);
}

/**
 * C11: what the represented person sees: the same as the applicant, but only the steps that the represented person may
 * take, without the last days to object and to rate and without the choice of notices.
 */
const asRepresented = ({
  status,
  mayI,
  objectUntil: _,
  rateUntil: __,
  newsWish: ___,
  ...whole
}: Whole): Whole => ({
  ...whole,
  status: { ...status, forYou: true },
  mayI: mayI.filter(mayRepresented),
});

/**
 * C2: what the holder of a receipt sees, which is what a clerk may read out to them: not the applicant's text, and not
 * the steps that only the applicant may take.
 */
const asHolder = ({
  description: _,
  newsWish: __,
  rateUntil: ___,
  objection: ____,
  questions,
  mayI,
  ...whole
}: Whole): Whole => ({
  ...whole,
  byReceipt: true,
  questions: questions.map(({ reply: _, ...question }) => question),
  added: [],
  mayI: mayI.filter(mayHolder),
});

/**
 * C10: what a person who joined the group sees: status, timeline and answer. Leaves out the texts of the representative
 * and of the group's other members, and the buttons of all operations.
 */
const asMember = ({ status, certificate, answer, parts, firstAnswer, extensions, group }: Whole): Whole => ({
  status: statusForMember(status),
  ...{ certificate, parts, extensions, questions: [], added: [], mayI: [] },
  ...defined({ answer, firstAnswer }),
  ...(group && { group: { ...group, as: "member" } }),
});

const seenBy: Readonly<Record<Who, (whole: Whole) => Whole>> = {
  applicant: (whole) => whole,
  holder: asHolder,
  represented: asRepresented,
  member: asMember,
};

async function wholeOf(
  { documents, now }: Deps,
  code: string,
  state: RequestState,
): Promise<Whole | "erased" | undefined> {
  if (!state.registration) return undefined;
  const words = await documents.get(state.registration.words);
  if (words === undefined || words === "erased") return words;
  const { description } = words.content as { description: string };
  const at = now();
  const day = tehranDay(at);
  const [answers, written] = await Promise.all([
    readAnswers(documents, state, day),
    readWritten(documents, code, state),
  ]);
  return {
    status: statusOf(code, state),
    description,
    certificate: certify(state, at),
    ...answers,
    ...written,
    ...openTo(state, { code, day }),
    ...wishOf(state),
    ...proxyOf(state),
    ...groupOf(state, "representative"),
  };
}

/**
 * Whether a session is the applicant's. A one-time code for an identity and a mobile opens only requests with both, since
 * the SIM may belong to another person today, and the identity may have been misused before.
 */
const opened = (code: string, registration: Registered, session: Opens): boolean =>
  "request" in session ? session.request === code : isOf(registration, session);

/** The role of a session's user. `holder`: entered the PIN of the request's newest receipt. */
export type Who = "applicant" | "holder" | "represented" | "member";

/**
 * The role of the session's user; undefined when the session opens another request, or when a newer receipt replaced the
 * one that opened it.
 */
export function whoOf(code: string, state: RequestState, session: Opens): Who | undefined {
  const { registration } = state;
  if (!registration) return undefined;
  if ("request" in session && session.receipt !== undefined)
    return session.request === code && session.receipt === state.receipt ? "holder" : undefined;
  if (opened(code, registration, session)) return "applicant";
  if ("person" in session && memberIn(state, session.person)) return "member";
  const { representedErased } = state;
  if (representedErased) return undefined;
  const { representing } = registration;
  return representing && "person" in session && isOf(representing, session) ? "represented" : undefined;
}

const isOf = (
  { person, contact }: Pick<Registered, "person" | "contact">,
  session: Extract<Opens, { readonly person: string }>,
): boolean => session.person === person && (session.contact === undefined || session.contact === contact);
