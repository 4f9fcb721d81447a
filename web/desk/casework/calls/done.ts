/**
 * Remembers which promised calls the user has just made or cancelled. The list is updated a moment later; until then
 * the desk hides these calls, so that users see the result of their act.
 */
const done = new Set<string>();

interface Call {
  readonly case: string;
  readonly number: number;
}

const nameOf = (call: Call): string => `${call.case}/${call.number}`;

export const rememberDone = (call: Call): void => void done.add(nameOf(call));

/** Whether the user has made or cancelled the call; such a call never becomes open again. */
export const isDone = (call: Call): boolean => done.has(nameOf(call));
