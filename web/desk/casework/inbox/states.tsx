/** The messages around a list, or in place of its cases: loading, changes, errors, empty lists, counts. */
import { Link } from "wouter";
import { momentInWords, momentShort } from "../../../design/display.ts";
import { useDesk } from "../../app/shell/desk.tsx";
import { useLanguage, useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { ProblemState } from "../../ui/problem.tsx";
import { EmptyState, Notice, Skeleton, useDigits } from "../../ui/shows.tsx";
import { type Asked, addressOf, type InboxItem, isNarrowed } from "./asked.ts";
import { inboxWords } from "./inbox.text.ts";
import type { Inbox } from "./use-inbox.ts";
import type { Rows } from "./use-rows.ts";

export function State({ asked, inbox }: { readonly asked: Asked; readonly inbox: Inbox }) {
  const text = useWords(inboxWords);
  const { language } = useLanguage();
  const digits = useDigits();
  const { rows, problem, news } = inbox;
  if (rows === undefined && problem) return <ProblemState problem={problem} again={inbox.again} />;
  if (rows === undefined) return <Skeleton lines={10} />;
  const told = [
    ...(news.came > 0 ? [text.came(digits(news.came))] : []),
    ...(news.went > 0 ? [text.went(digits(news.went))] : []),
  ];
  return (
    <div className="state no-print" aria-live="polite" data-list={asked.list}>
      {problem && (
        <Notice now action={<Button onPress={inbox.again}>{text.again}</Button>}>
          {problem.title}. {text.notFresh(momentShort(inbox.asOf, language))}
        </Notice>
      )}
      {told.length > 0 && (
        <Notice action={<Button onPress={inbox.show}>{text.show}</Button>}>{told.join(text.and)}</Notice>
      )}
    </div>
  );
}

/**
 * R2: tells a user, for a week, how many cases they lost because of a conflict of interest, and nothing else about
 * those cases.
 */
export function TakenAway() {
  const text = useWords(inboxWords);
  const digits = useDigits();
  const { language } = useLanguage();
  const { takenAway = [] } = useDesk();
  const last = takenAway.at(-1);
  if (last === undefined) return null;
  return <Notice>{text.takenAway(digits(takenAway.length), momentInWords(last, language))}</Notice>;
}

/** D7: tells the user that there are reminders, in every list except that of the reminders. */
export function RemindersNow({ asked }: { readonly asked: Asked }) {
  const text = useWords(inboxWords);
  const digits = useDigits();
  const { reminders } = useDesk();
  if (reminders === undefined || asked.list === "reminders") return null;
  return (
    <Notice now action={<Link to={addressOf({ list: "reminders", filter: {} })}>{text.toReminders}</Link>}>
      {text.remindersNow(digits(reminders))}
    </Notice>
  );
}

interface NothingProps {
  readonly asked: Asked;
  readonly goesOn: boolean;
  readonly onWiden: () => void;
}

export function Nothing({ asked, goesOn, onWiden }: NothingProps) {
  const text = useWords(inboxWords);
  const isNarrow = isNarrowed(asked);
  const found = isNarrow ? text.nothingFound : text.empty[asked.list];
  const [title, body] = goesOn ? text.nothingYet : found;
  return (
    <EmptyState title={title ?? ""}>
      <p>{body}</p>
      {isNarrow && !goesOn && <Button onPress={onWiden}>{text.widen}</Button>}
    </EmptyState>
  );
}

interface FootProps {
  readonly inbox: Inbox;
  readonly asked: Asked;
  readonly rows: Rows;
  readonly more: () => Promise<readonly InboxItem[]>;
}

/** The number of cases shown, and the button that loads more. The focus then moves to the first new case. */
export function Foot({ inbox, asked, rows, more }: FootProps) {
  const text = useWords(inboxWords);
  const digits = useDigits();
  const count = inbox.rows?.length ?? 0;
  const readOn = async () => {
    const [first] = await more();
    if (first) rows.goTo(first.case);
  };
  return (
    <div className="foot row spread">
      {count > 0 && <p className="soft">{(inbox.goesOn ? text.partly : text.whole)(digits(count))}</p>}
      {inbox.goesOn && (
        <span className="no-print">
          <Button isPending={inbox.readingMore} onPress={() => void readOn()}>
            {isNarrowed(asked) ? text.moreSearch : text.more}
          </Button>
        </span>
      )}
    </div>
  );
}
