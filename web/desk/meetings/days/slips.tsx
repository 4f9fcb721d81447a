import { dayInWords } from "../../../design/display.ts";
import { useDesk } from "../../app/shell/desk.tsx";
import { useLanguage, useSay, useWords } from "../../app/words/language.tsx";
import { PrintButton } from "../../ui/print-button.tsx";
import { Code, useDigits } from "../../ui/shows.tsx";
import type { Official } from "../officials.ts";
import type { Cancelled } from "./cancel-day.tsx";
import { daysWords } from "./days.text.ts";

interface MovedProps {
  readonly cancelled: Cancelled;
  readonly official: Official;
}

/**
 * The result of cancelling a day, and a slip to print for each booked applicant, with code and priority but no name
 * (M8, M16).
 */
export function Moved({ cancelled: { day, moved, codes }, official }: MovedProps) {
  const text = useWords(daysWords);
  const { language } = useLanguage();
  const digits = useDigits();
  const words = dayInWords(day, language);
  return (
    <>
      <section className="sheet stack near no-print" role="status">
        <h2>{text.cancelled(words)}</h2>
        <p>{moved > 0 ? text.moved(digits(moved)) : text.movedNone}</p>
        {codes.length > 0 && (
          <>
            <div>
              <PrintButton>{text.slips(digits(codes.length))}</PrintButton>
            </div>
            <p className="soft">{text.slipsNote}</p>
          </>
        )}
      </section>
      {codes.length > 0 && <Slips codes={codes} day={words} official={official} />}
    </>
  );
}

interface SlipsProps {
  readonly codes: readonly string[];
  readonly day: string;
  readonly official: Official;
}

/** The slips, which are only printed. */
function Slips({ codes, day, official }: SlipsProps) {
  const { slip } = useWords(daysWords);
  const say = useSay();
  const { organisation } = useDesk();
  return (
    <ul className="days-slips">
      {codes.map((code) => (
        <li key={code}>
          <p>{say(organisation)}</p>
          <h2>{slip.title}</h2>
          <p>{slip.says(say(official.name), day)}</p>
          <p>
            {slip.code}: <Code code={code} />
          </p>
          <p>{slip.priority}</p>
        </li>
      ))}
    </ul>
  );
}
