import type { Cast } from "../actors/cast.ts";
import { canaries, oneTimeCodeIn } from "../actors/people.ts";
import type { Invariant } from "./invariant.ts";
import { withoutWords } from "./webhooks.ts";

/** Returns every text that is stored or sent outside the encrypted stores, each with the name of its place. */
function openTexts({ world }: Cast): readonly (readonly [where: string, text: string])[] {
  return [
    ...world.tables.map(
      ({ service, rows, lost }) => [`rows of ${service}`, JSON.stringify([rows, lost])] as const,
    ),
    ["events on the bus", JSON.stringify(world.events.taken)],
    ["messages to queues", world.queues.flatMap(({ seen }) => seen).join("\n")],
    ["logs", world.logs.join("\n")],
    // A webhook may send the text of an answer only to the partner from which the request came (C8).
    [
      "deliveries to webhooks",
      JSON.stringify(
        world.stores.receivers.heard.map(({ body, ...heard }) => ({ ...heard, body: withoutWords(body) })),
      ),
    ],
    ["parked keys", world.parked.join("\n")],
  ];
}

export const noPersonalData: Invariant = {
  law: "no name, address, text or one-time code is in rows, events, queues or logs (law 4)",
  broken: (cast) => {
    const codes = cast.world.stores.providers.sms
      .flatMap(({ delivered }) => delivered)
      .flatMap(({ text }) => oneTimeCodeIn(text) ?? []);
    const secrets = [...canaries, ...codes.map((code) => `"${code}"`)];
    return openTexts(cast).flatMap(([where, text]) =>
      secrets.filter((secret) => text.includes(secret)).map((secret) => `${secret} in ${where}`),
    );
  },
};
