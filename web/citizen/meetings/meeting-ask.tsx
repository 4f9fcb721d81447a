/**
 * The form to request a meeting (M1), with a second question when the chosen official is accused in the request (M3).
 */
import { textIn } from "../../../shared/contracts/fields/language.ts";
import { meetingNeeds } from "../../../shared/contracts/words/meeting-words.ts";
import { Checks, Hidden, Radios, Select, TextArea } from "../../design/field.tsx";
import { meetingWords } from "./meeting.text.ts";
import type { MeetingPageProps } from "./meeting-props.ts";
import { WhoReceives } from "./officials.tsx";

const Insist = ({ language, errors, values }: MeetingPageProps) => {
  const text = meetingWords[language];
  return (
    <Radios
      name="insist"
      label={text.insist}
      hint={text.insistHint}
      look="cards"
      language={language}
      errors={errors}
      value={values.insist}
      options={[
        { key: "yes", label: text.insistYes },
        { key: "no", label: text.insistNo },
      ]}
    />
  );
};

export const AskForm = (props: MeetingPageProps) => {
  const { language, errors, values, officials, accused, base, csrf, formKey, hidden } = props;
  const text = meetingWords[language];
  const common = { language, errors };
  return (
    <form method="post" action={`${base}/meeting`} novalidate data-once>
      <Hidden values={{ csrf, key: formKey, asked: accused ? (values.asked ?? values.unit) : undefined }} />
      <p>{text.lead}</p>
      {accused && (
        <div class="asked-back" role="alert" tabindex={-1} autofocus={errors.length === 0}>
          <Insist {...props} />
        </div>
      )}
      <WhoReceives officials={officials} language={language} />
      <Select
        {...common}
        name="unit"
        label={text.unit}
        none={text.unitNone}
        value={values.unit}
        options={officials.map(({ key, unit, head, title }) => ({
          key,
          label: [unit, head, title].flatMap((part) => textIn(part, language) ?? []).join(" – "),
        }))}
      />
      <TextArea
        {...common}
        name="words"
        label={text.words}
        hint={hidden ? `${text.wordsHidden} ${text.wordsHint}` : text.wordsHint}
        rows={5}
        value={values.words}
      />
      <Checks
        label={text.needsQuestion}
        language={language}
        options={meetingNeeds.map((key) => ({ key, label: text.needs[key] }))}
        chosen={meetingNeeds.filter((key) => values[key] === "yes")}
      />
      <div class="buttons">
        <button type="submit" class="main">
          {text.submit}
        </button>
      </div>
    </form>
  );
};
