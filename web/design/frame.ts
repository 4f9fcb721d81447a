import type { Bilingual, Language } from "./words.ts";

/** The props that every page has. */
export interface Frame {
  readonly language: Language;
  /**
   * The CSRF token of the double-submit cookie, which every form sends as `csrf`; empty on a page without forms.
   */
  readonly csrf: string;
  /** The base address of the static files, without a trailing slash: `/assets`. */
  readonly assetBase: string;
  /** The path to which the language switch returns; it never holds personal data. */
  readonly path: string;
  /** When the applicant's session ends; absent when the applicant is not signed in. */
  readonly openUntil?: string | undefined;
  /** Whether the applicant can extend the session. */
  readonly mayStay?: boolean | undefined;
  readonly organisation: Organisation;
  /** The site's address, for printed pages: `https://peygir.example`. */
  readonly site?: string | undefined;
  /** The organisation's logo and colours; absent for the default look. */
  readonly brand?: Brand | undefined;
}

/** Where the organisation's style sheet and logo are, and the colour that the browser gives its own frame. */
export interface Brand {
  readonly style?: string | undefined;
  /** The logo, with the size in pixels at which it is shown. */
  readonly logo?: { readonly src: string; readonly width: number; readonly height: number } | undefined;
  readonly theme?: { readonly light: string; readonly dark: string } | undefined;
}

/** The organisation's own pages, to which the footer of every page links. */
export const organisationPages = ["about", "contact", "privacy", "accessibility"] as const;
export type OrganisationPageName = (typeof organisationPages)[number];

/** What the directory says about the organisation. */
export interface Organisation {
  readonly name: Bilingual;
  readonly address: Bilingual;
  readonly phone: string;
  /**
   * Texts of the organisation's pages: plain text, with an empty line between paragraphs. A page without a text shows
   * the default text.
   */
  readonly pages?: Readonly<Partial<Record<OrganisationPageName, Bilingual | undefined>>> | undefined;
}

/** An error in a form, as a sentence in the page's language. Without `field`, the error is about the whole form. */
export interface FieldError {
  readonly field?: string | undefined;
  readonly message: string;
}

/** The typed texts by field name. An absent text and an empty one mean the same. */
export type Values<Field extends string> = Readonly<Partial<Record<Field, string | undefined>>>;

/** An entry of the directory that a form offers as a choice. */
export interface Choice {
  readonly key: string;
  readonly name: Bilingual;
}
