import type { Bilingual, Language } from "./words.ts";

/** What stands around every page. */
export interface Frame {
  readonly language: Language;
  /** The token of the double-submit cookie; every form carries it as `csrf`. Empty: no form is shown around the page. */
  readonly csrf: string;
  /** Where the static files are, without a slash at the end: `/assets`. */
  readonly assetBase: string;
  /** The path the language switch comes back to. Never holds personal data. */
  readonly path: string;
  /** When what an applicant has open closes by itself; absent where nothing is open. */
  readonly openUntil?: string | undefined;
  /** Whether the applicant can keep it open for longer. */
  readonly mayStay?: boolean | undefined;
  readonly organisation: Organisation;
  /** Where the site is, for what is printed: `https://peygir.example`. */
  readonly site?: string | undefined;
  /** The organisation's own look; the usual one where it has none. */
  readonly brand?: Brand | undefined;
}

/** Addresses of the style sheet and logo that the directory gives, and the colours that browsers put around a page. */
export interface Brand {
  readonly style?: string | undefined;
  /** Its size in pixels, as it is shown. */
  readonly logo?: { readonly src: string; readonly width: number; readonly height: number } | undefined;
  readonly theme?: { readonly light: string; readonly dark: string } | undefined;
}

/** Pages of the organisation's own, below the footer of every page. */
export const organisationPages = ["about", "contact", "privacy", "accessibility"] as const;
export type OrganisationPageName = (typeof organisationPages)[number];

/** As the directory has it. */
export interface Organisation {
  readonly name: Bilingual;
  readonly address: Bilingual;
  readonly phone: string;
  /** Paragraphs of plain text, an empty line between them; where a page has none, the usual text stands. */
  readonly pages?: Readonly<Partial<Record<OrganisationPageName, Bilingual | undefined>>> | undefined;
}

/** What is wrong with a field, as a sentence in the page's language. Without `field` it is about the form as a whole. */
export interface FieldError {
  readonly field?: string | undefined;
  readonly message: string;
}

/** What a person typed, by form field. Absent and empty are the same. */
export type Values<Field extends string> = Readonly<Partial<Record<Field, string | undefined>>>;

/** An entry of the directory that a form offers. */
export interface Choice {
  readonly key: string;
  readonly name: Bilingual;
}
