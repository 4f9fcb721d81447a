/** The row of one case in the list. */

import { memo, type ReactNode } from "react";
import { Link } from "wouter";
import { defined } from "../../../../shared/defined.ts";
import { age, momentInWords } from "../../../design/display.ts";
import { useLanguage, useSay, useWords, useWritten } from "../../app/words/language.tsx";
import { Badge, Stage, useDigits } from "../../ui/shows.tsx";
import { clockWords } from "../clocks/clocks.text.ts";
import { TimeLeft } from "../clocks/time-left.tsx";
import type { InboxItem, List } from "./asked.ts";
import { CaseName, useCaseName } from "./case-name.tsx";
import { inboxWords } from "./inbox.text.ts";

/** Whether the list shows the unit of each case. Only the list `unit` does not. */
export const showsUnit = (list: List): boolean => list !== "unit";
export const showsExpert = (list: List): boolean => list !== "mine";

interface RowProps {
  readonly item: InboxItem;
  readonly list: List;
  /** The present moment, ISO 8601, to the minute. */
  readonly now: string;
  /** Whether the Tab key reaches this row. */
  readonly current: boolean;
  /** Whether the row is selected; undefined when the user has no bulk steps. */
  readonly chosen: boolean | undefined;
  readonly onChoose: (code: string, stretch: boolean) => void;
  /** The first words of the request; undefined when this user may not read them here. */
  readonly words: string | undefined;
}

/** The row takes the keyboard focus. For the mouse, its link covers the whole row. */
export const Row = memo(function Row({ item, list, now, current, chosen, onChoose, words }: RowProps) {
  const written = useWritten();
  const text = useWords(inboxWords);
  const say = useSay();
  return (
    <tr
      data-case={item.case}
      className={item.seen ? "case" : "case unseen"}
      tabIndex={current ? 0 : -1}
      {...defined({ "aria-selected": chosen })}
    >
      {chosen !== undefined && <Tick item={item} chosen={chosen} onChoose={onChoose} />}
      <th scope="row" className="of-code">
        <Link to={`/cases/${item.case}`} tabIndex={-1}>
          <CaseName item={item} />
        </Link>
        {!item.seen && <span className="mark">{text.unseen}</span>}
      </th>
      <td className="of-subject">
        <span className="subject">
          {say(item.subject.name)}
          {/* Without this space, Persian letters would join across the tags. */}{" "}
          {item.province && <small>{say(item.province.name)}</small>} <Marks item={item} />
        </span>{" "}
        {words && (
          <span className="first-words" {...written(words)} title={words}>
            {words}
          </span>
        )}
      </td>
      <Cell label={text.columns.kind} name="kind">
        {say(item.kind.name)}
      </Cell>
      {showsUnit(list) && (
        <Cell label={text.columns.unit} name="unit">
          {say(item.unit.name)}
        </Cell>
      )}
      {showsExpert(list) && (
        <Cell label={text.columns.expert} name="expert">
          {item.expert ? say(item.expert.name) : <span className="soft">{text.nobody}</span>}
        </Cell>
      )}
      <td className="of-stage">
        <Stage stage={item.stage} />
      </td>
      <td className="of-left">{item.next && <TimeLeft next={item.next} />}</td>
      <td className="of-age">
        <Ago item={item} now={now} />
      </td>
    </tr>
  );
});

/** The marks of a case: second stage (R13), absent expert (R9), warning (D7), overdue and escalated (D8). */
function Marks({
  item: { nameUndecided, secondStage, outsideAnswered, absent, escalated, reminded },
}: Pick<RowProps, "item">) {
  const text = useWords(inboxWords);
  const digits = useDigits();
  const clocks = useWords(clockWords);
  return (
    <>
      {nameUndecided && <Badge tone="now">{text.nameUndecided}</Badge>}{" "}
      {outsideAnswered && <Badge tone="now">{text.outsideAnswered}</Badge>}{" "}
      {secondStage && <Badge tone="brand">{text.secondStage}</Badge>}{" "}
      {absent && <Badge tone="now">{text.absent}</Badge>}{" "}
      {reminded && <Badge tone="now">{clocks.reminded(digits(reminded.share))}</Badge>}{" "}
      {escalated && <Badge tone="wrong">{clocks.escalated}</Badge>}
    </>
  );
}

interface CellProps {
  readonly label: string;
  readonly name: string;
  readonly children: ReactNode;
}

const Cell = ({ label, name, children }: CellProps) => (
  <td className={`of-${name}`} data-label={label}>
    {children}
  </td>
);

interface TickProps extends Pick<RowProps, "item" | "onChoose"> {
  readonly chosen: boolean;
}

function Tick({ item, chosen, onChoose }: TickProps) {
  const text = useWords(inboxWords);
  const name = useCaseName();
  return (
    <td className="of-choose">
      <label>
        <input
          type="checkbox"
          tabIndex={-1}
          checked={chosen}
          aria-label={text.chooseThis(name(item))}
          onClick={({ shiftKey }) => onChoose(item.case, shiftKey)}
          onChange={() => undefined}
        />
      </label>
    </td>
  );
}

/** How long ago the request was registered; on hover, when the case came to this unit. */
function Ago({ item, now }: Pick<RowProps, "item" | "now">) {
  const text = useWords(inboxWords);
  const { language } = useLanguage();
  const inFull = [
    text.registered(momentInWords(item.registeredAt, language)),
    text.received(momentInWords(item.receivedAt, language)),
  ];
  return (
    <time dateTime={item.registeredAt} title={inFull.join("\n")}>
      {text.ago(age(item.registeredAt, now, language))}
    </time>
  );
}
