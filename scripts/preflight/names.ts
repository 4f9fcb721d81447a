/** Computes the names of a deployment's resources from `triggers.ts`, as `infra` does. */
import type { ServiceTriggers } from "../../shared/triggers.ts";
import type { Names } from "./account.ts";

type AllTriggers = Readonly<Record<string, ServiceTriggers>>;

/** @param signIn the prefix of Cognito's sign-in address; undefined when staff sign in elsewhere */
export function namesOf(triggers: AllTriggers, signIn: string | undefined): Names {
  const all = Object.entries(triggers).flatMap(([service, lambdas]) =>
    Object.entries(lambdas).map(([lambda, each]) => ({ name: `${service}-${lambda}`, each })),
  );
  const consumers = all.filter(({ each }) => each.events ?? each.scans).map(({ name }) => name);
  const clocks = all.filter(({ each }) => each.everyMinute).map(({ name }) => name);
  const deciding = Object.entries(triggers).flatMap(([service, lambdas]) =>
    Object.values(lambdas).some(({ needs }) => needs.some((need) => need.startsWith("journal.")))
      ? [service]
      : [],
  );
  return {
    functions: all.map(({ name }) => name),
    logs: [...all.map(({ name }) => `/aws/lambda/${name}`), "/aws/vendedlogs/peygir/front-door"],
    queues: [
      ...consumers,
      ...[...consumers, ...clocks].map((name) => `${name}-dlq`),
      ...deciding.map((service) => `${service}-stuck`),
    ],
    bus: "peygir",
    signIn,
  };
}
