/**
 * The result of reading a text that a person typed: the value in its canonical form, or the reason why the
 * text is refused.
 */
export type Parsed<Reason extends string> =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly reason: Reason };

export const accepted = (value: string) => ({ ok: true, value }) as const;
export const refused = <Reason extends string>(reason: Reason) => ({ ok: false, reason }) as const;
