import { type ResultField, resultFields } from "../contracts/words/result-words.ts";
import type { Partner } from "./snapshot.ts";

export interface PartnerField {
  readonly field: ResultField;
  /** The name that the partner uses for the field; absent when the directory gives none. */
  readonly name?: string;
}

/**
 * The fields of a partner's form for results, in the order of the form (C8). When the directory lists no
 * fields, the form has all fields.
 */
export const fieldsOf = ({ fields }: Pick<Partner, "fields">): readonly PartnerField[] =>
  fields === undefined ? resultFields.map((field) => ({ field })) : fields.split("\n").flatMap(fieldIn);

function fieldIn(line: string): readonly PartnerField[] {
  const at = line.lastIndexOf(": {");
  return at < 0 ? [] : [{ name: line.slice(0, at), field: line.slice(at + 3, -1) as ResultField }];
}
