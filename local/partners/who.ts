/** The partner systems that have a program to try here: of the demo organisation's `partners.yaml`, under the same keys. */

export interface PartnerProgram {
  readonly key: string;
  readonly name: { readonly fa: string; readonly en: string };
  /** Its own codes begin so. */
  readonly prefix: string;
  /** It takes administrative emergencies, and nothing else. */
  readonly emergencies?: true;
}

export const partners: readonly PartnerProgram[] = [
  { key: "samad", name: { fa: "سامد", en: "SAMAD" }, prefix: "SMD" },
  { key: "foad", name: { fa: "فواد", en: "FOAD" }, prefix: "FOD", emergencies: true },
  { key: "call-centre", name: { fa: "مرکز تماس همکار", en: "Call centre" }, prefix: "CC" },
];
