/** The fields of each step of the registration form. */

import { aboutUs } from "../../../shared/contracts/fields/about.ts";
import { textIn } from "../../../shared/contracts/fields/language.ts";
import type { Messenger } from "../../../shared/contracts/fields/messenger.ts";
import { relations } from "../../../shared/contracts/words/proxy-words.ts";
import { Radios, Select, TextArea, TextField } from "../../design/field.tsx";
import { messengerChoice } from "../../design/messenger.text.ts";
import { asksWho, behalves, contactWays, isWithoutIdentity, mayHide, type RegisterProps } from "../props.ts";
import { IdentityFields } from "./identity-fields.tsx";
import { KnownToField, NameField, PersonField, UnitField } from "./person-fields.tsx";
import { relationWords } from "./proxy.text.ts";
import { registerWords } from "./register.text.ts";
import { named } from "./stepped-form.tsx";

/**
 * C5: the question which body is in charge. If another body is in charge, the form says so, but still accepts the
 * request.
 */
export const AboutFields = ({ language, values, errors, choices: { handOffs = [] } }: RegisterProps) => {
  const text = registerWords[language].about;
  return (
    <Radios
      name="about"
      label={text.question}
      asHeading
      look="cards"
      language={language}
      errors={errors}
      value={values.about}
      options={[{ key: aboutUs, label: text.us }, ...named(handOffs, language)]}
    />
  );
};

export const KindFields = ({ language, values, errors, choices }: RegisterProps) => {
  const text = registerWords[language].kind;
  const kinds = choices.kinds.filter((kind) => kind.onWeb);
  return (
    <Radios
      name="kind"
      label={text.question}
      hint={text.hint}
      asHeading
      look="cards"
      language={language}
      errors={errors}
      value={values.kind}
      options={kinds.map(({ key, name, sentence }) => ({
        key,
        label: textIn(sentence, language),
        detail: textIn(name, language),
      }))}
    />
  );
};

/** R2: the fields for the accused, who take no part in handling the request. */
const WhomFields = ({ language, values, errors, choices, people }: RegisterProps) => {
  const text = registerWords[language].whom;
  const common = { language, errors, text };
  return (
    <section class="whom" aria-labelledby="whom">
      <h2 id="whom">{text.question}</h2>
      <p class="note">{text.lead}</p>
      <UnitField
        name="complainedOfUnit"
        units={choices.units.filter(({ outside }) => !outside)}
        value={values.complainedOfUnit}
        {...common}
      />
      <PersonField name="complainedOfPerson" people={people} value={values.complainedOfPerson} {...common} />
    </section>
  );
};

export const SubjectFields = (props: RegisterProps) => {
  const { language, values, errors, choices } = props;
  const text = registerWords[language].subject;
  return (
    <>
      <h1>{text.question}</h1>
      <Select
        name="subject"
        label={text.subject}
        hint={text.subjectHint}
        none={text.subjectNone}
        language={language}
        errors={errors}
        value={values.subject}
        options={named(choices.subjects, language)}
      />
      <Select
        name="province"
        label={text.province}
        hint={text.provinceHint}
        optional
        none={text.provinceNone}
        language={language}
        errors={errors}
        value={values.province}
        options={named(choices.provinces, language)}
      />
      {asksWho(props) && <WhomFields {...props} />}
    </>
  );
};

export const WordsFields = (props: RegisterProps) => {
  const { language, values, errors } = props;
  const text = registerWords[language].words;
  return (
    <>
      <h1>{text.question}</h1>
      <TextArea
        name="description"
        label={text.label}
        hint={text.hint}
        rows={9}
        language={language}
        errors={errors}
        value={values.description}
      />
      <p class="note">{text.care}</p>
      {isWithoutIdentity(props) && <p class="note">{text.unnamed}</p>}
    </>
  );
};

/** C11: for whom the request is, and the represented person's identity, by the same rules as the applicant's (C13). */
const BehalfFields = ({ language, values, errors }: RegisterProps) => {
  const { behalf } = registerWords[language];
  const common = { language, errors };
  return (
    <>
      <Radios
        name="behalf"
        label={behalf.question}
        look="cards"
        value={values.behalf ?? "self"}
        options={behalves.map((key) => ({ key, ...behalf.options[key] }))}
        {...common}
      />
      <section class="for-another" aria-labelledby="for-another">
        <h2 id="for-another">{behalf.heading}</h2>
        <p class="note">{behalf.lead}</p>
        <Radios
          name="relation"
          label={behalf.relation}
          look="row"
          value={values.relation}
          options={relations.map((key) => ({ key, label: relationWords[language][key] }))}
          {...common}
        />
        <NameField
          anothers={{ name: "representedName", label: behalf.name }}
          value={values.representedName}
          {...common}
        />
        <IdentityFields
          values={{
            identityType: values.representedType,
            identityNumber: values.representedNumber,
            mobile: values.representedMobile,
          }}
          hints={{ number: registerWords[language].who.identityHint, mobile: behalf.mobileHint }}
          others={{
            ...{ prefix: "represented", type: behalf.identity },
            ...{ number: behalf.number, mobile: behalf.mobile },
          }}
          {...common}
        />
      </section>
    </>
  );
};

interface MessengerFieldProps extends Pick<RegisterProps, "language" | "errors"> {
  readonly messenger: Messenger;
  readonly value: string | undefined;
}

/** The question whether a messenger replaces SMS; SMS is chosen until the applicant chooses the messenger (N9). */
const MessengerField = ({ messenger, value = "none", language, errors }: MessengerFieldProps) => {
  const text = messengerChoice(language, messenger);
  const { who } = registerWords[language];
  return (
    <Radios
      name="messenger"
      label={text.label}
      hint={who.messengerHint}
      look="cards"
      value={value}
      options={text.options}
      language={language}
      errors={errors}
    />
  );
};

/** The applicant's fields (C13). The style sheet also hides fields that do not apply, in browsers with `:has`. */
export const WhoFields = (props: RegisterProps) => {
  const { language, values, errors } = props;
  const { who, contacts } = registerWords[language];
  const common = { language, errors };
  return (
    <>
      <h1>{who.question}</h1>
      <p>{who.lead}</p>
      <NameField value={values.fullName} {...common} />
      <IdentityFields
        values={values}
        hints={{ number: who.identityHint, mobile: who.mobileHint }}
        {...common}
      />
      <TextField
        name="postalCode"
        label={who.postalCode}
        hint={who.postalCodeHint}
        inputmode="numeric"
        autocomplete="postal-code"
        ltr
        optional
        width={14}
        value={values.postalCode}
        {...common}
      />
      <Radios
        name="contactBy"
        label={who.contactBy}
        look="row"
        value={values.contactBy ?? "sms"}
        options={contactWays.map((key) => ({ key, label: contacts[key] }))}
        {...common}
      />
      {props.messenger && <MessengerField {...common} messenger={props.messenger} value={values.messenger} />}
      <TextField
        name="email"
        label={who.email}
        hint={who.emailHint}
        inputmode="email"
        autocomplete="email"
        ltr
        optional
        class="needs-email"
        value={values.email}
        {...common}
      />
      {mayHide(props) && (
        <KnownToField
          label={who.knownTo}
          hint={who.knownToHint}
          knows={who.knows}
          order={["unit", "inspection"]}
          value={values.knownTo}
          {...common}
        />
      )}
      <BehalfFields {...props} />
    </>
  );
};
