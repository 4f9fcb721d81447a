import { textIn } from "../../shared/contracts/fields/language.ts";
import type { Messenger } from "../../shared/contracts/fields/messenger.ts";
import { Ltr } from "../design/code.tsx";
import { digits } from "../design/display.ts";
import type { Frame, OrganisationPageName } from "../design/frame.ts";
import { layoutWords } from "../design/layout.text.ts";
import { messengerNote } from "../design/messenger-notes.text.ts";
import { CitizenLayout } from "./citizen-layout.tsx";
import { organisationPageWords } from "./organisation-page.text.ts";

export interface OrganisationPageProps extends Frame {
  readonly page: OrganisationPageName;
  /** N9: the messenger that the organisation offers; the privacy page says what it gets. */
  readonly messenger?: Messenger | undefined;
}

/** The paragraphs of the directory's text, or of the default text, so that no footer link leads to an empty page. */
function paragraphsOf({ page, language, organisation }: OrganisationPageProps): readonly string[] {
  const own = textIn(organisation.pages?.[page], language);
  if (own === undefined) return organisationPageWords[language][page](textIn(organisation.name, language));
  return own
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
}

const Whereabouts = ({ language, organisation }: Frame) => {
  const text = organisationPageWords[language];
  return (
    <dl class="pairs panel">
      <div>
        <dt>{text.address}</dt>
        <dd>{textIn(organisation.address, language)}</dd>
      </div>
      <div>
        <dt>{text.phone}</dt>
        <dd>
          <Ltr>{digits(organisation.phone, language)}</Ltr>
        </dd>
      </div>
    </dl>
  );
};

/** One of the organisation's pages: about, contact, privacy or accessibility. */
export const OrganisationPage = (props: OrganisationPageProps) => {
  const { page, language, messenger } = props;
  const title = layoutWords[language].pages[page];
  return (
    <CitizenLayout frame={props} title={title}>
      <h1>{title}</h1>
      {page === "contact" && <Whereabouts {...props} />}
      {paragraphsOf(props).map((paragraph) => (
        <p key={paragraph} class="words">
          {paragraph}
        </p>
      ))}
      {page === "privacy" && messenger && (
        <p class="words">{messengerNote("privacy", language, messenger)}</p>
      )}
    </CitizenLayout>
  );
};
