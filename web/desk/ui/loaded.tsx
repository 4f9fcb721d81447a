/** The states of a reading: under way, refused by the API, empty, with another page to read. */
import type { ReactNode } from "react";
import type { DeskProblem } from "../app/api/problem.ts";
import { Button } from "./button.tsx";
import { ProblemState } from "./problem.tsx";
import { EmptyState, Skeleton } from "./shows.tsx";

/** Of `useRead` and `useReadPages`. */
interface Read {
  readonly loading: boolean;
  readonly problem: DeskProblem | undefined;
  readonly again: () => void;
}

interface ReadingProps {
  readonly of: Read;
  readonly lines?: number;
}

/** A skeleton during the first reading, and the problem of a failed one: `if (!body) return <Reading of={reading} />`. */
export const Reading = ({ of: { loading, problem, again }, lines }: ReadingProps) => (
  <>
    {loading && <Skeleton {...(lines && { lines })} />}
    {problem && <ProblemState problem={problem} again={again} />}
  </>
);

interface NothingProps {
  readonly text: { readonly empty: string; readonly emptyBody?: string };
}

/** The sentence of an empty list. */
export const Nothing = ({ text: { empty, emptyBody } }: NothingProps) => (
  <EmptyState title={empty}>{emptyBody !== undefined && <p>{emptyBody}</p>}</EmptyState>
);

interface LoadedListProps {
  readonly list: Read & { readonly more?: (() => void) | undefined };
  /** The rows of all pages; only their number matters here. */
  readonly rows: readonly unknown[];
  /** The sentences of an empty list, the label of the button for the next page, and the sentence of a page without rows. */
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
