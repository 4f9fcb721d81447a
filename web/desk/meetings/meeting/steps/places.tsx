/**
 * The free meeting times of an official, by fortnight. The Tab key reaches one time, the arrow keys move to the other
 * times, and one press chooses a time (M4, M6).
 */

import { useState } from "react";
import { Header, ListBox, ListBoxItem, ListBoxSection } from "react-aria-components/ListBox";
import { listPlaces } from "../../../../../shared/contracts/staff/meeting-days.ts";
import { dayInWords } from "../../../../design/display.ts";
import { useRead } from "../../../app/api/use-api.ts";
import { tehranTime, today } from "../../../app/clock/now.ts";
import { useLanguage, useWords } from "../../../app/words/language.tsx";
import { Button, Link } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icons.tsx";
import { Reading } from "../../../ui/loaded.tsx";
import { useDigits } from "../../../ui/shows.tsx";
import { addressOf } from "../../place.ts";
import { type FreeDay, fortnightOf, freeDays, keyOf, placeOf, type StaffPlace } from "../fortnight.ts";
import { useWhen } from "../marks.tsx";
import { placesWords } from "./places.text.ts";

interface PlacesProps {
  readonly host: string;
  /** The chosen times, as keys of `keyOf`. */
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
  readonly several?: boolean;
  /** The times to leave out: the time already booked, and times that were just taken. */
  readonly without?: readonly string[];
  readonly error?: string | undefined;
}

export function Places({ host, without = [], error, ...choice }: PlacesProps) {
  const [after, go] = useState(0);
  const span = fortnightOf(today(), after);
  const { body, ...reading } = useRead(listPlaces, { query: { host, ...span } }, { stale: 0, every: 30 });
  const places = body?.places.filter((place) => !without.includes(keyOf(place))) ?? [];
  const days = freeDays(places, tehranTime());
  return (
    <div className="field">
      <Span span={span} after={after} go={go} />
      {!body && <Reading of={reading} lines={3} />}
      {body && days.length === 0 && <None host={host} />}
      {days.length > 0 && <Days days={days} {...choice} />}
      <Chosen host={host} chosen={choice.chosen} />
      {error !== undefined && (
        <p className="error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

interface SpanProps {
  readonly span: { readonly first: string; readonly last: string };
  readonly after: number;
  readonly go: (after: number) => void;
}

function Span({ span: { first, last }, after, go }: SpanProps) {
  const text = useWords(placesWords);
  const { language } = useLanguage();
  return (
    <div className="row spread meeting-span">
      <Button look="quiet" isDisabled={after === 0} onPress={() => go(after - 1)}>
        {text.earlier}
      </Button>
      <span role="status">{text.span(dayInWords(first, language), dayInWords(last, language))}</span>
      <Button look="quiet" onPress={() => go(after + 1)}>
        {text.later}
      </Button>
    </div>
  );
}

function None({ host }: Pick<PlacesProps, "host">) {
  const text = useWords(placesWords);
  return (
    <p className="soft">
      {text.none} <Link to={addressOf({ in: "days", host, day: "" })}>{text.toDays}</Link>
    </p>
  );
}

type DaysProps = Pick<PlacesProps, "chosen" | "onChoose" | "several"> & { readonly days: readonly FreeDay[] };

function Days({ days, chosen, onChoose, several = false }: DaysProps) {
  const text = useWords(placesWords);
  const { language } = useLanguage();
  return (
    <ListBox
      aria-label={text.label}
      className="meeting-places"
      layout="grid"
      selectionMode={several ? "multiple" : "single"}
      selectionBehavior="toggle"
      selectedKeys={chosen}
      onSelectionChange={(keys) => keys !== "all" && onChoose([...keys].map(String).toSorted())}
    >
      {days.map(({ day, places }) => (
        <ListBoxSection key={day} id={`day ${day}`} className="meeting-day">
          <Header>{dayInWords(day, language)}</Header>
          {places.map((place) => (
            <FreePlace key={keyOf(place)} place={place} />
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

/** A free time; for a group meeting, with the number of free seats. */
function FreePlace({ place }: { readonly place: StaffPlace }) {
  const text = useWords(placesWords);
  const digits = useDigits();
  const when = useWhen();
  const room = place.capacity > 1 && text.room(digits(place.capacity - place.holders));
  return (
    <ListBoxItem
      id={keyOf(place)}
      textValue={room ? `${when(place)}, ${room}` : when(place)}
      aria-label={room ? `${when(place)}, ${room}` : when(place)}
      className="meeting-place"
    >
      {({ isSelected }) => (
        <>
          {isSelected && <Icon name="check" />}
          {digits(place.time)} {room && <small>{room}</small>}
        </>
      )}
    </ListBoxItem>
  );
}

/** All chosen times, including those of other fortnights. */
function Chosen({ host, chosen }: Pick<PlacesProps, "host" | "chosen">) {
  const text = useWords(placesWords);
  const when = useWhen();
  const all = chosen.map((key) => when(placeOf(host, key))).join(text.and);
  return (
    <p className="hint" aria-live="polite">
      {all === "" ? text.noneChosen : text.chosen(all)}
    </p>
  );
}
