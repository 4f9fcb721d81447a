/** Breaks that remove defences of webhooks. */

import type {
  DeliveryFact,
  DeliveryState,
} from "../../../functions/notification/webhooks/journal-deliveries.ts";
import type { Journal } from "../../../shared/journal/journal.ts";
import type { Wiring } from "../core/wiring.ts";

type Deliveries = Journal<DeliveryState, DeliveryFact>;

/** Replaces the decision of one command. */
const deciding = (
  journal: Deliveries,
  name: string,
  decide: (state: DeliveryState) => readonly DeliveryFact[],
): Deliveries => ({
  ...journal,
  decide: (id, command, rule, known) =>
    journal.decide(
      id,
      command,
      command.name === name ? ({ state }) => ({ facts: decide(state) }) : rule,
      known,
    ),
});

/** With this break, a delivery that failed once is never tried again. */
export const neverCalledAgain = (): Partial<Wiring> => ({
  webhooks: (deps) => ({ ...deps, deliveries: deciding(deps.deliveries, "call-again", () => []) }),
});

/** With this break, every reply of a receiver counts as success, even an error. */
export const believedDelivered = (): Partial<Wiring> => ({
  webhooks: (deps) => ({
    ...deps,
    deliveries: deciding(deps.deliveries, "post-delivery", ({ stage }) =>
      stage === "due" ? [{ type: "delivered", result: 200 }] : [],
    ),
  }),
});

/** With this break, each attempt of a delivery gets another id, so a receiver cannot recognise a repeat. */
export const idAnew = (): Partial<Wiring> => {
  let posted = 0;
  return {
    webhooks: (deps) => ({
      ...deps,
      post: (to, headers, body) => {
        posted += 1;
        return deps.post(to, { ...headers, "webhook-id": `${headers["webhook-id"]}-${posted}` }, body);
      },
    }),
  };
};

/** With this break, a unit's webhook gets the events of every unit. */
export const anyUnit = (): Partial<Wiring> => ({
  webhooks: (deps) => ({
    ...deps,
    views: {
      list: async (list, options) => {
        const page = await deps.views.list(list, options);
        if (list !== "webhooks") return page;
        const items = page.items.map((view) => {
          const { state, ...row } = view.data as { readonly state: { readonly about?: object } };
          return {
            ...view,
            data: { ...row, state: { ...state, about: { ...state.about, units: undefined } } },
          };
        });
        return { ...page, items };
      },
    },
  }),
});
