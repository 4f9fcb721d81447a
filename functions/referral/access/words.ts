/** The words of a case, read from the encrypted store. A person who was erased has none. */

import { once } from "../../../events/once.ts";
import { type Answer, answerSchema } from "../../../shared/contracts/fields/answer.ts";
import { defined } from "../../../shared/defined.ts";
import type { DocumentId, Documents } from "../../../shared/documents/documents.ts";
import type { CaseState } from "../case/case-state.ts";
import type { CaseView } from "../queries/read-case/case-view.ts";

export type Reader = Pick<Documents, "get">;

const answer = once(answerSchema);

async function contentOf(documents: Reader, id: DocumentId | undefined): Promise<unknown> {
  const found = id === undefined ? undefined : await documents.get(id);
  return found === undefined || found === "erased" ? undefined : found.content;
}

interface OwnWords {
  readonly description?: string;
}

/** The applicant's own words, as intake wrote them; or that nobody can read them any more (P2). */
export async function readOwnWords(documents: Reader, { request }: CaseState): Promise<OwnWords | "erased"> {
  const found = request && (await documents.get(request.words));
  return found === "erased" ? found : ((found?.content as OwnWords | undefined) ?? {});
}

/** P2: nobody can read any more what the applicant wrote or sent. */
export const isErased = async (documents: Reader, state: CaseState): Promise<boolean> =>
  (await readOwnWords(documents, state)) === "erased";

/** The text of the applicant's own words. */
export async function readDescription(documents: Reader, state: CaseState): Promise<string | undefined> {
  const own = await readOwnWords(documents, state);
  return own === "erased" ? undefined : own.description;
}

/**
 * Whom the applicant complains of, as they wrote the name: the directory may know nobody by it, or two, and then somebody
 * who reads it says who it is (R2).
 */
export async function readComplainedOf(
  documents: Reader,
  { request }: CaseState,
): Promise<string | undefined> {
  const content = await contentOf(documents, request?.words);
  return (content as { readonly complainedOfPerson?: string } | undefined)?.complainedOfPerson;
}

/** C19: the letter it came in, as its registrar copied it. */
export async function readLetter(
  documents: Reader,
  { request }: CaseState,
): Promise<CaseView["letter"] | undefined> {
  if (request?.channel !== "letter") return undefined;
  const content = await contentOf(documents, request.words);
  const letter = (content as { readonly letter?: CaseView["letter"] } | undefined)?.letter;
  return letter && { ...letter, ...defined({ answerBy: request.answerBy }) };
}

/** C10: under which name somebody joined, as intake wrote it. */
export async function readMembersName(
  documents: Reader,
  name: DocumentId | undefined,
): Promise<string | undefined> {
  const content = await contentOf(documents, name);
  return (content as { readonly fullName: string } | undefined)?.fullName;
}

/** The points the applicant raised, as the expert listed them; none before the case was accepted. */
export async function readPoints(documents: Reader, { points }: CaseState): Promise<readonly string[]> {
  return ((await contentOf(documents, points?.document)) as readonly string[] | undefined) ?? [];
}

/** What is kept as one text: a reason, a question, evidence; what the applicant added, replied or objected. */
export async function readText(documents: Reader, id: DocumentId | undefined): Promise<string | undefined> {
  return (await contentOf(documents, id)) as string | undefined;
}

/** What was said in a contact, and the name of another body (R19). */
export async function readContact(
  documents: Reader,
  id: DocumentId | undefined,
): Promise<{ readonly name?: string; readonly words?: string } | undefined> {
  return (await contentOf(documents, id)) as { readonly name?: string; readonly words?: string } | undefined;
}

/** An answer as it was drafted, of the first stage or of the second. */
export async function readAnswer(documents: Reader, id: DocumentId | undefined): Promise<Answer | undefined> {
  const content = await contentOf(documents, id);
  return content === undefined ? undefined : answer().parse(content);
}

/** What inspection wrote for those complained of: its own summary, and what it wants of them (R2). */
export async function readToAccused(
  documents: Reader,
  id: DocumentId,
): Promise<{ readonly summary: string; readonly wanted: string } | undefined> {
  return (await contentOf(documents, id)) as
    | { readonly summary: string; readonly wanted: string }
    | undefined;
}
