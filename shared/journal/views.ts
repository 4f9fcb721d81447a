/** A view row: whole, of one aggregate, with the version it was built from. Views are disposable (law 8). */
export interface View<Data = unknown> {
  /** `case#407155289363#unit`: always the same ids for the same aggregate, so that the newest overwrites. */
  readonly id: string;
  /** The version of the last change that it shows (ADR 0050): an older one never overwrites a newer one. */
  readonly version: number;
  /** The list it stands in now (`unit#price-control#open`), if in any. */
  readonly list?: string;
  /** Where in that list: sorts as text. */
  readonly order?: string;
  /** Another list it stands in, at the same `order`; named by `secondList`. One row in two lists is written once (ADR 0053). */
  readonly second?: string;
  readonly data: Data;
}

/** The name of a list that rows stand in by `second`: `second/all`. */
export const secondList = (list: string): string => `second/${list}`;

/** The index of views that a list is read from, which is the attribute of the row that names the list. */
export const indexOf = (list: string): "list" | "second" =>
  list.startsWith(secondList("")) ? "second" : "list";

export interface Page<T> {
  readonly items: readonly T[];
  /** Pass it back as `after` for the next page; absent on the last one. */
  readonly next?: string;
}

export interface ListOptions {
  /** `next` of the page before. */
  readonly after?: string;
  /** Instead of `after`: begins behind this `order`, whether or not something stands there. For reading several lists as one. */
  readonly behind?: string;
  /** Only what stands before this `order`. Not together with `behind`: an index takes one bound. */
  readonly before?: string;
  readonly limit?: number;
}

/** Where views are kept. Lists are eventually consistent. */
export interface ViewStore {
  /** Writes if newer than what is there; says which. */
  put(view: View): Promise<"written" | "older">;
  get(id: string): Promise<View | undefined>;
  list(list: string, options?: ListOptions): Promise<Page<View>>;
}

/** What is built from one aggregate. Pure; the same code builds and rebuilds. */
export type BuildViews<State> = (id: string, version: number, state: State) => readonly View[];
