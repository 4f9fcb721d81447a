/** A view: a row made for a screen from one aggregate. Views can be deleted and built again (law 8). */
export interface View<Data = unknown> {
  /**
   * The id, such as `case#407155289363#unit`. An aggregate always has the same ids, so that the newest view
   * overwrites older ones.
   */
  readonly id: string;
  /**
   * The version of the last change that the view shows (ADR 0050). A view with an older version never
   * overwrites a view with a newer one.
   */
  readonly version: number;
  /**
   * The name of the list in which the view is now, such as `unit#price-control#open`; absent when the view is
   * in no list.
   */
  readonly list?: string;
  /** The sort key of the view in its list; sorts as text. */
  readonly order?: string;
  /**
   * The name of a second list in which the view is, with the same `order`; `secondList` makes this name. A
   * view can so be in two lists by one write (ADR 0053).
   */
  readonly second?: string;
  readonly data: Data;
}

/** Makes the name of a second list, for the field `second`: `second/all`. */
export const secondList = (list: string): string => `second/${list}`;

/** The name of the DynamoDB index, and of its attribute, in which a list is stored. */
export const indexOf = (list: string): "list" | "second" =>
  list.startsWith(secondList("")) ? "second" : "list";

/** One page of a list, in the list's order. */
export interface Page<T> {
  readonly items: readonly T[];
  /** The cursor to pass as `after` for the next page; absent on the last page. */
  readonly next?: string;
}

export interface ListOptions {
  /** The value of `next` from the preceding page. */
  readonly after?: string;
  /**
   * The page has only rows after this value of `order`, whether or not a row has this value. Used to read several lists
   * as one list.
   */
  readonly behind?: string;
  /**
   * The page has only rows before this value of `order`. Not allowed together with `behind`, since a query of
   * an index has one bound.
   */
  readonly before?: string;
  readonly limit?: number;
}

/** The storage of views. Reading a list is eventually consistent. */
export interface ViewStore {
  /** Writes the view, unless the stored view has a higher version. */
  put(view: View): Promise<"written" | "older">;
  get(id: string): Promise<View | undefined>;
  list(list: string, options?: ListOptions): Promise<Page<View>>;
}

/** Makes the views of one aggregate from its state. Pure; building and rebuilding use the same function. */
export type BuildViews<State> = (id: string, version: number, state: State) => readonly View[];
