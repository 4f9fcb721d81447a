import { type Weekday, weekdays } from "../../../../shared/contracts/fields/calendar.ts";
import { calendarWords } from "../../administration/organisation/calendar/calendar.text.ts";
import { useWords } from "../../app/words/language.tsx";
import { Checkbox, RadioGroup } from "../../ui/choices.tsx";
import { DayField } from "../../ui/day/day-field.tsx";
import { TextField } from "../../ui/fields.tsx";
import { optionsOf } from "../../ui/options.tsx";
import { useDigits } from "../../ui/shows.tsx";
import { daysWords } from "./days.text.ts";
import { type Counted, notCounted, type PatternBody, type PatternWords, previewOf } from "./pattern.ts";

interface PatternProps {
  readonly words: PatternWords;
  readonly body: PatternBody;
  /** Whether the user tried to send an incomplete form. */
  readonly tried: boolean;
  readonly onChange: (words: PatternWords) => void;
}

export function PatternFields({ words, body, tried, onChange }: PatternProps) {
  const text = useWords(daysWords);
  const line = (field: "first" | "last" | "begins") => ({
    ...{ label: text[field], name: field, value: words[field] },
    onChange: (typed: string) => onChange({ ...words, [field]: typed }),
  });
  const count = (name: Counted, field: "minutes" | "places" | "group" | "walkIns") => ({
    ...{ label: text[name], name, value: words[field], ltr: true, inputMode: "numeric" as const },
    error: tried && notCounted(body).includes(name) ? text.number : undefined,
    onChange: (typed: string) => onChange({ ...words, [field]: typed }),
  });
  return (
    <>
      <Weekdays
        chosen={words.weekdays}
        tried={tried}
        onChange={(days) => onChange({ ...words, weekdays: days })}
      />
      <div className="days-fields">
        <DayField {...line("first")} />
        <DayField {...line("last")} />
        <TextField {...line("begins")} hint={text.timeHint} ltr />
      </div>
      <div className="days-fields">
        <TextField {...count("minutes", "minutes")} />
        <TextField {...count("places", "places")} />
        <RadioGroup
          label={text.together}
          name="together"
          value={words.together}
          options={optionsOf(["one", "group"] as const, text)}
          onChange={(together) => onChange({ ...words, together })}
        />
        {words.together === "group" && <TextField {...count("capacity", "group")} />}
        <TextField {...count("walkIns", "walkIns")} hint={text.walkInsHint} optional />
      </div>
      <Preview body={body} />
    </>
  );
}

interface WeekdaysProps {
  readonly chosen: readonly Weekday[];
  readonly tried: boolean;
  readonly onChange: (days: readonly Weekday[]) => void;
}

function Weekdays({ chosen, tried, onChange }: WeekdaysProps) {
  const text = useWords(daysWords);
  const names = useWords(calendarWords).weekdays;
  const toggle = (day: Weekday, checked: boolean) =>
    onChange(checked ? [...chosen, day] : chosen.filter((one) => one !== day));
  return (
    <fieldset className="field">
      <legend className="label">{text.weekdays}</legend>
      <div className="days-weekdays">
        {weekdays.map((day, at) => (
          <Checkbox
            key={day}
            name="weekdays"
            checked={chosen.includes(day)}
            onChange={(checked) => toggle(day, checked)}
          >
            {names[at]}
          </Checkbox>
        ))}
      </div>
      {tried && chosen.length === 0 && (
        <p className="error" role="alert">
          {text.chooseDay}
        </p>
      )}
    </fieldset>
  );
}

/** Shows how many meeting times a day would have, and when the last one would end. */
function Preview({ body }: { readonly body: PatternBody }) {
  const text = useWords(daysWords);
  const digits = useDigits();
  const preview = previewOf(body);
  if (!preview) return null;
  const { places, minutes, begins, ends, capacity, days } = preview;
  return (
    <output className="quoted stack near">
      <strong>
        {text.preview(digits(places), digits(minutes), text.hours(digits(begins), digits(ends)))}
      </strong>
      {capacity > 1 && <span>{text.previewGroup(digits(capacity))}</span>}
      {days !== undefined && <span>{text.previewDays(digits(days), digits(days * places * capacity))}</span>}
    </output>
  );
}
