/**
 * Remembers promised calls that the user has just made or cancelled. The list follows a moment later; until then the desk
 * hides them, so that users see their own work.
 */
const done = new Set<string>();

interface Call {
  readonly case: string;
  readonly number: number;
}

const nameOf = (call: Call): string => `${call.case}/${call.number}`;

export const rememberDone = (call: Call): void => void done.add(nameOf(call));

/** A made or cancelled call never reopens. */
export const isDone = (call: Call): boolean => done.has(nameOf(call));
