/** What the examples need besides the API: things that only a person would have. */
export interface Hooks {
  /** An access token of a member of staff, by user name. */
  staffToken(username: string): Promise<string>;
  /** Remembers which messages have come so far; the answer waits for the next one-time code to a mobile (E.164). */
  nextOneTimeCode(mobile: string): Promise<() => Promise<string>>;
}
