/**
 * Which results this person has just entered at a partner (C8). The list is built a moment later than a case changes: until it has
 * caught up they look here, so that nobody sees their own work undone.
 */
const entered = new Set<string>();

interface Result {
  readonly case: string;
  readonly result: number;
}

const nameOf = (one: Result): string => `${one.case}/${one.result}`;

export const rememberEntered = (one: Result): void => void entered.add(nameOf(one));

/** A result that was entered never waits again; a newer one has another number. */
export const isEntered = (one: Result): boolean => entered.has(nameOf(one));
