import { defined } from "../../../../shared/defined.ts";
import { staffMember } from "../../../../shared/directory/lookups.ts";
import { markOf } from "../../access/names.ts";
import { readText } from "../../access/words.ts";
import type { CaseState } from "../../case/case-state.ts";
import type { Means } from "../../case/matching.ts";
import type { CaseView } from "./case-view.ts";
import type { Reading } from "./reading.ts";

/** The candidates of a name that is not decided yet, or who decided the name, and what (R2). */
export async function nameOfAccused(
  reading: Reading,
  { undecidedName, nameMatched }: CaseState,
): Promise<Pick<CaseView, "undecidedName" | "nameMatched">> {
  const { names, documents } = reading;
  if (undecidedName)
    return { undecidedName: { candidates: undecidedName.candidates.map((one) => candidate(reading, one)) } };
  if (!nameMatched) return {};
  const { means } = nameMatched;
  return {
    nameMatched: {
      ...markOf(nameMatched, names),
      means: meaning(means),
      people: "people" in means ? means.people.map(names.staff) : [],
      ...defined({ reason: await readText(documents, nameMatched.reason) }),
    },
  };
}

/** A candidate with the present unit; without one when the person left the directory. */
function candidate({ names, snapshot }: Reading, username: string) {
  const key = staffMember(snapshot, username)?.unit;
  return { ...names.staff(username), ...(key !== undefined && { unit: names.unit(key) }) };
}

const meaning = (means: Means): "people" | "nobody" | "unknown" =>
  "people" in means ? "people" : "nobody" in means ? "nobody" : "unknown";
