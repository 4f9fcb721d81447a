/** A whole view row of one aggregate, with the version it was built from. Views are disposable (law 8). */
export interface View<Data = unknown> {
  /** `case#407155289363#unit`: always the same ids for the same aggregate, so that the newest overwrites. */
  readonly id: string;
  /** The version of the last change that it shows (ADR 0050): an older one never overwrites a newer one. */
  readonly version: number;
  /** The list that contains it now (`unit#price-control#open`), if any. */
  readonly list?: string;
  /** The position in that list: sorts as text. */
  readonly order?: string;
  /**
   * Another list that contains it, at the same `order`; named by `secondList`. One row serves two lists with
   * one write (ADR 0053).
   */
  readonly second?: string;
  readonly data: Data;
}

/** The name of a list for `second`: `second/all`. */
export const secondList = (list: string): string => `second/${list}`;

/** The index from which a list is read: the attribute of the row that names the list. */
export const indexOf = (list: string): "list" | "second" =>
  list.startsWith(secondList("")) ? "second" : "list";

/** Some rows of a list, in its order. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Pass it back as `after` for the next page; absent on the last one. */
  readonly next?: string;
}

export interface ListOptions {
  /** `next` of the page before. */
  readonly after?: string;
  /**
   * Instead of `after`: begins after this `order`, whether or not a row has it. For reading several lists as
   * one.
   */
  readonly behind?: string;
  /** Only rows before this `order`. Not together with `behind`: an index takes one bound. */
  readonly before?: string;
  readonly limit?: number;
}

/** The storage of views. Lists are eventually consistent. */
export interface ViewStore {
  /** Writes the view if it is newer than the stored one. */
  put(view: View): Promise<"written" | "older">;
  get(id: string): Promise<View | undefined>;
  list(list: string, options?: ListOptions): Promise<Page<View>>;
}

/** The views of one aggregate. Pure; the same code builds and rebuilds. */
export type BuildViews<State> = (id: string, version: number, state: State) => readonly View[];
