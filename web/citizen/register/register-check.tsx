import type { ComponentChildren } from "preact";
import { textIn } from "../../../shared/contracts/fields/language.ts";
import { relations } from "../../../shared/contracts/words/proxy-words.ts";
import { Ltr } from "../../design/code.tsx";
import { digits } from "../../design/display.ts";
import type { Choice } from "../../design/frame.ts";
import { messengerChoice } from "../../design/messenger.text.ts";
import type { Language } from "../../design/words.ts";
import {
  asksAbout,
  asksWho,
  contactWays,
  handOffIn,
  identityTypes,
  isWithoutIdentity,
  mayHide,
  type RegisterProps,
  type Step,
} from "../props.ts";
import { personWords } from "./person-fields.text.ts";
import { relationWords } from "./proxy.text.ts";
import { registerWords } from "./register.text.ts";

interface Row {
  readonly name: string;
  readonly value: ComponentChildren;
}

const chosen = (props: RegisterProps, list: readonly Choice[], key: string | undefined): string =>
  textIn(list.find((one) => one.key === key)?.name, props.language) ??
  registerWords[props.language].check.none;

/** Returns the name of a key that is in the fixed list `keys`; an empty text for any other value. */
function nameOf<Key extends string>(
  keys: readonly Key[],
  names: Readonly<Record<Key, string>>,
  key: string | undefined,
): string {
  const known = keys.find((one) => one === key);
  return known === undefined ? "" : names[known];
}

/** A number in the digits of the page; e-mail addresses and passport numbers stay as typed. */
const ltr = (value: string | undefined, language: Language): ComponentChildren =>
  value ? <Ltr>{/[a-z]/i.test(value) ? value : digits(value, language)}</Ltr> : undefined;

function whoRows(props: RegisterProps): readonly Row[] {
  const { values, language } = props;
  const { who, identities, contacts } = registerWords[language];
  return [
    { name: personWords[language].fullName, value: values.fullName },
    { name: who.identityType, value: nameOf(identityTypes, identities, values.identityType) },
    {
      name: who.identityNumber,
      value: values.identityType === "none" ? undefined : ltr(values.identityNumber, language),
    },
    { name: personWords[language].mobile, value: ltr(values.mobile, language) },
    { name: who.postalCode, value: ltr(values.postalCode, language) },
    { name: who.contactBy, value: nameOf(contactWays, contacts, values.contactBy) },
    ...messengerRows(props),
    { name: who.email, value: ltr(values.email, language) },
    ...(mayHide(props)
      ? [
          {
            name: who.knownTo,
            value: who.knows[values.knownTo === "inspection" ? "inspection" : "unit"].label,
          },
        ]
      : []),
    ...behalfRows(props),
  ];
}

/** N9: the row that says whether a messenger replaces SMS; none when the organisation offers no messenger. */
function messengerRows({ values, language, messenger }: RegisterProps): readonly Row[] {
  if (messenger === undefined) return [];
  const text = messengerChoice(language, messenger);
  return [{ name: text.label, value: values.messenger === messenger ? text.name : text.sms }];
}

/** C10, C11: the rows that say for whom the request is; none when applicants ask for themselves. */
function behalfRows({ values, language }: RegisterProps): readonly Row[] {
  const { behalf, identities } = registerWords[language];
  if (values.behalf === "group") return [{ name: behalf.question, value: behalf.options.group.label }];
  if (values.behalf !== "another") return [];
  return [
    { name: behalf.question, value: behalf.options.another.label },
    { name: behalf.relation, value: nameOf(relations, relationWords[language], values.relation) },
    { name: behalf.name, value: values.representedName },
    { name: behalf.identity, value: nameOf(identityTypes, identities, values.representedType) },
    {
      name: behalf.number,
      value: values.representedType === "none" ? undefined : ltr(values.representedNumber, language),
    },
    { name: behalf.mobile, value: ltr(values.representedMobile, language) },
  ];
}

/** R2: the rows with the accused unit and person; none when the kind of request does not ask for an accused. */
function whomRows(props: RegisterProps): readonly Row[] {
  const { values, choices, language } = props;
  const { whom } = registerWords[language];
  if (!asksWho(props)) return [];
  const unit = textIn(choices.units.find(({ key }) => key === values.complainedOfUnit)?.name, language);
  return [
    { name: whom.unit, value: unit ?? whom.unitNone },
    { name: whom.person, value: values.complainedOfPerson },
  ];
}

/** C5: the group of rows on the body in charge; none when the form did not ask which body that is. */
function aboutGroup(props: RegisterProps) {
  const { about } = registerWords[props.language];
  if (!asksAbout(props)) return [];
  const value = textIn(handOffIn(props)?.name, props.language) ?? about.us;
  return [{ step: "about" as const, rows: [{ name: about.name, value }] }];
}

function groups(props: RegisterProps): readonly { readonly step: Step; readonly rows: readonly Row[] }[] {
  const { values, choices, language } = props;
  const text = registerWords[language];
  const sentence = textIn(choices.kinds.find((kind) => kind.key === values.kind)?.sentence, language);
  return [
    ...aboutGroup(props),
    { step: "kind", rows: [{ name: text.check.kind, value: sentence }] },
    {
      step: "subject",
      rows: [
        { name: text.subject.subject, value: chosen(props, choices.subjects, values.subject) },
        { name: text.subject.province, value: chosen(props, choices.provinces, values.province) },
        ...whomRows(props),
      ],
    },
    {
      step: "words",
      rows: [{ name: text.words.label, value: <span class="words">{values.description}</span> }],
    },
    ...(isWithoutIdentity(props) ? [] : [{ step: "who" as const, rows: whoRows(props) }]),
  ];
}

/**
 * C3: what the sender of a report without identity gives up, and a link to a named request that keeps all typed text.
 */
const WithoutIdentity = ({ language }: RegisterProps) => {
  const text = registerWords[language]["without-identity"];
  return (
    <section class="group advice" aria-labelledby="without-identity">
      <h2 id="without-identity">{text.title}</h2>
      <ul>
        <li>{text.noCode}</li>
        <li>{text.noResult}</li>
        <li>{text.noPage}</li>
      </ul>
      <p>{text.instead}</p>
      <button type="submit" name="goto" value="kind" formnovalidate class="quiet">
        {text.choose}
      </button>
    </section>
  );
};

/** The last page of the form: all answers, with links back to each step. */
export const Check = (props: RegisterProps) => {
  const text = registerWords[props.language];
  const nameless = isWithoutIdentity(props);
  return (
    <>
      <h1>{text.check.question}</h1>
      {nameless ? <WithoutIdentity {...props} /> : <p>{text.check.lead}</p>}
      <div class="groups">
        {groups(props).map(({ step, rows }) => (
          <section key={step} class="group">
            <h2>{text[step].question}</h2>
            <button type="submit" name="goto" value={step} class="link">
              {text.check.correct}
              <span class="heard">: {text[step].question}</span>
            </button>
            <dl>
              {rows.map(({ name, value }) =>
                value ? (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                  </div>
                ) : null,
              )}
            </dl>
          </section>
        ))}
      </div>
    </>
  );
};
