/** Which rows are chosen, and from where a stretch of them begins. */
export interface Selection {
  readonly chosen: ReadonlySet<string>;
  /** The row chosen or let go last: Shift goes from there. */
  readonly anchor?: string | undefined;
}

export const nothing: Selection = { chosen: new Set() };

export function toggled({ chosen }: Selection, code: string): Selection {
  const next = new Set(chosen);
  if (!next.delete(code)) next.add(code);
  return { chosen: next, anchor: code };
}

/** All from the anchor to this row, both included, besides those chosen before; without an anchor only this row. */
export function stretched({ chosen, anchor }: Selection, codes: readonly string[], to: string): Selection {
  const end = codes.indexOf(to);
  const start = anchor === undefined ? end : codes.indexOf(anchor);
  const from = start === -1 ? end : start;
  const stretch = codes.slice(Math.min(from, end), Math.max(from, end) + 1);
  return { chosen: new Set([...chosen, ...stretch]), anchor: codes[from] };
}

export const everything = (codes: readonly string[]): Selection => ({ chosen: new Set(codes) });

/** Only of what is still there. */
export function among({ chosen, anchor }: Selection, codes: readonly string[]): Selection {
  const here = new Set(codes);
  return {
    chosen: new Set([...chosen].filter((code) => here.has(code))),
    ...(anchor !== undefined && here.has(anchor) && { anchor }),
  };
}
