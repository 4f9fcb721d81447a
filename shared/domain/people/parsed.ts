/** What reading a text that a person typed gives: the value in its one canonical form, or why it is not one. */
export type Parsed<Reason extends string> =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly reason: Reason };

export const accepted = (value: string) => ({ ok: true, value }) as const;
export const refused = <Reason extends string>(reason: Reason) => ({ ok: false, reason }) as const;
