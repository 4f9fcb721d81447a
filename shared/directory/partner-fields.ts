import { type ResultField, resultFields } from "../contracts/fields/result-words.ts";
import type { Partner } from "./snapshot.ts";

export interface PartnerField {
  readonly field: ResultField;
  /** The partner's name for the field; absent when the directory gives none. */
  readonly name?: string;
}

/**
 * The fields that a partner's form of results asks for, in its order (C8); all fields when the directory
 * names none.
 */
export const fieldsOf = ({ fields }: Pick<Partner, "fields">): readonly PartnerField[] =>
  fields === undefined ? resultFields.map((field) => ({ field })) : fields.split("\n").flatMap(fieldIn);

function fieldIn(line: string): readonly PartnerField[] {
  const at = line.lastIndexOf(": {");
  return at < 0 ? [] : [{ name: line.slice(0, at), field: line.slice(at + 3, -1) as ResultField }];
}
