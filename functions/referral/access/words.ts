/** Reads the texts of a case from the encrypted store. The texts of an erased applicant are missing there. */

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

/** The text of the applicant's request, as intake stored it; `"erased"` when it was erased (P2). */
export async function readOwnWords(documents: Reader, { request }: CaseState): Promise<OwnWords | "erased"> {
  const found = request && (await documents.get(request.words));
  return found === "erased" ? found : ((found?.content as OwnWords | undefined) ?? {});
}

/** Whether the applicant's text has been erased (P2). */
export const isErased = async (documents: Reader, state: CaseState): Promise<boolean> =>
  (await readOwnWords(documents, state)) === "erased";

export async function readDescription(documents: Reader, state: CaseState): Promise<string | undefined> {
  const own = await readOwnWords(documents, state);
  return own === "erased" ? undefined : own.description;
}

/**
 * The name of the accused person as the applicant wrote it. The directory may have no such person, or two, so a member
 * of staff decides which person is meant (R2).
 */
export async function readComplainedOf(
  documents: Reader,
  { request }: CaseState,
): Promise<string | undefined> {
  const content = await contentOf(documents, request?.words);
  return (content as { readonly complainedOfPerson?: string } | undefined)?.complainedOfPerson;
}

/** The letter by which the request came, as a clerk copied it (C19). */
export async function readLetter(
  documents: Reader,
  { request }: CaseState,
): Promise<CaseView["letter"] | undefined> {
  if (request?.channel !== "letter") return undefined;
  const content = await contentOf(documents, request.words);
  const letter = (content as { readonly letter?: CaseView["letter"] } | undefined)?.letter;
  return letter && { ...letter, ...defined({ answerBy: request.answerBy }) };
}

/** The name under which a person joined a group's request, as intake stored it (C10). */
export async function readMembersName(
  documents: Reader,
  name: DocumentId | undefined,
): Promise<string | undefined> {
  const content = await contentOf(documents, name);
  return (content as { readonly fullName: string } | undefined)?.fullName;
}

/** The points that the applicant raised, as the expert listed them at the acceptance. Empty before that. */
export async function readPoints(documents: Reader, { points }: CaseState): Promise<readonly string[]> {
  return ((await contentOf(documents, points?.document)) as readonly string[] | undefined) ?? [];
}

/** Reads a document that holds a single text: a reason, a question, evidence, a reply or an objection. */
export async function readText(documents: Reader, id: DocumentId | undefined): Promise<string | undefined> {
  return (await contentOf(documents, id)) as string | undefined;
}

/** The text about a contact, and the name of the other organisation if the contact was with one (R19). */
export async function readContact(
  documents: Reader,
  id: DocumentId | undefined,
): Promise<{ readonly name?: string; readonly words?: string } | undefined> {
  return (await contentOf(documents, id)) as { readonly name?: string; readonly words?: string } | undefined;
}

/** The question to an outside body, and the body's name when it is not the outside authority (R7). */
export async function readOutsideQuestion(
  documents: Reader,
  id: DocumentId,
): Promise<{ readonly question: string; readonly name?: string } | undefined> {
  return (await contentOf(documents, id)) as
    | { readonly question: string; readonly name?: string }
    | undefined;
}

/** The applicant's texts that were released to an outside body (R7). */
export async function readReleased(
  documents: Reader,
  id: DocumentId | undefined,
): Promise<readonly ReleasedText[] | undefined> {
  return (await contentOf(documents, id)) as readonly ReleasedText[] | undefined;
}

/** A text of the applicant that was released to an outside body, without what identifies the applicant (R7). */
export interface ReleasedText {
  readonly what: "description" | "information" | "reply";
  readonly text: string;
}

/** The text of an answer or a draft, of the first or the second stage. */
export async function readAnswer(documents: Reader, id: DocumentId | undefined): Promise<Answer | undefined> {
  const content = await contentOf(documents, id);
  return content === undefined ? undefined : answer().parse(content);
}

/** The text that inspection wrote to an accused: its summary of the case, and what it asks of the accused (R2). */
export async function readToAccused(
  documents: Reader,
  id: DocumentId,
): Promise<{ readonly summary: string; readonly wanted: string } | undefined> {
  return (await contentOf(documents, id)) as
    | { readonly summary: string; readonly wanted: string }
    | undefined;
}
