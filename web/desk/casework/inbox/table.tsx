/** The cases as rows to move through by keys, mouse or touch. One tab stop; arrows do the rest (ARIA grid). */
import type { KeyboardEvent, RefObject } from "react";
import { useNow } from "../../app/clock/use-now.ts";
import { useWords } from "../../app/words/language.tsx";
import type { InboxItem, List } from "./asked.ts";
import { inboxWords } from "./inbox.text.ts";
import { Row, showsExpert, showsUnit } from "./row.tsx";

interface TableProps {
  readonly here: RefObject<HTMLTableElement | null>;
  readonly list: List;
  readonly rows: readonly InboxItem[];
  readonly current: string | undefined;
  readonly onCurrent: (code: string) => void;
  /** Nothing when there is nothing one could do with several. */
  readonly chosen: ReadonlySet<string> | undefined;
  readonly onChoose: (code: string, stretch: boolean) => void;
  readonly onChooseAll: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function CaseTable(props: TableProps) {
  const { here, list, rows, current, chosen, onChoose } = props;
  const text = useWords(inboxWords);
  const now = useNow();
  const tabStop = rows.some((item) => item.case === current) ? current : rows[0]?.case;
  return (
    <table
      ref={here}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows take the focus and are chosen: a grid
      role="grid"
      className={`cases of-${list}${chosen ? " choosing" : ""}`}
      aria-label={text.lists[list]}
      {...(chosen && { "aria-multiselectable": true })}
      onFocus={({ target }) => {
        const code = caseOf(target);
        if (code !== undefined && code !== current) props.onCurrent(code);
      }}
      onKeyDown={props.onKeyDown}
    >
      <Head {...props} />
      <tbody>
        {rows.map((item) => (
          <Row
            key={item.case}
            item={item}
            list={list}
            now={now}
            current={item.case === tabStop}
            chosen={chosen?.has(item.case)}
            onChoose={onChoose}
          />
        ))}
      </tbody>
    </table>
  );
}

/** The code of the row that this stands in. */
export const caseOf = (target: EventTarget): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>("tr[data-case]")?.dataset["case"] : undefined;

function Head({ list, rows, chosen, onChooseAll }: TableProps) {
  const { columns, chooseAll } = useWords(inboxWords);
  return (
    <thead>
      <tr>
        {chosen && (
          <th scope="col" className="of-choose">
            <label>
              <input
                type="checkbox"
                aria-label={chooseAll}
                checked={rows.length > 0 && chosen.size === rows.length}
                ref={(box) => {
                  if (box) box.indeterminate = chosen.size > 0 && chosen.size < rows.length;
                }}
                onChange={onChooseAll}
              />
            </label>
          </th>
        )}
        <th scope="col">{columns.code}</th>
        <th scope="col">{columns.subject}</th>
        <th scope="col">{columns.kind}</th>
        {showsUnit(list) && <th scope="col">{columns.unit}</th>}
        {showsExpert(list) && <th scope="col">{columns.expert}</th>}
        <th scope="col">{columns.stage}</th>
        <th scope="col">{columns.left}</th>
        <th scope="col">{columns.age}</th>
      </tr>
    </thead>
  );
}
