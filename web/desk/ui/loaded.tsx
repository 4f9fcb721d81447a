/** The states of a reading: loading, failed, empty, more pages. */
import type { ReactNode } from "react";
import type { DeskProblem } from "../app/api/problem.ts";
import { Button } from "./button.tsx";
import { ProblemState } from "./problem.tsx";
import { EmptyState, Skeleton } from "./shows.tsx";

/** From `useRead` and `useReadPages`. */
interface Read {
  readonly loading: boolean;
  readonly problem: DeskProblem | undefined;
  readonly again: () => void;
}

interface ReadingProps {
  readonly of: Read;
  readonly lines?: number;
}

/** A skeleton while loading, or the problem: `if (!body) return <Reading of={reading} />`. */
export const Reading = ({ of: { loading, problem, again }, lines }: ReadingProps) => (
  <>
    {loading && <Skeleton {...(lines && { lines })} />}
    {problem && <ProblemState problem={problem} again={again} />}
  </>
);

interface NothingProps {
  readonly text: { readonly empty: string; readonly emptyBody?: string };
}

/** Sentence of an empty list. */
export const Nothing = ({ text: { empty, emptyBody } }: NothingProps) => (
  <EmptyState title={empty}>{emptyBody !== undefined && <p>{emptyBody}</p>}</EmptyState>
);

interface LoadedListProps {
  readonly list: Read & { readonly more?: (() => void) | undefined };
  /** The rows of all pages; only their number is used. */
  readonly rows: readonly unknown[];
  /** Sentences of an empty list, label of the button for more, and sentence of a page without rows. */
  readonly text: NothingProps["text"] & { readonly more?: string; readonly nothingHere?: string };
  /** Shown when the list has rows. */
  readonly children: ReactNode;
}

/** A list from the API, perhaps in pages. */
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

/** Reads the next page. */
export const More = ({ read, label }: MoreProps) => (
  <div>
    <Button onPress={read}>{label}</Button>
  </div>
);
