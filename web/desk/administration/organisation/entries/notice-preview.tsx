import { fill, textIn, traitsOf } from "../../../../../shared/contracts/fields/language.ts";
import {
  atItsLongest,
  faultsOf,
  longestValues,
  noticePlaces,
  smsPlaces,
  textFaults,
} from "../../../../../shared/contracts/fields/notice-texts.ts";
import { type NoticeTemplate, usualText } from "../../../../../shared/contracts/fields/usual-texts.ts";
import {
  type EmailElement,
  emailBody,
  piecesOf,
  plainText,
  valuesInEmail,
} from "../../../../../shared/contracts/notices/html-email.ts";
import { placesShown } from "../../../../../shared/contracts/notices/place-names.ts";
import { useLanguage, useWords } from "../../../app/words/language.tsx";
import { Button } from "../../../ui/button.tsx";
import { Badge, Ltr, useDigits } from "../../../ui/shows.tsx";
import { type Entry, sameValue } from "../working-copy/draft.ts";
import { EmailFrame } from "./email-frame.tsx";
import { previewWords } from "./notice-preview.text.ts";

interface PreviewProps {
  readonly entry: Entry;
  readonly onChange: (entry: Entry) => void;
}

/** Previews a notice's text with the longest value in each placeholder; shows its length and its faults (N1). */
export function NoticePreview({ entry, onChange }: PreviewProps) {
  const text = useWords(previewWords);
  const template = asTemplate(entry);
  const usual = usualText(template.key, template.channel, template.language);
  const { said, subject, body } = template.channel === "email" ? asEmail(template) : asText(template);
  const isPersian = template.language === "fa";
  const places = (noticePlaces[template.key] ?? []).map((place) => `{${place}}`);
  return (
    <section className="org-preview">
      <h3>{text.title}</h3>
      <div className="org-message" lang={template.language} dir={traitsOf(template.language).dir}>
        {subject && <strong>{subject}</strong>}
        <p>{said || text.nothing}</p>
      </div>
      {body !== undefined && said !== "" && <EmailFrame body={body} />}
      {template.channel === "sms" && <Room said={said} />}
      <Faults template={template} />
      <p className="hint">
        {text.places}{" "}
        {isPersian ? <bdi>{places.map(placesShown).join(" ")}</bdi> : <Ltr>{places.join(" ")}</Ltr>}
      </p>
      {usual && <Usual usual={usual} entry={entry} onChange={onChange} />}
    </section>
  );
}

interface Said {
  readonly said: string;
  readonly subject: string;
  /** The elements of an e-mail. */
  readonly body?: EmailElement;
}

const asText = ({ text, subject = "", language }: NoticeTemplate): Said => ({
  said: atItsLongest(text, language),
  subject: atItsLongest(subject, language),
});

/** Plain text, subject and elements, as the notification service composes them. */
function asEmail({ text, subject: title = "", language }: NoticeTemplate): Said {
  const values = valuesInEmail(longestValues(language), language);
  const valueFor = (place: string) => values[place] ?? `{${place}}`;
  const pieces = piecesOf(text, valueFor);
  const subject = plainText(piecesOf(title, valueFor));
  return { said: plainText(pieces), subject, body: emailBody(pieces, language) };
}

/** The entry as a template, completed by defaults while the user is still typing. */
const asTemplate = (entry: Entry): NoticeTemplate =>
  ({ text: "", channel: "sms", language: "fa", ...entry }) as NoticeTemplate;

function Room({ said }: { readonly said: string }) {
  const text = useWords(previewWords);
  const inDigits = useDigits();
  const { parts, used, most } = smsPlaces(said);
  return (
    <p className="org-room">
      <Badge tone={parts > 1 ? "wrong" : "right"}>{text.parts(inDigits(parts))}</Badge>{" "}
      {text.room(inDigits(used), inDigits(most))}
    </p>
  );
}

function Faults({ template }: { readonly template: NoticeTemplate }) {
  const text = useWords(previewWords);
  const { language } = useLanguage();
  const faults = faultsOf(template);
  if (faults.length === 0) return <p>{text.good}</p>;
  return (
    <ul className="org-faults">
      {faults.map(({ code, details = {} }) => {
        const says = fill(textIn(textFaults[code], language), details, language);
        return <li key={says}>{says}</li>;
      })}
    </ul>
  );
}

function Usual({ usual, entry, onChange }: PreviewProps & { readonly usual: NoticeTemplate }) {
  const text = useWords(previewWords);
  return sameValue(usual, entry) ? (
    <p className="hint">{text.isUsual}</p>
  ) : (
    <div>
      <Button look="quiet" onPress={() => onChange({ ...usual })}>
        {text.usual}
      </Button>
    </div>
  );
}
