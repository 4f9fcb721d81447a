import { dayNumber, type Office } from "../../../../../shared/contracts/fields/calendar.ts";
import { clockTime, dayInWords } from "../../../../design/display.ts";
import { useLanguage, useWords } from "../../../app/words/language.tsx";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Buttons } from "../../../ui/form.tsx";
import { EntryDialog } from "../entries/entry-dialog.tsx";
import { useOrganisation } from "../use-organisation.tsx";
import { type Entry, entriesIn, type Section } from "../working-copy/draft.ts";
import { noteOf, titleOf } from "../working-copy/tell.ts";
import { calendarWords } from "./calendar.text.ts";

interface DayProps {
  /** The day in Tehran, ISO 8601. */
  readonly day: string;
  readonly office: Office;
}

/**
 * The dialog of one day: its office hours, the reason for them, and its calendar entries. Opening an entry replaces
 * this dialog.
 */
export function DayDialog({ day, office }: DayProps) {
  const { place, go } = useOrganisation();
  const { of, entry, day: _, ...year } = place;
  const close = () => go(year, { replace: true });
  if (of !== undefined && entry !== undefined)
    return <EntryDialog section={of} at={entry} begins={begins(of, day)} onClose={close} />;
  return <DayFacts day={day} office={office} close={close} />;
}

const begins = (section: Section, day: string): Entry =>
  section === "holidays" ? { day } : section === "closures" ? { from: day, to: day } : {};

function DayFacts({ day, office, close }: DayProps & { readonly close: () => void }) {
  const text = useWords(calendarWords);
  const { language } = useLanguage();
  const { mayEdit } = useOrganisation();
  const { works, remote, opens, closes, because } = office.day(dayNumber(day));
  const [from, to] = [opens, closes].map((at) => clockTime(new Date(at).toISOString(), language));
  return (
    <Dialog title={dayInWords(day, language)} open onClose={close}>
      <p>{works ? text.open(from ?? "", to ?? "") : text.shut}</p>
      {remote && <p>{text.home}</p>}
      {because.some(({ why }) => why === "weekend") && <p>{text.weekend}</p>}
      <Reasons day={day} office={office} />
      {mayEdit && <Additions />}
      <Buttons>
        <Button look="quiet" onPress={close}>
          {text.close}
        </Button>
      </Buttons>
    </Dialog>
  );
}

/** The calendar entries that apply to the day, each with a link to its form. */
function Reasons({ day, office }: DayProps) {
  const text = useWords(calendarWords);
  const { draft, names, place, go, mayEdit } = useOrganisation();
  const found = office.day(dayNumber(day)).because.flatMap((reason) => {
    if (reason.why === "weekend") return [];
    const [section, counted] =
      reason.why === "holiday"
        ? (["holidays", reason.holiday] as const)
        : (["closures", reason.closure] as const);
    const entries = entriesIn(draft, section);
    // Finds the entry by object identity, since the calendar holds the draft's own entry objects.
    const at = entries.findIndex((entry) => Object.is(entry, counted));
    const thing = entries[at];
    return thing ? [{ section, thing, at }] : [];
  });
  return (
    <ul className="cal-reasons">
      {found.map(({ section, thing, at }) => (
        <li key={`${section} ${at}`}>
          <strong>{titleOf(section, thing, names)}</strong>{" "}
          <span className="soft">{noteOf(section, thing, names)}</span>
          {mayEdit && (
            <Button look="quiet" onPress={() => go({ ...place, of: section, entry: at })}>
              {text.edit(titleOf(section, thing, names))}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Additions() {
  const text = useWords(calendarWords);
  const { place, go } = useOrganisation();
  const add = (of: Section) => go({ ...place, of, entry: "new" });
  return (
    <Buttons>
      <Button onPress={() => add("holidays")}>{text.addHoliday}</Button>
      <Button onPress={() => add("closures")}>{text.addClosure}</Button>
    </Buttons>
  );
}
