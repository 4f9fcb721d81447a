/**
 * Orders the providers of a channel. A provider that fails several times in a row is tried last for a while
 * (N3).
 */

import type { Handed, Message, Provider } from "./provider.ts";

/**
 * Gives the providers of a channel in the order in which to try them. Providers that failed several times in
 * a row come last.
 */
export type InTurn = () => readonly Provider[];

/**
 * The number of failures in a row after which a provider is tried last. A failure is the outcome `not-taken`, or an
 * unknown outcome; the refusal of a message is no failure.
 */
export const failuresToRest = 3;
/** Seconds for which a failing provider is tried last. Each process counts failures only for itself. */
export const restSeconds = 60;

/**
 * Makes the function that orders the providers.
 * @param providers in the organisation's order of preference; at least one
 * @throws Error when there is none
 */
export function inTurn(providers: readonly Provider[], now: () => Date): InTurn {
  if (providers.length === 0) throw new Error("A channel needs a provider");
  const watched = providers.map((provider) => watch(provider, now));
  return () => [
    ...watched.filter(({ rests }) => !rests()).map(({ provider }) => provider),
    ...watched.filter(({ rests }) => rests()).map(({ provider }) => provider),
  ];
}

interface Watched {
  readonly provider: Provider;
  readonly rests: () => boolean;
}

function watch(provider: Provider, now: () => Date): Watched {
  let failures = 0;
  let restsUntil = 0;
  const note = (failed: boolean) => {
    failures = failed ? failures + 1 : 0;
    if (failures >= failuresToRest) restsUntil = now().getTime() + restSeconds * 1_000;
    if (!failed) restsUntil = 0;
  };
  const send = async (message: Message): Promise<Handed> => {
    let handed: Handed | undefined;
    try {
      handed = await provider.send(message);
      return handed;
    } finally {
      note(handed === undefined || handed.result === "not-taken");
    }
  };
  return { provider: { ...provider, send }, rests: () => now().getTime() < restsUntil };
}
