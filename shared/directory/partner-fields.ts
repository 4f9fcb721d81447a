import { type ResultField, resultFields } from "../contracts/fields/result-words.ts";
import type { Partner } from "./snapshot.ts";

export interface PartnerField {
  readonly field: ResultField;
  /** As it is called there; absent where nobody said. */
  readonly name?: string;
}

/** What the form of results of a partner asks for, in its order (C8); all that there is, where it says nothing of it. */
export const fieldsOf = ({ fields }: Pick<Partner, "fields">): readonly PartnerField[] =>
  fields === undefined ? resultFields.map((field) => ({ field })) : fields.split("\n").flatMap(fieldIn);

function fieldIn(line: string): readonly PartnerField[] {
  const at = line.lastIndexOf(": {");
  return at < 0 ? [] : [{ name: line.slice(0, at), field: line.slice(at + 3, -1) as ResultField }];
}
