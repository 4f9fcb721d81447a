/** Inputs of the examples from outside the API: those that only a person would have. */
export interface Hooks {
  /** A user's access token. */
  staffToken(username: string): Promise<string>;
  /** Remembers the messages so far; the returned function waits for the next one-time code to a mobile (E.164). */
  nextOneTimeCode(mobile: string): Promise<() => Promise<string>>;
}
