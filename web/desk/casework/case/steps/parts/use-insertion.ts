import { useRef } from "react";
import type { AnswerWords } from "../draft-answer.ts";
import { type Cursor, type Insertion, withInsertion } from "./reuse.ts";

export interface Inserter {
  /** Makes a function that notes where the cursor is in this field. */
  readonly cursorIn: (field: string) => (cursor: Cursor) => void;
  /** Inserts a text with its source at the cursor of this field, or of the field that had the cursor last (R21). */
  readonly insert: (insertion: Insertion, field?: string) => void;
}

/** Inserts texts into an answer at the cursor, also after a button took the focus. */
export function useInsertion(answer: AnswerWords, onChange: (answer: AnswerWords) => void): Inserter {
  const cursors = useRef(new Map<string, Cursor>());
  const last = useRef("reasoning");
  return {
    cursorIn: (field) => (cursor) => {
      cursors.current.set(field, cursor);
      last.current = field;
    },
    insert: (insertion, field = last.current) => {
      const cursor = cursors.current.get(field);
      // The positions are those of the text before the insertion.
      cursors.current.clear();
      onChange(withInsertion(answer, insertion, field, cursor));
    },
  };
}
