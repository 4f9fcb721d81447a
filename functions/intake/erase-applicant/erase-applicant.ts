import { tehranDay } from "../../../shared/domain/tehran-time.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import type { ViewStore } from "../../../shared/journal/views.ts";
import type {
  ErasePerson,
  IdentityForErasure,
  PersonErasedReply,
} from "../../../shared/vault/for-erasure.ts";
import { type Listed, personList } from "../build-views.ts";
import type { IntakeDeps } from "../deps.ts";
import { mayKnow } from "../may-know.ts";
import { readAnswers } from "../read-request/read-answers.ts";
import type { RequestState } from "../request-state.ts";
import { eraseHindered } from "../rules-erasure.ts";
import { partiesOf } from "../standing.ts";

export interface EraseDeps extends Pick<IntakeDeps, "requests" | "documents" | "directory" | "now"> {
  readonly views: Pick<ViewStore, "list">;
  readonly identity: IdentityForErasure;
}

type Asked = Pick<ErasePerson, "request" | "because" | "by" | "key">;

/**
 * Has the person of a request erased, in all of their requests (P2): none may be open. Nobody erases who complained of them (R2).
 *
 * Refuses `not-found`, `still-open`, `has-files`, `still-owed`, `request-erased`, `key-reused`.
 */
export async function eraseApplicant(deps: EraseDeps, asked: Asked): Promise<PersonErasedReply> {
  const { state } = await deps.requests.load(asked.request);
  if (!state.registration) return { refused: { code: "not-found" } };
  const { person } = state.registration;
  const { number: directory, snapshot } = await deps.directory.current();
  // What they asked since they came again has nothing to do with it.
  const again = state.erased !== undefined;
  const requests = again ? [asked.request] : await allOf(deps, person, asked.request);
  for (const request of requests) {
    const refused = await hinders(deps, request, (parties) =>
      mayKnow(snapshot, parties, asked.by, deps.now()),
    );
    if (refused) return { refused };
  }
  return deps.identity.erasePerson({ ...asked, person, requests, directory, again });
}

/** Their codes, the one that was named among them whatever the lists know. */
async function allOf({ views }: EraseDeps, person: string, named: string): Promise<string[]> {
  const codes = new Set([named]);
  let after: string | undefined;
  do {
    const { items, next } = await views.list(personList(person), after === undefined ? {} : { after });
    for (const { data } of items) codes.add((data as Listed).code);
    after = next;
  } while (after !== undefined);
  return [...codes].sort();
}

async function hinders(
  { requests, documents, now }: EraseDeps,
  request: string,
  mayBeKnown: (parties: ReturnType<typeof partiesOf>) => boolean,
): Promise<Refusal | undefined> {
  const { state } = await requests.load(request);
  if (!mayBeKnown(partiesOf(request, state))) return { code: "not-found" };
  const day = tehranDay(now());
  return eraseHindered(request, state, { day, owed: await isOwed(documents, state, day) });
}

async function isOwed(documents: EraseDeps["documents"], state: RequestState, day: string): Promise<boolean> {
  const { answer, parts, firstAnswer } = await readAnswers(documents, state, day);
  const answers = [answer, firstAnswer, ...parts.map((part) => part.answer)];
  const commitments = answers.flatMap((one) => one?.commitments ?? []);
  return commitments.some(({ standing }) => standing === "open" || standing === "late");
}
