/**
 * Remembers which results the user has just entered at a partner (C8). The list is updated a moment later; until then
 * the desk hides these results, so that users see the result of their act.
 */
const entered = new Set<string>();

interface Result {
  readonly case: string;
  readonly result: number;
}

const nameOf = (one: Result): string => `${one.case}/${one.result}`;

export const rememberEntered = (one: Result): void => void entered.add(nameOf(one));

/** Whether the user has entered this result at the partner. A newer result of the same request has another number. */
export const isEntered = (one: Result): boolean => entered.has(nameOf(one));
