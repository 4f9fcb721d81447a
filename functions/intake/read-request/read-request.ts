import { type Answer, answerSchema } from "../../../shared/contracts/answer.ts";
import type { Opens } from "../../../shared/handler/session.ts";
import type { IntakeDeps } from "../deps.ts";
import type { Registration, RequestState } from "../journal.ts";
import { type Status, statusOf } from "../status.ts";

export interface Whole {
  readonly status: Status;
  /** The applicant's own words. */
  readonly description: string;
  readonly answer?: Answer;
}

type Deps = Pick<IntakeDeps, "requests" | "documents">;

/**
 * Everything public of a request: own words, timeline, answer (C2, C14).
 * @returns nothing when there is no such request, or when its person was erased.
 */
export async function readRequest({ requests, documents }: Deps, code: string): Promise<Whole | undefined> {
  const { state } = await requests.load(code);
  return wholeOf(documents, code, state);
}

/** The same for its applicant: nothing, too, when their session does not open this request. */
export async function readMyRequest(
  { requests, documents }: Deps,
  code: string,
  session: Opens,
): Promise<Whole | undefined> {
  const { state } = await requests.load(code);
  return state.registration && opened(code, state.registration, session)
    ? wholeOf(documents, code, state)
    : undefined;
}

async function wholeOf(
  documents: IntakeDeps["documents"],
  code: string,
  state: RequestState,
): Promise<Whole | undefined> {
  if (!state.registration) return undefined;
  const words = await documents.get(state.registration.words);
  if (words === undefined || words === "erased") return undefined;
  const { description } = words.content as { description: string };
  const answer = await answerIn(documents, state);
  return { status: statusOf(code, state), description, ...(answer && { answer }) };
}

/**
 * A code for an identity and a mobile opens what was registered with both: the SIM may be somebody else's by now, and so
 * may whoever gave this identity have been.
 */
function opened(code: string, { person, contact }: Registration, session: Opens): boolean {
  if ("request" in session) return session.request === code;
  return session.person === person && (session.contact === undefined || session.contact === contact);
}

/** The answer of a request, when there is one and its person was not erased. */
export async function answerIn(
  documents: Pick<IntakeDeps["documents"], "get">,
  { told }: RequestState,
): Promise<Answer | undefined> {
  const id = told.findLast((one) => one.answer)?.answer?.document;
  const found = id === undefined ? undefined : await documents.get(id);
  return found === undefined || found === "erased" ? undefined : answerSchema.parse(found.content);
}
