/** Breaks that remove the defences of messages by messenger (N9). */

import type { NotificationDeps } from "../../../functions/notification/adapters/deps.ts";
import type { Provider } from "../../../shared/messages/provider.ts";
import type { Wiring } from "../core/wiring.ts";

const withMessenger = (change: (messenger: Provider) => Provider): Partial<Wiring> => ({
  notification: (deps) => changed(deps, change),
});

const changed = (deps: NotificationDeps, change: (messenger: Provider) => Provider): NotificationDeps => ({
  ...deps,
  providers: {
    ...deps.providers,
    sms: () => deps.providers.sms().map((provider) => (provider.messenger ? change(provider) : provider)),
  },
});

/** With this break, a repeated message has an id of its own, so the messenger delivers it again. */
export const anotherIdEachTime = (): Partial<Wiring> => {
  let times = 0;
  return withMessenger(({ again, ...messenger }) => ({
    ...messenger,
    ...(again && {
      again: (message) => {
        times += 1;
        return again({ ...message, id: `${message.id}~${times}` });
      },
    }),
  }));
};

/** With this break, a message that the messenger took without an answer counts as not taken, and goes by SMS too. */
export const unheardGoesBySms = (): Partial<Wiring> =>
  withMessenger((messenger) => ({
    ...messenger,
    send: (message) => messenger.send(message).catch(() => ({ result: "not-taken" })),
  }));

/** With this break, a message to a number without an account counts as sent, so that it reaches nobody. */
export const passedOnCountsAsSent = (): Partial<Wiring> =>
  withMessenger((messenger) => ({
    ...messenger,
    send: async (message) => {
      const handed = await messenger.send(message);
      return handed.result === "passed-on" ? { result: "sent", providerId: "bale-0" } : handed;
    },
  }));

/** With this break, a message that the messenger passed on at the repeated attempt is never sent by SMS. */
export const passedOnLateIsForgotten = (): Partial<Wiring> => ({
  notification: (deps) => {
    const decide: NotificationDeps["notices"]["decide"] = (id, command, decision, known) =>
      deps.notices.decide(
        id,
        command,
        (loaded) => {
          const decided = decision(loaded);
          if (!("facts" in decided) || command.name !== "follow-notice") return decided;
          const facts = decided.facts.map((fact) => {
            if (fact.type !== "deferred") return fact;
            const { until: _, happenedAt: __, ...rest } = fact;
            return rest;
          });
          return { ...decided, facts };
        },
        known,
      );
    return { ...deps, notices: { ...deps.notices, decide } };
  },
});

/** With this break, every number goes to the messenger, also that of an applicant who did not choose it. */
export const numbersWithoutChoice = (): Partial<Wiring> => ({
  notification: (deps) => ({
    ...deps,
    identity: {
      addressOf: async (ask) => {
        const address = await deps.identity.addressOf(ask);
        return "erased" in address ? address : { ...address, messenger: "bale" };
      },
    },
  }),
});

/** With this break, the messenger chosen at the registration counts before a code sent to the mobile was confirmed. */
export const choiceOfAnyone = (): Partial<Wiring> => ({
  identity: (deps) => ({
    ...deps,
    people: {
      ...deps.people,
      load: async (id) => {
        const loaded = await deps.people.load(id);
        const messengers = new Proxy(
          {},
          { get: () => ["bale"], getOwnPropertyDescriptor: () => ({ configurable: true, value: ["bale"] }) },
        );
        return { ...loaded, state: { ...loaded.state, messengers } };
      },
    },
  }),
});
