/** The selected rows, and the row from which a range is extended. */
export interface Selection {
  readonly chosen: ReadonlySet<string>;
  /** The row selected or deselected last, at which a range made with Shift starts. */
  readonly anchor?: string | undefined;
}

export const nothing: Selection = { chosen: new Set() };

export function toggled({ chosen }: Selection, code: string): Selection {
  const next = new Set(chosen);
  if (!next.delete(code)) next.add(code);
  return { chosen: next, anchor: code };
}

/**
 * Adds to the selection the rows from the row selected last (`anchor`) to the row `to`, both included. Without an
 * anchor, adds only the row `to`.
 */
export function stretched({ chosen, anchor }: Selection, codes: readonly string[], to: string): Selection {
  const end = codes.indexOf(to);
  const start = anchor === undefined ? end : codes.indexOf(anchor);
  const from = start === -1 ? end : start;
  const stretch = codes.slice(Math.min(from, end), Math.max(from, end) + 1);
  return { chosen: new Set([...chosen, ...stretch]), anchor: codes[from] };
}

export const everything = (codes: readonly string[]): Selection => ({ chosen: new Set(codes) });

/** The selection without rows that are no longer in the list. */
export function among({ chosen, anchor }: Selection, codes: readonly string[]): Selection {
  const here = new Set(codes);
  return {
    chosen: new Set([...chosen].filter((code) => here.has(code))),
    ...(anchor !== undefined && here.has(anchor) && { anchor }),
  };
}
