/**
 * The partner systems with a demo program: those of the demo organisation's `partners.yaml`, with the same
 * keys.
 */

export interface PartnerProgram {
  readonly key: string;
  readonly name: { readonly fa: string; readonly en: string };
  /** The prefix of the codes that the partner gives to requests. */
  readonly prefix: string;
  /** True when the partner sends only administrative emergencies. */
  readonly emergencies?: true;
}

export const partners: readonly PartnerProgram[] = [
  { key: "samad", name: { fa: "سامد", en: "SAMAD" }, prefix: "SMD" },
  { key: "foad", name: { fa: "فواد", en: "FOAD" }, prefix: "FOD", emergencies: true },
  { key: "call-centre", name: { fa: "مرکز تماس همکار", en: "Call centre" }, prefix: "CC" },
];
