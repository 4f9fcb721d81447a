/**
 * The cases as rows of a table, used by keys, mouse or touch. The Tab key reaches one row, and the arrow keys move to
 * the other rows (ARIA grid).
 */
import type { KeyboardEvent, RefObject } from "react";
import { useNow } from "../../app/clock/use-now.ts";
import { useWords } from "../../app/words/language.tsx";
import { Icon } from "../../ui/icons.tsx";
import type { InboxItem, List } from "./asked.ts";
import { useDensity } from "./density.ts";
import { useFirstWords } from "./first-words.ts";
import { inboxWords } from "./inbox.text.ts";
import { Row, showsExpert, showsUnit } from "./row.tsx";
import { type Column, directionOf, pressed, type Sort } from "./sort.ts";

interface TableProps {
  readonly here: RefObject<HTMLTableElement | null>;
  readonly list: List;
  readonly rows: readonly InboxItem[];
  readonly current: string | undefined;
  readonly onCurrent: (code: string) => void;
  /** The selected codes; undefined when the user has no bulk steps. */
  readonly chosen: ReadonlySet<string> | undefined;
  readonly onChoose: (code: string, stretch: boolean) => void;
  readonly onChooseAll: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly sort: Sort | undefined;
  readonly onSort: (sort: Sort | undefined) => void;
}

export function CaseTable(props: TableProps) {
  const { here, list, rows, current, chosen, onChoose } = props;
  const text = useWords(inboxWords);
  const now = useNow();
  const [density] = useDensity();
  const words = useFirstWords(rows);
  const tabStop = rows.some((item) => item.case === current) ? current : rows[0]?.case;
  return (
    <table
      ref={here}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows take the focus and can be selected: a grid
      role="grid"
      className={`cases of-${list} ${density}${chosen ? " choosing" : ""}`}
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
            words={words(item.case)}
          />
        ))}
      </tbody>
    </table>
  );
}

/** The code of the case in whose row the element is; undefined outside a row. */
export const caseOf = (target: EventTarget): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>("tr[data-case]")?.dataset["case"] : undefined;

function Head({ list, rows, chosen, onChooseAll, sort, onSort }: TableProps) {
  const { chooseAll } = useWords(inboxWords);
  const shown = columnsOf(list);
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
        {shown.map((column) => (
          <Heading key={column} column={column} sort={sort} onSort={onSort} />
        ))}
      </tr>
    </thead>
  );
}

const columnsOf = (list: List): readonly Column[] => [
  ...(["code", "subject", "kind"] as const),
  ...(showsUnit(list) ? (["unit"] as const) : []),
  ...(showsExpert(list) ? (["expert"] as const) : []),
  ...(["stage", "left", "age"] as const),
];

/**
 * The heading of a column, which sorts by the column: ascending, then descending. An arrow shows the order, and
 * `aria-sort` announces it.
 */
function Heading({
  column,
  sort,
  onSort,
}: Pick<TableProps, "sort" | "onSort"> & { readonly column: Column }) {
  const { columns } = useWords(inboxWords);
  const direction = directionOf(column, sort);
  return (
    <th scope="col" {...(direction && { "aria-sort": direction })}>
      <button type="button" className="sort" onClick={() => onSort(pressed(column, sort))}>
        {columns[column]}
        {direction && <Icon name={direction === "ascending" ? "up" : "down"} />}
      </button>
    </th>
  );
}
