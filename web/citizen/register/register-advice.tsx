/**
 * The advice pages of the registration form: the body in charge (C5) and short answers to common questions (C16). The
 * applicant can always go on to register.
 */
import { textIn } from "../../../shared/contracts/fields/language.ts";
import { Ltr } from "../../design/code.tsx";
import { digits } from "../../design/display.ts";
import type { Language } from "../../design/words.ts";
import { type Advice, handOffIn, type RegisterProps } from "../props.ts";
import { registerWords } from "./register.text.ts";

/** The addresses of another body. Telephone numbers dial on a tap; web addresses are written out. */
const Ways = ({ advice, language }: { readonly advice: Advice; readonly language: Language }) => {
  const { where, phone, link } = advice;
  if (!where && !phone && !link) return null;
  const text = registerWords[language].advice;
  return (
    <p class="advice-ways">
      {where && <strong>{textIn(where, language)}</strong>}
      {phone && (
        <a href={`tel:${phone.replaceAll(/[ -]/g, "")}`}>
          {text.call} <Ltr>{digits(phone, language)}</Ltr>
        </a>
      )}
      {link && (
        <a href={link} rel="noreferrer">
          <Ltr>{new URL(link).host}</Ltr>
        </a>
      )}
    </p>
  );
};

export const HandOff = (props: RegisterProps) => {
  const { language } = props;
  const advice = handOffIn(props);
  if (!advice) return null;
  const text = registerWords[language]["hand-off"];
  return (
    <>
      <h1>{text.question}</h1>
      <section class="group advice">
        <p>{textIn(advice.text, language)}</p>
        <Ways advice={advice} language={language} />
      </section>
      <p>{text.anyway}</p>
    </>
  );
};

export const Guidance = ({ language, guidance }: RegisterProps) => {
  const text = registerWords[language].guidance;
  return (
    <>
      <h1>{text.question}</h1>
      <p>{text.lead}</p>
      <div class="groups">
        {guidance.map((one) => (
          <section key={one.key} class="group advice">
            <h2>{textIn(one.name, language)}</h2>
            <p>{textIn(one.text, language)}</p>
            <Ways advice={one} language={language} />
            <button type="submit" name="answered" value={one.key} class="quiet">
              {text.answered}
              <span class="heard">: {textIn(one.name, language)}</span>
            </button>
          </section>
        ))}
      </div>
    </>
  );
};
