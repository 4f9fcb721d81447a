import { type KeyboardEvent, lazy, type ReactNode, Suspense, useRef, useState } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Input } from "react-aria-components/Input";
import { Popover } from "react-aria-components/Popover";
import { TextField as AriaTextField } from "react-aria-components/TextField";
import { digits } from "../../../design/display.ts";
import type { Language } from "../../../design/words.ts";
import { dayShown, dayTyped } from "../../administration/organisation/days.ts";
import { today } from "../../app/clock/now.ts";
import { useLanguage, useWords } from "../../app/words/language.tsx";
import { Button } from "../button.tsx";
import { designWords } from "../design.text.ts";
import { FieldHint, FieldLabel, type FieldProps, FieldWrong, useCommon } from "../fields.tsx";
import { Icon } from "../icons.tsx";
import { dayWords } from "./day.text.ts";

const DayCalendar = lazy(() =>
  import("./day-calendar.tsx").then(({ DayCalendar }) => ({ default: DayCalendar })),
);

interface DayFieldProps extends FieldProps {
  /** The typed text, or a stored day such as `2026-12-01`, which is shown in the calendar of the desk's language. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
}

/** A field for a day, typed in either calendar and any digits, or picked from a calendar. */
export function DayField({ value, onChange, ...props }: DayFieldProps) {
  const text = useWords(dayWords);
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const group = useRef<HTMLDivElement>(null);
  const choose = (day: string) => {
    onChange(shown(day, language));
    setOpen(false);
  };
  return (
    <>
      <AriaTextField
        {...useCommon(props)}
        className="field"
        value={isKept(value) ? shown(value, language) : value}
        onChange={onChange}
        onKeyDown={opensBy(() => setOpen(true))}
        autoComplete="off"
      >
        <FieldLabel {...props} />
        <FieldHint hint={props.hint ?? text.hint} />
        <div className="combo" ref={group}>
          <Input className="input" dir="ltr" aria-keyshortcuts="Alt+ArrowDown" />
          <Button
            look="quiet"
            square
            excludeFromTabOrder
            aria-label={text.open}
            aria-description={props.label}
            onPress={() => setOpen(true)}
          >
            <Icon name="calendar" />
          </Button>
        </div>
        <FieldWrong {...props} />
      </AriaTextField>
      <Popover className="popover day-popover" triggerRef={group} isOpen={open} onOpenChange={setOpen}>
        <Dialog aria-label={text.calendar(props.label)} className="day-dialog">
          <Suspense fallback={<Loading />}>
            <DayCalendar day={dayTyped(value)} today={today()} onChoose={choose} />
          </Suspense>
        </Dialog>
      </Popover>
    </>
  );
}

/** A day in the calendar and digits of the desk's language. */
const shown = (day: string, language: Language): string => digits(dayShown(day, language), language);

const isKept = (value: string): boolean => /^(19|20)\d{2}-\d{2}-\d{2}$/.test(value);

/** Opens the calendar by Alt and the down arrow, as in other fields with a list. */
const opensBy = (open: () => void) => (event: KeyboardEvent) => {
  if (event.key !== "ArrowDown" || !event.altKey) return;
  event.preventDefault();
  open();
};

const Loading = () => <p className="hint">{useWords(designWords).loading}</p>;
