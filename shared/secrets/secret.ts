/** A secret that a vendor knows us by: kept where it can be exchanged, and read when it is needed. */

/** @throws SecretUnread when it cannot be read, and was not read before */
export type Secret = () => Promise<string>;

/** Nothing was sent to anybody yet. */
export class SecretUnread extends Error {
  override readonly name = "SecretUnread";
}

const fiveMinutes = 5 * 60_000;

/**
 * Remembers a secret for five minutes, so that one that was exchanged is used without a new release. Where it cannot be read again,
 * the one that is known goes on.
 *
 * @param now milliseconds
 */
export function rememberedSecret(read: () => Promise<string>, now: () => number = Date.now): Secret {
  let known: { readonly value: string; readonly until: number } | undefined;
  return async () => {
    if (known && now() < known.until) return known.value;
    try {
      const value = await read();
      known = { value, until: now() + fiveMinutes };
    } catch (cause) {
      if (!known) throw new SecretUnread("A vendor's secret cannot be read", { cause });
    }
    return known.value;
  };
}
