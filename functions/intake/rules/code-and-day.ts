/** The request's tracking code, and today in Tehran (ISO). */
export interface Now {
  readonly code: string;
  readonly day: string;
}
