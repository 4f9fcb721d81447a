/** The officials whom applicants can meet, with office, place, usual days and photo (M1, M4, P5). */
import { textIn, traitsOf } from "../../../shared/contracts/fields/language.ts";
import { digits } from "../../design/display.ts";
import type { Frame } from "../../design/frame.ts";
import type { Language } from "../../design/words.ts";
import { CitizenLayout } from "../citizen-layout.tsx";
import type { OfficialChoice } from "./meeting-props.ts";
import { officialsWords } from "./officials.text.ts";

/** The office that an official holds; without an entry in the directory, “head of” the unit. */
const officeOf = ({ title, unit }: Pick<OfficialChoice, "title" | "unit">, language: Language): string =>
  textIn(title, language) ?? officialsWords[language].head(textIn(unit, language));

interface OneProps {
  readonly official: OfficialChoice;
  readonly language: Language;
}

function factsOf({ official: { place, days, about }, language }: OneProps) {
  const text = officialsWords[language];
  const { comma } = traitsOf(language);
  const names = days?.weekdays.map((day) => text.weekdays[day]).join(comma) ?? "";
  const facts: readonly (readonly [string, string | undefined])[] = [
    [text.place, textIn(place, language)],
    [text.days, days && text.hours(names, digits(days.from, language), digits(days.until, language))],
    [text.about, about?.map((kind) => textIn(kind, language)).join(comma)],
  ];
  return facts.filter(([, value]) => value !== undefined && value !== "");
}

const One = (props: OneProps) => {
  const { official, language } = props;
  const name = textIn(official.head, language);
  const office = officeOf(official, language);
  return (
    <li>
      {official.photo && (
        <img alt={officialsWords[language].photo(name, office)} loading="lazy" {...official.photo} />
      )}
      <div>
        <strong>{name}</strong>
        <p>{office}</p>
        {factsOf(props).map(([label, value]) => (
          <p key={label} class="muted">
            {label}: {value}
          </p>
        ))}
      </div>
    </li>
  );
};

const OfficialList = ({
  officials,
  language,
}: Pick<OneProps, "language"> & { readonly officials: readonly OfficialChoice[] }) => (
  <ul class="mine officials">
    {officials.map((official) => (
      <One key={official.key} official={official} language={language} />
    ))}
  </ul>
);

/** The officials that the directory describes, above the field in which the applicant chooses one. */
export const WhoReceives = ({
  officials,
  language,
}: Pick<OneProps, "language"> & { readonly officials: readonly OfficialChoice[] }) => {
  const described = officials.filter(({ title }) => title !== undefined);
  if (described.length === 0) return null;
  return (
    <details>
      <summary>{officialsWords[language].summary}</summary>
      <OfficialList officials={described} language={language} />
    </details>
  );
};

export interface OfficialsProps extends Frame {
  readonly officials: readonly OfficialChoice[];
}

export const OfficialsPage = (props: OfficialsProps) => {
  const { language, officials } = props;
  const text = officialsWords[language];
  return (
    <CitizenLayout frame={props} title={text.title}>
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      {officials.length === 0 ? (
        <p class="note">{text.none}</p>
      ) : (
        <OfficialList officials={officials} language={language} />
      )}
      <p class="buttons">
        <a class="button" href="/meetings">
          {text.back}
        </a>
      </p>
    </CitizenLayout>
  );
};
