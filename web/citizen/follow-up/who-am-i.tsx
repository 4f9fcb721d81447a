import { ErrorSummary } from "../../design/error-summary.tsx";
import { Hidden } from "../../design/field.tsx";
import { OnwardIcon } from "../../design/icons.tsx";
import { CitizenLayout } from "../citizen-layout.tsx";
import type { WhoAmIProps } from "../props.ts";
import { IdentityFields } from "../register/identity-fields.tsx";
import { whoAmIWords } from "./who-am-i.text.ts";

const OtherWays = ({ language, provider }: WhoAmIProps) => {
  const text = whoAmIWords[language];
  return (
    <section class="panel" aria-labelledby="other">
      <h2 id="other">{text.other}</h2>
      {provider && (
        <>
          <p>{text.providerHint}</p>
          <p class="buttons">
            <a class="button" href="/my/provider">
              {text.provider}
            </a>
          </p>
        </>
      )}
      <p>
        <a href="/track">{text.track}</a>
      </p>
    </section>
  );
};

/**
 * The form by which applicants sign in to all their requests (C13, C14). Applicants enter identity and mobile, or only
 * the mobile if they registered without an identity.
 */
export const WhoAmIPage = (props: WhoAmIProps) => {
  const { language, csrf, errors, formKey, values } = props;
  const text = whoAmIWords[language];
  return (
    <CitizenLayout frame={props} title={text.title} errors={errors} section="my">
      <ErrorSummary errors={errors} language={language} />
      <h1>{text.heading}</h1>
      {props.wanted && <p class="note">{text.wanted}</p>}
      <p>{text.lead}</p>
      <form method="post" action="/my" novalidate data-once>
        <Hidden values={{ csrf, key: formKey }} />
        <IdentityFields
          language={language}
          errors={errors}
          values={values}
          hints={{ number: text.identityHint, mobile: text.mobileHint }}
          none={text.noneLabel}
        />
        <div class="buttons">
          <button type="submit" class="main">
            {text.submit}
            <OnwardIcon />
          </button>
        </div>
      </form>
      <OtherWays {...props} />
    </CitizenLayout>
  );
};
