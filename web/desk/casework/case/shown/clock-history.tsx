/** All deadlines of a case: start, first date, changes with reasons, warnings and escalations (D1, D4, D5, D7, D8). */

import type { ReactNode } from "react";
import { deadlineInWords, momentShort } from "../../../../design/display.ts";
import type { CaseView } from "../../../app/api/own-replies.ts";
import { useLanguage, useSay, useWords } from "../../../app/words/language.tsx";
import { type Fact, FactList } from "../../../ui/fact-list.tsx";
import { AsWritten, Badge, Time, useDigits } from "../../../ui/shows.tsx";
import { clockWords } from "../../clocks/clocks.text.ts";
import { moveInWords } from "../../clocks/tell-move.ts";
import { LeftBadge } from "../../clocks/time-left.tsx";

type Clock = NonNullable<CaseView["clocks"]>[number];

export function ClockHistory({ clocks = [] }: Pick<CaseView, "clocks">) {
  const text = useWords(clockWords).history;
  if (clocks.length === 0) return <p className="soft">{text.none}</p>;
  // A space precedes each `small` element, or Persian letters on both sides of the tag would join.
  return (
    <ol className="case-clocks">
      {clocks.map((clock) => (
        <li key={`${clock.name} ${clock.of}`}>
          <OneClock clock={clock} />
        </li>
      ))}
    </ol>
  );
}

interface ClockProps {
  readonly clock: Clock;
}

function OneClock({ clock }: ClockProps) {
  const text = useWords(clockWords);
  const digits = useDigits();
  const name = text.names[clock.name];
  return (
    <section className="stack near">
      <h3 className="row">
        {clock.of === undefined ? name : text.numbered(name, digits(clock.of))}{" "}
        {clock.left && <LeftBadge left={clock.left} />}
        {clock.left && clock.escalated.length > 0 && <Badge tone="wrong">{text.escalated}</Badge>}
      </h3>
      <Dates clock={clock} />
      <Pauses clock={clock} />
      <Extension clock={clock} />
      <Moves clock={clock} />
      <Told clock={clock} />
    </section>
  );
}

/** Formats a deadline: the day, with the time unless the deadline ends with the day. */
function useDeadline(): (due: string) => string {
  const { language } = useLanguage();
  return (due) => deadlineInWords(due, language);
}

function Dates({ clock: { from, promised, due, stopped, left } }: ClockProps) {
  const text = useWords(clockWords).history;
  const deadline = useDeadline();
  const facts: readonly Fact[] = [
    [text.from, <Time key="from" at={from} />],
    ...(promised === due ? [] : [[text.promised, deadline(promised)] as const]),
    // A paused deadline has no date until it resumes.
    ...(left?.stands ? [] : [[text.due, deadline(due)] as const]),
    ...(stopped ? [[text.stopped, <Ended key="stopped" stopped={stopped} />] as const] : []),
  ];
  return <FactList facts={facts} className="case-marks" />;
}

function Ended({ stopped }: { readonly stopped: NonNullable<Clock["stopped"]> }) {
  const text = useWords(clockWords).history;
  return (
    <>
      <Time at={stopped.at} /> <small>{text.how[stopped.how]}</small>
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly children: ReactNode;
}

const Part = ({ title, children }: PartProps) => (
  <div className="case-asked">
    <h4>{title}</h4>
    {children}
  </div>
);

function Pauses({ clock: { paused } }: ClockProps) {
  const text = useWords(clockWords).history;
  const digits = useDigits();
  const { language } = useLanguage();
  const deadline = useDeadline();
  if (!paused || paused.times.length === 0) return null;
  const at = (moment: string) => momentShort(moment, language);
  return (
    <Part title={text.paused}>
      <p>{text.pausedOf(digits(paused.days), digits(paused.most))}</p>
      <ul>
        {paused.times.map(({ from, to, until }) => (
          <li key={from}>
            {to === undefined ? text.pausing(at(from)) : text.pause(at(from), at(to))}{" "}
            {until !== undefined && <small>{text.goesOn(deadline(until))}</small>}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Extension({ clock: { extended } }: ClockProps) {
  const text = useWords(clockWords).history;
  const digits = useDigits();
  const say = useSay();
  if (!extended) return null;
  return (
    <Part title={text.extended}>
      <p>
        {text.extension(digits(extended.days), say(extended.by.name))}{" "}
        <small>
          <Time at={extended.at} />
        </small>
      </p>
      {extended.reason !== undefined && <AsWritten>{extended.reason}</AsWritten>}
    </Part>
  );
}

function Moves({ clock: { moves } }: ClockProps) {
  const words = useWords(clockWords);
  const { language } = useLanguage();
  const deadline = useDeadline();
  const text = words.history;
  if (moves.length === 0) return null;
  return (
    <Part title={text.moves}>
      <ul>
        {moves.map((move) => (
          <li key={`${move.at} ${move.due}`}>
            {moveInWords(move, words, language)}{" "}
            <small>
              {text.move(deadline(move.was), deadline(move.due))} · <Time at={move.at} />
            </small>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** D7, D8: the people who were warned of the deadline, and its escalations. */
function Told({ clock: { warned, escalated } }: ClockProps) {
  const text = useWords(clockWords).history;
  const digits = useDigits();
  const say = useSay();
  const names = (to: Clock["warned"][number]["to"]) =>
    to.map(({ name }) => say(name)).join(text.and) || text.nobody;
  const told = [
    [text.warned, warned.map(({ share, at, to }) => ({ at, said: text.warning(digits(share), names(to)) }))],
    [
      text.escalated,
      escalated.map(({ unit, at, to }) => ({ at, said: text.escalation(say(unit.name), names(to)) })),
    ],
  ] as const;
  return told.map(
    ([title, all]) =>
      all.length > 0 && (
        <Part key={title} title={title}>
          <ul>
            {all.map(({ at, said }) => (
              <li key={`${at} ${said}`}>
                {said}{" "}
                <small>
                  <Time at={at} />
                </small>
              </li>
            ))}
          </ul>
        </Part>
      ),
  );
}
