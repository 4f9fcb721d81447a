/** Values that calling the examples needs and that the API does not return: access tokens, and codes sent by SMS. */
export interface Hooks {
  /** Returns an access token of a member of staff. */
  staffToken(username: string): Promise<string>;
  /**
   * Waits for a one-time code. Call `nextOneTimeCode` before the code is requested; the returned function resolves with
   * the next code to this mobile (E.164).
   */
  nextOneTimeCode(mobile: string): Promise<() => Promise<string>>;
}
