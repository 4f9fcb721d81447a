/** The selected rows, and the anchor of a range. */
export interface Selection {
  readonly chosen: ReadonlySet<string>;
  /** The row last selected or deselected, where Shift ranges start. */
  readonly anchor?: string | undefined;
}

export const nothing: Selection = { chosen: new Set() };

export function toggled({ chosen }: Selection, code: string): Selection {
  const next = new Set(chosen);
  if (!next.delete(code)) next.add(code);
  return { chosen: next, anchor: code };
}

/** Selects from the anchor to this row, inclusive, besides earlier rows; without an anchor only this row. */
export function stretched({ chosen, anchor }: Selection, codes: readonly string[], to: string): Selection {
  const end = codes.indexOf(to);
  const start = anchor === undefined ? end : codes.indexOf(anchor);
  const from = start === -1 ? end : start;
  const stretch = codes.slice(Math.min(from, end), Math.max(from, end) + 1);
  return { chosen: new Set([...chosen, ...stretch]), anchor: codes[from] };
}

export const everything = (codes: readonly string[]): Selection => ({ chosen: new Set(codes) });

/** Drops rows that are no longer listed. */
export function among({ chosen, anchor }: Selection, codes: readonly string[]): Selection {
  const here = new Set(codes);
  return {
    chosen: new Set([...chosen].filter((code) => here.has(code))),
    ...(anchor !== undefined && here.has(anchor) && { anchor }),
  };
}
