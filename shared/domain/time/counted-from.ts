import { momentOfTehran } from "./tehran-time.ts";

/** C7: from when the clocks of a request that came on paper count. */
export interface HandedIn {
  /** The day on which the paper was handed in: ISO, Tehran. */
  readonly handedIn?: string | undefined;
  /** Present when the directory said, at registration, that clocks count from the entry of the paper. */
  readonly countsFromEntry?: true | undefined;
}

/**
 * The time from which the clocks of a request count (C7). For a paper form: from the beginning of the day in
 * Tehran on which it was handed in, unless the directory says otherwise. For every other request: from
 * registration.
 */
export const countedFrom = ({ handedIn, countsFromEntry }: HandedIn, registeredAt: Date): Date =>
  handedIn === undefined || countsFromEntry ? registeredAt : new Date(momentOfTehran(handedIn, "00:00"));
