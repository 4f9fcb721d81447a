import { isLanguage, languages, traitsOf } from "../../../shared/contracts/fields/language.ts";
import { newsChannels, newsWanted } from "../../../shared/contracts/fields/news.ts";
import { TrackingCode } from "../../design/code.tsx";
import { momentInWords } from "../../design/display.ts";
import { ErrorSummary } from "../../design/error-summary.tsx";
import { Hidden, Radios } from "../../design/field.tsx";
import { TickIcon } from "../../design/icons.tsx";
import { messengerChoice } from "../../design/messenger.text.ts";
import { messengerNote } from "../../design/messenger-notes.text.ts";
import { newsWishWords } from "../../design/news.text.ts";
import { CitizenLayout } from "../citizen-layout.tsx";
import type { NewsProps } from "../props.ts";
import { actWords } from "./act.text.ts";
import { newsWords } from "./news.text.ts";

const keys = { channel: newsChannels, wanted: newsWanted, language: languages } as const;

const Choice = ({ name, ...props }: NewsProps & { readonly name: keyof typeof keys }) => {
  const { language, errors, values } = props;
  const text = newsWishWords[language];
  const worded: Readonly<Record<string, { readonly label: string; readonly detail?: string }>> = text[name];
  return (
    <Radios
      name={name}
      label={text.labels[name]}
      look={name === "language" ? "row" : "cards"}
      options={(keys[name] as readonly string[]).map((key) => ({
        key,
        label: isLanguage(key) ? traitsOf(key).name : key,
        ...worded[key],
      }))}
      value={values[name]}
      language={language}
      errors={errors}
    />
  );
};

/** The question whether a messenger replaces SMS (N9); without an answer, the choice made at registration stays. */
const MessengerChoice = ({ language, errors, values, messenger }: NewsProps) => {
  if (messenger === undefined) return null;
  const text = messengerChoice(language, messenger);
  return (
    <Radios
      name="messenger"
      label={text.label}
      hint={values.messenger === undefined ? messengerNote("stays", language, messenger) : undefined}
      look="cards"
      optional
      options={text.options}
      value={values.messenger}
      language={language}
      errors={errors}
    />
  );
};

/**
 * The page where applicants choose which notices they get: three or four questions, with the latest answers preselected (N5).
 */
export const NewsPage = (props: NewsProps) => {
  const { base, code, csrf, formKey, language, errors, more, noted, saidAt } = props;
  const text = newsWords[language];
  return (
    <CitizenLayout frame={props} title={text.title} errors={errors} section={more ? "my" : "track"}>
      <ErrorSummary errors={errors} language={language} />
      {noted && (
        <p class="noted" role="status" tabindex={-1} autofocus>
          <TickIcon />
          {text.noted}
        </p>
      )}
      <h1>{text.title}</h1>
      <p>
        {actWords[language].about} <TrackingCode code={code} language={language} />
      </p>
      <p>{text.lead}</p>
      {saidAt !== undefined && <p class="muted">{text.said(momentInWords(saidAt, language))}</p>}
      <form method="post" action={`${base}/news`} novalidate data-once>
        <Hidden values={{ csrf, key: formKey }} />
        <Choice {...props} name="channel" />
        <MessengerChoice {...props} />
        <Choice {...props} name="wanted" />
        <Choice {...props} name="language" />
        <div class="buttons">
          <button type="submit" class="main">
            {text.submit}
          </button>
        </div>
      </form>
      <p>
        <a class="button quiet" href={base}>
          {actWords[language].back}
        </a>
      </p>
    </CitizenLayout>
  );
};
