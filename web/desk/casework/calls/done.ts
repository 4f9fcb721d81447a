/**
 * Promised calls that this person has just made or cancelled. The list is built a moment later than a case changes: until it
 * has caught up they look here, so that nobody sees their own work undone.
 */
const done = new Set<string>();

interface Call {
  readonly case: string;
  readonly number: number;
}

const nameOf = (call: Call): string => `${call.case}/${call.number}`;

export const rememberDone = (call: Call): void => void done.add(nameOf(call));

/** A call that is made or cancelled never waits again. */
export const isDone = (call: Call): boolean => done.has(nameOf(call));
