import { dayInWords } from "../../../design/display.ts";
import { useLanguage, useSay, useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Badge, Notice, useDigits } from "../../ui/shows.tsx";
import { daysWords } from "./days.text.ts";
import { type DayShown, freeIn, type PlaceShown } from "./week.ts";

interface OneDayProps {
  readonly shown: DayShown;
  readonly mayCancel: boolean;
  readonly onCancel: () => void;
}

/**
 * One day: its meeting times in order, or the reason why there are none. It shows no applicants; they are in the list
 * of the day's meetings.
 */
export function OneDay({ shown, mayCancel, onCancel }: OneDayProps) {
  const text = useWords(daysWords);
  const { language } = useLanguage();
  const { day, places, shut } = shown;
  return (
    <section className="sheet stack" aria-labelledby="day-shown">
      <div className="row spread">
        <h2 id="day-shown">{text.ofDay(dayInWords(day, language))}</h2>
        {mayCancel && places.length > 0 && (
          <Button look="danger" onPress={onCancel}>
            {text.cancelDay}
          </Button>
        )}
      </div>
      {shut && <Shut shut={shut} />}
      {shut && places.length > 0 && <Notice now>{text.shutWithPlaces}</Notice>}
      {!shut && places.length === 0 && <p>{text.noPlaces}</p>}
      {places.length > 0 && (
        <ul className="days-places">
          {places.map((place) => (
            <OnePlace key={place.time} place={place} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Shut({ shut: { because, name } }: { readonly shut: NonNullable<DayShown["shut"]> }) {
  const text = useWords(daysWords);
  const say = useSay();
  const why = name && say(name);
  if (because === "remote") return <p>{text.remoteDay(why ?? text.remote)}</p>;
  return <p>{why === undefined ? text.shutWeek : text.shut(why)}</p>;
}

function OnePlace({ place }: { readonly place: PlaceShown }) {
  const text = useWords(daysWords);
  const digits = useDigits();
  const free = freeIn(place);
  return (
    <li {...(free === 0 && { "data-full": true })}>
      <time dateTime={place.time}>{digits(place.time)}</time>
      {place.capacity > 1 ? (
        <span>{text.some(digits(free), digits(place.capacity))}</span>
      ) : (
        <Badge {...(free > 0 && { tone: "right" as const })}>
          {free > 0 ? text.place.free : text.place.taken}
        </Badge>
      )}
    </li>
  );
}
