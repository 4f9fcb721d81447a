/**
 * Remembers the results that the user has just entered at a partner (C8). The list follows a moment later; until then the desk
 * hides them, so that users see their own work.
 */
const entered = new Set<string>();

interface Result {
  readonly case: string;
  readonly result: number;
}

const nameOf = (one: Result): string => `${one.case}/${one.result}`;

export const rememberEntered = (one: Result): void => void entered.add(nameOf(one));

/** An entered result never waits again; a newer one has another number. */
export const isEntered = (one: Result): boolean => entered.has(nameOf(one));
