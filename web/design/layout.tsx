import type { ComponentChildren } from "preact";
import { otherLanguages, textIn, traitsOf } from "../../shared/contracts/fields/language.ts";
import { Ltr } from "./code.tsx";
import { digits } from "./display.ts";
import { type FieldError, type Frame, organisationPages } from "./frame.ts";
import { layoutWords } from "./layout.text.ts";
import { Wordmark } from "./wordmark.tsx";

/** The page's form. The language switch sends this form too, so that typed text is kept. */
interface KeptForm {
  readonly id: string;
  /** The address to which the form is sent when only the language changes. */
  readonly action: string;
}

export interface LayoutProps {
  readonly frame: Frame;
  readonly title: string;
  /** The page's purpose in one sentence; absent on pages that show an applicant's data. */
  readonly description?: string | undefined;
  /** The errors on the page; the title of the window says how many. */
  readonly errors?: readonly FieldError[];
  readonly keeps?: KeptForm;
  readonly navigation?: ComponentChildren;
  /** `text`: one column to read. `home`: full-width bands. */
  readonly width?: "text" | "home";
  readonly children: ComponentChildren;
}

function fullTitle({ frame, title, errors = [] }: LayoutProps): string {
  const text = layoutWords[frame.language];
  const wrong = errors.length > 0 ? `${text.errorTitle}: ` : "";
  return title === text.product ? title : `${wrong}${title} | ${text.product}`;
}

const usualTheme = { light: "#0b4f54", dark: "#0d1719" } as const;

const Head = (props: LayoutProps) => {
  const { assetBase, brand = {} } = props.frame;
  const { description } = props;
  const { light, dark } = brand.theme ?? usualTheme;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{fullTitle(props)}</title>
      {description !== undefined && <meta name="description" content={description} />}
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content={light} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={dark} media="(prefers-color-scheme: dark)" />
      <meta name="format-detection" content="telephone=no" />
      <link rel="icon" href={`${assetBase}/icon.svg`} type="image/svg+xml" />
      <link rel="apple-touch-icon" href={`${assetBase}/icon-180.png`} />
      <link rel="manifest" href="/manifest.webmanifest" />
      <link rel="stylesheet" href={`${assetBase}/app.css`} />
      {brand.style && <link rel="stylesheet" href={brand.style} />}
      <link rel="stylesheet" href={`${assetBase}/print.css`} media="print" />
      <script src={`${assetBase}/enhance.js`} defer />
    </head>
  );
};

/**
 * The language switch. It posts, so that no page has two addresses and no crawler or prefetch changes the reader's
 * language.
 */
const LanguageSwitch = ({ frame, keeps }: LayoutProps) => {
  const { language, csrf, path } = frame;
  if (csrf === "") return null;
  const submits = keeps && { form: keeps.id, formaction: keeps.action, formnovalidate: true };
  const buttons = otherLanguages(language).map((other) => (
    <button
      key={other}
      type="submit"
      {...submits}
      name="language"
      value={other}
      lang={other}
      dir={traitsOf(other).dir}
      class="language"
    >
      {traitsOf(other).name}
    </button>
  ));
  if (keeps) return <>{buttons}</>;
  return (
    <form method="post" action="/language">
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="return" value={path} />
      {buttons}
    </form>
  );
};

/**
 * The Enter key presses a form's first button in the document. This hidden button comes before the language switch, so
 * that Enter sends the form.
 */
const DefaultButton = ({ form }: { readonly form: string }) => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: no key reaches it, and screen readers read the visible button instead
  <button type="submit" form={form} class="default" tabindex={-1} aria-hidden="true" />
);

/** The logo has no alternative text, since the organisation's name stands beside it. */
const Logo = ({ brand }: Frame) => brand?.logo && <img class="logo" alt="" {...brand.logo} />;

const Header = (props: LayoutProps) => {
  const text = layoutWords[props.frame.language];
  return (
    <header class="site">
      <div class="inner">
        <a class="brand" href="/">
          <Wordmark label={text.product} />
          <Logo {...props.frame} />
          <span class="owner">{textIn(props.frame.organisation.name, props.frame.language)}</span>
        </a>
        {props.keeps && <DefaultButton form={props.keeps.id} />}
        <LanguageSwitch {...props} />
        <a class="to-menu" href="#menu">
          {text.toMenu}
        </a>
        {props.navigation}
      </div>
    </header>
  );
};

/**
 * The sections in the footer's menu. In large text on a phone the header has no room for its own links, so it links to
 * this menu.
 */
const mainSections = ["register", "track", "my"] as const;

const Footer = ({ frame }: LayoutProps) => {
  const { language, organisation, site } = frame;
  const text = layoutWords[language];
  return (
    <footer class="site">
      <div class="inner">
        <h2 class="heard">{text.contact}</h2>
        <p class="owner">{textIn(organisation.name, language)}</p>
        {organisation.phone && (
          <address>
            <span>{textIn(organisation.address, language)}</span>
            <a href={`tel:${organisation.phone.replaceAll(/[^\d+]/g, "")}`}>
              <Ltr>{digits(organisation.phone, language)}</Ltr>
            </a>
          </address>
        )}
        {site !== undefined && (
          <p class="printed">
            <Ltr>{site}</Ltr>
          </p>
        )}
        <ul class="no-print" id="menu">
          {mainSections.map((section) => (
            <li key={section} class="main-section">
              <a href={`/${section}`}>{text[section]}</a>
            </li>
          ))}
          {organisationPages.map((page) => (
            <li key={page}>
              <a href={`/${page}`}>{text.pages[page]}</a>
            </li>
          ))}
          <li>
            <a href="/help/code">{text.help}</a>
          </li>
        </ul>
      </div>
    </footer>
  );
};

/** The whole HTML document around a page's content. */
export const Layout = (props: LayoutProps) => (
  <html lang={props.frame.language} dir={traitsOf(props.frame.language).dir}>
    <Head {...props} />
    <body>
      <a class="skip" href="#main">
        {layoutWords[props.frame.language].skip}
      </a>
      <Header {...props} />
      <main id="main" class={props.width ?? "text"} tabindex={-1}>
        {props.children}
      </main>
      <Footer {...props} />
    </body>
  </html>
);
