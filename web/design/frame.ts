import type { Bilingual, Language } from "./words.ts";

/** The props around every page. */
export interface Frame {
  readonly language: Language;
  /** The token of the double-submit cookie, which every form carries as `csrf`. Empty when no form is shown around the page. */
  readonly csrf: string;
  /** The base address of the static files, without a trailing slash: `/assets`. */
  readonly assetBase: string;
  /** The path to which the language switch returns. Never holds personal data. */
  readonly path: string;
  /** When the applicant's session ends; absent without one. */
  readonly openUntil?: string | undefined;
  /** Whether the applicant can extend the session. */
  readonly mayStay?: boolean | undefined;
  readonly organisation: Organisation;
  /** The site's address, for print: `https://peygir.example`. */
  readonly site?: string | undefined;
  /** The organisation's own look; absent for the default. */
  readonly brand?: Brand | undefined;
}

/** The addresses of the directory's style sheet and logo, and the colours for the browser's own frame. */
export interface Brand {
  readonly style?: string | undefined;
  /** Its displayed size in pixels. */
  readonly logo?: { readonly src: string; readonly width: number; readonly height: number } | undefined;
  readonly theme?: { readonly light: string; readonly dark: string } | undefined;
}

/** The organisation's own pages, linked in the footer of every page. */
export const organisationPages = ["about", "contact", "privacy", "accessibility"] as const;
export type OrganisationPageName = (typeof organisationPages)[number];

/** From the directory. */
export interface Organisation {
  readonly name: Bilingual;
  readonly address: Bilingual;
  readonly phone: string;
  /** Paragraphs of plain text, an empty line between them; pages without one get the default text. */
  readonly pages?: Readonly<Partial<Record<OrganisationPageName, Bilingual | undefined>>> | undefined;
}

/** An error of a field, as a sentence in the page's language. Without `field` it is about the whole form. */
export interface FieldError {
  readonly field?: string | undefined;
  readonly message: string;
}

/** The typed text, by form field. Absent and empty are the same. */
export type Values<Field extends string> = Readonly<Partial<Record<Field, string | undefined>>>;

/** A directory entry that a form offers. */
export interface Choice {
  readonly key: string;
  readonly name: Bilingual;
}
