import { ErrorSummary } from "../design/error-summary.tsx";
import { Hidden, Radios, TextField } from "../design/field.tsx";
import { OnwardIcon } from "../design/icons.tsx";
import { CitizenLayout } from "./citizen-layout.tsx";
import { identityTypes, type WhoAmIProps } from "./props.ts";
import { registerWords } from "./register.text.ts";
import { whoAmIWords } from "./who-am-i.text.ts";

const Fields = ({ language, values, errors }: WhoAmIProps) => {
  const text = whoAmIWords[language];
  const { who, identities } = registerWords[language];
  const common = { language, errors };
  return (
    <>
      <Radios
        name="identityType"
        label={who.identityType}
        look="row"
        value={values.identityType ?? "national-code"}
        options={identityTypes.map((key) => ({
          key,
          label: key === "none" ? text.noneLabel : identities[key],
        }))}
        {...common}
      />
      <TextField
        name="identityNumber"
        label={who.identityNumber}
        hint={text.identityHint}
        ltr
        width={14}
        class="needs-identity"
        value={values.identityNumber}
        {...common}
      />
      <TextField
        name="mobile"
        label={who.mobile}
        hint={text.mobileHint}
        inputmode="tel"
        autocomplete="tel"
        ltr
        width={14}
        value={values.mobile}
        {...common}
      />
    </>
  );
};

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

/** Identity and mobile, or the mobile alone for who gave no identity (C13, C14). */
export const WhoAmIPage = (props: WhoAmIProps) => {
  const { language, csrf, errors, formKey } = props;
  const text = whoAmIWords[language];
  return (
    <CitizenLayout frame={props} title={text.title} errors={errors} section="my">
      <ErrorSummary errors={errors} language={language} />
      <h1>{text.heading}</h1>
      <p>{text.lead}</p>
      <form method="post" action="/my" novalidate data-once>
        <Hidden values={{ csrf, key: formKey }} />
        <Fields {...props} />
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
