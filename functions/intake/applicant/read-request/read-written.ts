/** The questions to the applicant, and what the applicant wrote after registering (R8, R12, R13, C14). */

import { defined } from "../../../../shared/defined.ts";
import type { DocumentId } from "../../../../shared/documents/documents.ts";
import { partNumber } from "../../../../shared/domain/cases/case-id.ts";
import type { IntakeDeps } from "../../adapters/deps.ts";
import { type Asked, questionsOf } from "../../request/request-queries.ts";
import type { RequestState } from "../../request/request-state.ts";

interface Question {
  /** The id of the case, or of the part of a divided request, that put the question. */
  readonly case: string;
  readonly at: string;
  readonly question: string;
  /** The reply written on the page; a reply by telephone is stored in the case. */
  readonly reply?: string;
  /** Whether the question still waits for a reply. */
  readonly open: boolean;
}

interface Words {
  readonly at: string;
  readonly words: string;
}

/** D5: why the date of the answer was postponed. */
export interface Extension {
  readonly at: string;
  readonly due: string;
  readonly part?: number;
  readonly reason: string;
}

export interface Written {
  /** The questions to the applicant, oldest first. */
  readonly questions: readonly Question[];
  readonly added: readonly Words[];
  readonly objection?: Words;
  /** The postponements of the date of the answer, oldest first. */
  readonly extensions: readonly Extension[];
  readonly rating?: { readonly at: string; readonly process: boolean; readonly outcome: boolean };
}

type Reader = Pick<IntakeDeps["documents"], "get">;

export async function readWritten(documents: Reader, code: string, state: RequestState): Promise<Written> {
  const [questions, added, extensions, [objection]] = await Promise.all([
    Promise.all(questionsOf(code, state).map((asked) => questionIn(documents, asked))),
    readAll(documents, state.informed),
    readExtensions(documents, state),
    readAll(documents, state.objection ? [state.objection] : []),
  ]);
  const { rating } = state;
  return {
    questions: questions.flat().sort((a, b) => Number(a.at > b.at) - Number(a.at < b.at)),
    added,
    extensions,
    ...defined({ objection }),
    ...(rating && { rating: { at: rating.at, process: rating.process, outcome: rating.outcome } }),
  };
}

/** Returns the questions without a reply, oldest first, each with its text and the case that put it. */
export async function openQuestions(
  documents: Reader,
  code: string,
  state: RequestState,
): Promise<readonly Pick<Question, "case" | "at" | "question">[]> {
  const open = questionsOf(code, state).filter((asked) => asked.open);
  const read = await Promise.all(open.map((asked) => questionIn(documents, asked)));
  return read.flat().map(({ case: asker, at, question }) => ({ case: asker, at, question }));
}

async function questionIn(
  documents: Reader,
  { case: asker, told, reply, open }: Asked,
): Promise<readonly Question[]> {
  const [question, replied] = await Promise.all([
    readText(documents, told.question),
    readText(documents, reply?.words),
  ]);
  if (question === undefined) return [];
  return [{ case: asker, at: told.at, question, ...defined({ reply: replied }), open }];
}

async function readExtensions(documents: Reader, { told }: RequestState): Promise<readonly Extension[]> {
  const read = told.map(async ({ entry, at, due, part, reason: id }) => {
    const reason = entry === "extended" ? await readText(documents, id) : undefined;
    if (reason === undefined || due === undefined) return [];
    return [{ at, due, ...(part !== undefined && { part: partNumber(part) }), reason }];
  });
  return (await Promise.all(read)).flat();
}

async function readAll(
  documents: Reader,
  written: readonly { readonly at: string; readonly words: DocumentId }[],
): Promise<readonly Words[]> {
  const read = written.map(async ({ at, words: id }) => {
    const words = await readText(documents, id);
    return words === undefined ? [] : [{ at, words }];
  });
  return (await Promise.all(read)).flat();
}

/** Returns a stored text; undefined when there is none, or when the applicant was erased. */
async function readText(documents: Reader, id: DocumentId | undefined): Promise<string | undefined> {
  const found = id === undefined ? undefined : await documents.get(id);
  return found === undefined || found === "erased" ? undefined : (found.content as string);
}
