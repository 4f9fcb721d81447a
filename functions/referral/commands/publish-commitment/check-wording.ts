import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import {
  type Identifying,
  type NamedPeople,
  namesOneOf,
  numberOrAddressIn,
} from "../../../../shared/domain/text/identifying.ts";
import { readComplainedOf } from "../../access/words.ts";
import type { CaseState } from "../../case/case-state.ts";
import { type ApplicantDeps, readApplicant } from "../../queries/read-applicant.ts";

interface Checked {
  readonly identifying?: Identifying;
  /** Set when the applicant's data were erased, so that there is no name to compare. */
  readonly erased?: true;
}

/**
 * Finds what identifies a person in a wording for the public (I6). Compares it with the names of the applicant, the
 * represented person, the members of the group and the accused person of this request, and of all staff. The identity
 * service records that this user read the applicant's name. Call it only for a user who may publish.
 */
export async function checkWording(
  deps: ApplicantDeps,
  asked: { readonly case: string; readonly username: string; readonly wording: string },
  state: CaseState,
  snapshot: Pick<Snapshot, "staff">,
): Promise<Checked> {
  const found = numberOrAddressIn(asked.wording);
  if (found) return { identifying: found };
  const shown = await readApplicant(deps, asked.case, asked.username);
  if ("refused" in shown) return shown.refused.code === "erased" ? { erased: true } : {};
  const accused = await readComplainedOf(deps.documents, state);
  const named = peopleIn(shown, accused, snapshot);
  return namesOneOf(asked.wording, named) ? { identifying: "name" } : {};
}

type Shown = Exclude<Awaited<ReturnType<typeof readApplicant>>, { readonly refused: unknown }>;

function peopleIn(
  { applicant, represented, members = [] }: Shown,
  accused: string | undefined,
  { staff }: Pick<Snapshot, "staff">,
): NamedPeople {
  const parties = [applicant, ...(represented ? [represented] : [])];
  const isCompany = ({ identityType }: (typeof parties)[number]) => identityType === "legal-id";
  const names = (of: readonly { readonly fullName: string }[]) => of.map(({ fullName }) => fullName);
  return {
    people: [
      ...names(parties.filter((each) => !isCompany(each))),
      ...names(members),
      ...(accused === undefined ? [] : [accused]),
    ],
    whole: [...names(parties.filter(isCompany)), ...staff.flatMap(({ name }) => [name.fa, name.en])],
  };
}
