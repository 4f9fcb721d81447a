import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import type { DocumentId } from "../../../../shared/documents/documents.ts";
import {
  type NamedPeople,
  namesOneOf,
  numberOrAddressIn,
  withoutIdentifying,
} from "../../../../shared/domain/text/identifying.ts";
import {
  type Reader,
  type ReleasedText,
  readComplainedOf,
  readDescription,
  readText,
} from "../../access/words.ts";
import type { CaseState } from "../../case/case-state.ts";
import { type ApplicantDeps, readApplicant } from "../../queries/read-applicant.ts";
import type { OutsideFound } from "../../rules/outside.ts";
import { lacksApplicant } from "../../rules/without-identity.ts";

/** A question to an outside body, before its texts are stored. */
export interface AskingOutside {
  readonly question: string;
  /** The name of the body; absent when the outside authority is asked. */
  readonly name?: string | undefined;
  /** The texts to release, such as `description`, `information-1` and `reply-2`. */
  readonly release: readonly string[];
}

export interface Prepared extends OutsideFound {
  readonly texts: readonly ReleasedText[];
}

/**
 * Compares question and name with the people of the case, and reads the texts to release. In these texts numbers,
 * addresses and names of the request’s people become `…`. The identity service records that this user read the
 * applicant’s name, so the name is read only when nothing else refuses the question. Call it only for a user who may ask.
 */
export async function prepareQuestion(
  deps: ApplicantDeps,
  { question, name, release }: AskingOutside,
  asked: { readonly case: string; readonly username: string },
  { state, snapshot }: { readonly state: CaseState; readonly snapshot: Snapshot },
): Promise<Prepared> {
  const unnamed = numberOrAddressIn(question);
  if (unnamed) return { texts: [], identifying: unnamed };
  if (!release.every((each) => isThere(state, each))) return { texts: [], missing: true };
  const accusedPerson = await readComplainedOf(deps.documents, state);
  if (name !== undefined && isAccused(name, accusedPerson, state, snapshot))
    return { texts: [], accused: true };
  const named = await namesOf(deps, asked, state);
  if (named === "erased") return { texts: [], erased: true };
  if (namesOneOf(question, named)) return { texts: [], identifying: "name" };
  const texts = await Promise.all(release.map((each) => textOf(deps.documents, state, each)));
  return {
    ...(texts.includes(undefined) && { missing: true as const }),
    texts: texts.flatMap((each) =>
      each ? [{ what: each.what, text: withoutIdentifying(each.text, named) }] : [],
    ),
  };
}

/** Whether the body has the name of an accused unit, or of the accused party as the applicant wrote it (R2). */
function isAccused(
  name: string,
  written: string | undefined,
  { parties }: CaseState,
  { units }: Pick<Snapshot, "units">,
): boolean {
  const accused = units
    .filter(({ key }) => parties.units.includes(key))
    .flatMap((each) => [each.name.fa, each.name.en]);
  return namesOneOf(name, { people: [], whole: [...accused, ...(written === undefined ? [] : [written])] });
}

/** The names of the people of the request; none in a report without identity (C3). */
async function namesOf(
  deps: ApplicantDeps,
  { case: code, username }: { readonly case: string; readonly username: string },
  state: CaseState,
): Promise<NamedPeople | "erased"> {
  if (lacksApplicant(state, "see-applicant")) return { people: [], whole: [] };
  const shown = await readApplicant(deps, code, username);
  if ("refused" in shown) return shown.refused.code === "erased" ? "erased" : { people: [], whole: [] };
  const { applicant, represented, members = [] } = shown;
  const parties = [applicant, ...(represented ? [represented] : [])];
  const isCompany = ({ identityType }: (typeof parties)[number]) => identityType === "legal-id";
  const names = (of: readonly { readonly fullName: string }[]) => of.map(({ fullName }) => fullName);
  return {
    people: [...names(parties.filter((each) => !isCompany(each))), ...names(members)],
    whole: names(parties.filter(isCompany)),
  };
}

/** The sort of a text such as `reply-2`, and its index among the texts of this sort. */
function placeOf(asked: string): { readonly what: string; readonly at: number } {
  const [what = "", number = "1"] = asked.split("-");
  return { what, at: Number(number) - 1 };
}

/** Whether the case has, or had before an erasure, a text of this name. */
function isThere(state: CaseState, asked: string): boolean {
  const { what, at } = placeOf(asked);
  if (what === "information") return state.informed[at] !== undefined;
  return what === "reply" ? state.questions[at]?.reply !== undefined : what === "description";
}

/** Reads one text; undefined when the case has none of this name, or when it was erased. */
async function textOf(documents: Reader, state: CaseState, asked: string): Promise<ReleasedText | undefined> {
  const { what, at } = placeOf(asked);
  if (what === "description") return given("description", await readDescription(documents, state));
  if (what === "information") return written("information", state.informed[at]?.words);
  if (what === "reply") return written("reply", state.questions[at]?.reply?.words);
  return undefined;

  async function written(kind: ReleasedText["what"], id: DocumentId | undefined) {
    return given(kind, await readText(documents, id));
  }
}

const given = (what: ReleasedText["what"], text: string | undefined): ReleasedText | undefined =>
  text === undefined ? undefined : { what, text };
