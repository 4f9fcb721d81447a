/**
 * The result of reading text that a person typed: the value in its canonical form, or the reason why it is
 * none.
 */
export type Parsed<Reason extends string> =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly reason: Reason };

export const accepted = (value: string) => ({ ok: true, value }) as const;
export const refused = <Reason extends string>(reason: Reason) => ({ ok: false, reason }) as const;
