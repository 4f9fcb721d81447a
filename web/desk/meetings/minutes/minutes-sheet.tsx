import { type ReactNode, useState } from "react";
import { clockTime, dayInWords, digits, momentInWords } from "../../../design/display.ts";
import { useDesk } from "../../app/shell/desk.tsx";
import { useLanguage, useSay, useWords } from "../../app/words/language.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { PrintButton } from "../../ui/print-button.tsx";
import { AsWritten, Badge, Code, Time, useDigits } from "../../ui/shows.tsx";
import type { MeetingView } from "../meeting/view.ts";
import { minutesWords } from "./minutes.text.ts";
import type { Minutes } from "./minutes.ts";

interface SheetProps {
  readonly view: MeetingView;
  readonly minutes: Minutes;
}

/** The applicant's printed copy of the minutes on A4, in large letters if the user chooses so (M11). */
export function MinutesSheet({ view, minutes }: SheetProps) {
  const text = useWords(minutesWords);
  const say = useSay();
  const [large, setLarge] = useState(false);
  const organisation = say(useDesk().organisation);
  const missing = missingIn(view);
  return (
    <>
      <div className="row no-print">
        <PrintButton>{text.print}</PrintButton>
        <Checkbox checked={large} onChange={setLarge}>
          {text.large}
        </Checkbox>
      </div>
      <article className={large ? "sheet stack minutes-sheet large" : "sheet stack minutes-sheet"}>
        <header className="row spread">
          <h2>{text.titleOf}</h2>
          <span>{organisation}</span>
        </header>
        {minutes.confirmedAt === undefined && (
          <div>
            <Badge tone="now">{text.sheet.draft}</Badge>
          </div>
        )}
        <Corrected minutes={minutes} />
        <Facts view={view} minutes={minutes} />
        <Part title={text.sheet.attendees}>
          <Attendees view={view} minutes={minutes} />
        </Part>
        <Part title={text.sheet.statements}>
          <AsWritten>{minutes.statements ?? text.sheet[missing]}</AsWritten>
        </Part>
        <Part title={text.sheet.orders}>
          <OrdersShown orders={minutes.orders} />
        </Part>
        <Part title={text.sheet.remark}>
          <AsWritten>
            {minutes.remark ??
              (view.withheld && minutes.statements === undefined ? text.sheet.withheld : text.sheet.noRemark)}
          </AsWritten>
        </Part>
      </article>
      <Earlier minutes={minutes} missing={missing} />
    </>
  );
}

/** Why the statements of the minutes are not shown: the statements are hidden from this user (C15), or were erased. */
const missingIn = ({ withheld }: MeetingView) => (withheld ? "withheld" : "erased");

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="stack near">
    <h3>{title}</h3>
    {children}
  </section>
);

function Facts({ view: { request, host, place }, minutes: { confirmedAt } }: SheetProps) {
  const { sheet } = useWords(minutesWords);
  const { language } = useLanguage();
  const say = useSay();
  const facts = [
    [sheet.code, <Code key="code" code={request} />],
    [sheet.official, say(host.name)],
    ...(place
      ? [[sheet.at, `${dayInWords(place.day, language)} · ${digits(place.time, language)}`] as const]
      : []),
    ...(confirmedAt === undefined
      ? []
      : [[sheet.confirmedAt, <Time key="confirmed" at={confirmedAt} as="long" />] as const]),
  ] as const;
  return <FactList facts={facts} />;
}

/** The people who attended: the applicant first, with the arrival time (M9), and then others by name and role. */
function Attendees({ view, minutes }: SheetProps) {
  const { sheet } = useWords(minutesWords);
  const say = useSay();
  const { language } = useLanguage();
  const { people, units } = useDesk();
  const { arrivedAt } = view;
  const roleOf = (username: string): string => {
    if (username === view.host.username) return sheet.asOfficial;
    if (username === view.deputy?.username) return sheet.asDeputy;
    if (username === view.attends?.username) return sheet.asInspector;
    const key = people.find((one) => one.username === username)?.unit;
    const unit = units.find((one) => one.key === key);
    return unit ? say(unit.name) : "";
  };
  return (
    <ul className="minutes-people">
      <li>
        {[sheet.applicant, ...(arrivedAt ? [sheet.came(clockTime(arrivedAt, language))] : [])].join(" · ")}
      </li>
      {minutes.attendees.map(({ username, name }) => (
        <li key={username}>{[say(name), roleOf(username)].filter(Boolean).join(" · ")}</li>
      ))}
    </ul>
  );
}

function OrdersShown({ orders }: Pick<Minutes, "orders">) {
  const { sheet } = useWords(minutesWords);
  const { language } = useLanguage();
  const number = useDigits();
  const say = useSay();
  if (orders.length === 0) return <p>{sheet.noOrders}</p>;
  return (
    <>
      <ol className="minutes-orders">
        {orders.map(({ what, owner, day }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an order is its place
          <li key={at}>
            <AsWritten>
              {number(at + 1)}. {what ?? sheet.erased}
            </AsWritten>
            <small>
              {sheet.owner}: {say("unit" in owner ? owner.unit.name : owner.person.name)} · {sheet.due}:{" "}
              <time dateTime={day}>{dayInWords(day, language)}</time>
            </small>
          </li>
        ))}
      </ol>
      <p className="soft">{sheet.follow}</p>
    </>
  );
}

/** M11: why the minutes were corrected. */
function Corrected({ minutes: { earlier = [] } }: Pick<SheetProps, "minutes">) {
  const { sheet } = useWords(minutesWords);
  const { language } = useLanguage();
  const last = earlier.at(-1);
  if (!last) return null;
  return (
    <p>
      <strong>{sheet.correctedAt(momentInWords(last.correctedAt, language))}</strong>{" "}
      <bdi>{last.reason !== undefined && sheet.because(last.reason)}</bdi>
    </p>
  );
}

/** The earlier versions of the minutes, which are shown at the desk but not on the applicant's copy. */
function Earlier({
  minutes: { earlier = [] },
  missing,
}: Pick<SheetProps, "minutes"> & { readonly missing: ReturnType<typeof missingIn> }) {
  const { sheet } = useWords(minutesWords);
  const { language } = useLanguage();
  const number = useDigits();
  const say = useSay();
  if (earlier.length === 0) return null;
  return (
    <details className="sheet no-print">
      <summary>{sheet.earlier}</summary>
      {earlier.map(({ attendees, statements, correctedAt, reason }, at) => (
        <section key={correctedAt} className="stack near">
          <h3>{sheet.version(number(at + 1))}</h3>
          <p>{attendees.map(({ name }) => say(name)).join("، ")}</p>
          <AsWritten>{statements ?? sheet[missing]}</AsWritten>
          <small>
            {sheet.correctedAt(momentInWords(correctedAt, language))}{" "}
            <bdi>{reason !== undefined && sheet.because(reason)}</bdi>
          </small>
        </section>
      ))}
    </details>
  );
}
