import { operation } from "../document.ts";
import { draftOf, type Subject, wired } from "../draft.ts";
import { isTaken } from "../judge.ts";
import type { WireAnswer } from "../wire.ts";
import type { About } from "./spoil.ts";

/**
 * A member of staff takes a step. Because of this step the request under test must then be refused.
 * @throws Error when the step itself is refused, since the later refusal would then prove nothing
 */
export async function beforehand(
  { book, target }: Pick<About, "book" | "target">,
  id: string,
  subject: Subject,
  body: unknown,
): Promise<WireAnswer> {
  const token = await target.staffToken(subject.actor ?? "");
  const answer = await target.send(wired(draftOf(operation(id), { ...subject, token }, body, 1)), 1);
  if (!isTaken(answer)) throw new Error(`${id} was to be taken: ${answer.status} ${answer.body}`);
  book.noteAtDesk(id, answer, body);
  await target.settle();
  return answer;
}
