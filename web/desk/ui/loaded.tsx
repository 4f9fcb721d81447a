/** Shows the state of data that are read from the API: loading, failed, empty, or with more pages. */
import type { ReactNode } from "react";
import type { DeskProblem } from "../app/api/problem.ts";
import { Button } from "./button.tsx";
import { ProblemState } from "./problem.tsx";
import { EmptyState, Skeleton } from "./shows.tsx";

/** The parts of the result of `useRead` and `useReadPages` that this file uses. */
interface Read {
  readonly loading: boolean;
  readonly problem: DeskProblem | undefined;
  readonly again: () => void;
}

interface ReadingProps {
  readonly of: Read;
  readonly lines?: number;
}

/** Shows grey lines while loading, or the problem: `if (!body) return <Reading of={reading} />`. */
export const Reading = ({ of: { loading, problem, again }, lines }: ReadingProps) => (
  <>
    {loading && <Skeleton {...(lines && { lines })} />}
    {problem && <ProblemState problem={problem} again={again} />}
  </>
);

interface NothingProps {
  readonly text: { readonly empty: string; readonly emptyBody?: string };
}

/** The message for an empty list. */
export const Nothing = ({ text: { empty, emptyBody } }: NothingProps) => (
  <EmptyState title={empty}>{emptyBody !== undefined && <p>{emptyBody}</p>}</EmptyState>
);

interface LoadedListProps {
  readonly list: Read & { readonly more?: (() => void) | undefined };
  /** The rows of all pages, of which only the number is used. */
  readonly rows: readonly unknown[];
  /** The messages for an empty list and for a page without rows, and the label of the button that loads more. */
  readonly text: NothingProps["text"] & { readonly more?: string; readonly nothingHere?: string };
  /** The list, shown when it has rows. */
  readonly children: ReactNode;
}

/** A list from the API, which may have several pages. */
export function LoadedList({ list, rows, text, children }: LoadedListProps) {
  const none = rows.length === 0 && !list.loading && !list.problem;
  return (
    <>
      <Reading of={list} />
      {none && !list.more && <Nothing text={text} />}
      {none && list.more && text.nothingHere && <p>{text.nothingHere}</p>}
      {rows.length > 0 && children}
      {list.more && <More read={list.more} label={text.more} />}
    </>
  );
}

interface MoreProps {
  readonly read: () => void;
  readonly label: string | undefined;
}

/** The button that reads the next page. */
export const More = ({ read, label }: MoreProps) => (
  <div>
    <Button onPress={read}>{label}</Button>
  </div>
);
