import { type Answer, answerSchema } from "../../../shared/contracts/answer.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { IntakeDeps } from "../deps.ts";
import { type Status, statusOf } from "../status.ts";

export interface Whole {
  readonly status: Status;
  /** The applicant's own words. */
  readonly description: string;
  readonly answer?: Answer;
}

/**
 * Everything public of a request, for its applicant after a one-time code (C2, C14): own words, timeline, answer.
 * @returns nothing when there is no such request, or when its person was erased.
 */
export async function readRequest(
  { requests, documents }: Pick<IntakeDeps, "requests" | "documents">,
  code: string,
): Promise<Whole | undefined> {
  const { state } = await requests.load(code);
  if (!state.registration) return undefined;
  const words = await documents.get(state.registration.words);
  if (words === undefined || words === "erased") return undefined;
  const { description } = words.content as { description: string };
  const answer = await readAnswer(documents, state.told.findLast((one) => one.answer)?.answer?.document);
  return { status: statusOf(code, state), description, ...(answer && { answer }) };
}

async function readAnswer(
  documents: IntakeDeps["documents"],
  id: DocumentId | undefined,
): Promise<Answer | undefined> {
  const found = id === undefined ? undefined : await documents.get(id);
  return found === undefined || found === "erased" ? undefined : answerSchema.parse(found.content);
}
