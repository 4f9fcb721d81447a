import { Duration } from "aws-cdk-lib";
import type { TableV2 } from "aws-cdk-lib/aws-dynamodb";
import type { EventBus } from "aws-cdk-lib/aws-events";
import { Construct } from "constructs";
import type { LambdaTriggers, ServiceTriggers } from "../../shared/triggers.ts";
import { secretNames } from "../other-services.ts";
import { AnchorsTable } from "./anchors-table.ts";
import type { Files } from "./files.ts";
import type { Serve } from "./front-door.ts";
import type { Mail, Reach } from "./grants.ts";
import type { History } from "./history.ts";
import { type Ground, HouseFunction } from "./house-function.ts";
import { Journal } from "./journal.ts";
import { plainTable, type SharedStores, sheetsTable, viewsTable, wordIndexTable } from "./tables.ts";
import { onEvents, onScans, onSchedule, onStream } from "./triggered.ts";

/** The resources that all services share, such as stores, buckets and the event bus. */
export interface Surroundings extends Ground {
  readonly stores: SharedStores;
  readonly files: Files;
  readonly history: History;
  readonly bus: EventBus;
  readonly serve: Serve;
}

/** The other services that a service may reach; the classes in `infra/services` choose them. */
export interface Neighbours {
  /** The directory service, whose snapshots the service reads; absent for the directory itself and for audit. */
  readonly directory?: Service;
  /**
   * Returns the services whose Lambdas this service may invoke directly. This is a function, since two services may
   * call each other and the second is created later.
   */
  readonly calls?: () => readonly Service[];
  readonly mail?: Mail;
}

/**
 * A service: its tables, and a Lambda with its triggers for each entry of its `triggers.ts`. Folder,
 * construct, Lambda, log, queue and alarm share one name: `intake/citizen-api`, `intake-citizen-api`.
 */
export class Service extends Construct {
  readonly views: TableV2 | undefined;
  readonly functions: readonly HouseFunction[];

  constructor(
    scope: Construct,
    service: string,
    triggers: ServiceTriggers,
    surroundings: Surroundings,
    neighbours: Neighbours = {},
  ) {
    super(scope, service);
    const { config, stores, files, history, bus } = surroundings;
    const needs = Object.values(triggers).flatMap((lambda) => lambda.needs);
    const needed = <T>(prefix: string, make: () => T): T | undefined =>
      needs.some((need) => need.startsWith(prefix)) ? make() : undefined;

    const journal = needed("journal.", () => new Journal(this, service, surroundings));
    this.views = needed("views.", () => viewsTable(this, config, needs.includes("views.second")));
    const anchors = needed("anchors.", () => new AnchorsTable(this, config));
    const reach: Reach = {
      service,
      stores,
      files,
      history,
      bus,
      journal: journal?.table,
      views: this.views,
      vault: needed("vault.", () => plainTable(this, "vault", config)),
      anchors: anchors?.table,
      sheets: needed("sheets.", () => sheetsTable(this, config)),
      wordIndex: needed("word-index.", () => wordIndexTable(this, config)),
      // Every service, the directory too, looks up callers in the newest snapshot of the directory.
      directoryViews: service === "directory" ? this.views : neighbours.directory?.views,
      callees: () => (neighbours.calls?.() ?? []).flatMap((service) => service.functions),
      mail: neighbours.mail,
      secrets: secretNames(config),
    };
    this.functions = Object.entries(triggers).map(([lambda, each]) => {
      const timeout = timeouts[audience(each)];
      const house = new HouseFunction(this, { ground: surroundings, lambda, triggers: each, reach, timeout });
      setOff(house, surroundings, journal);
      if (each.needs.includes("anchors.keep")) anchors?.onlyFor(house);
      if (each.needs.includes("history.seal")) history.onlyFor(house);
      return house;
    });
  }
}

function setOff(
  house: HouseFunction,
  { bus, files, serve }: Surroundings,
  journal: Journal | undefined,
): void {
  const { routes, staffRoutes, events, scans, stream, everyMinute } = house.triggers;
  if (routes ?? staffRoutes) serve(house);
  if (events) onEvents(house, events, bus);
  if (scans) onScans(house, files.quarantine);
  if (stream && journal) onStream(house, journal);
  if (everyMinute) onSchedule(house);
}

type Audience = "api" | "called" | "events" | "stream" | "clock" | "operator";

function audience(triggers: LambdaTriggers): Audience {
  const { routes, staffRoutes, events, scans, stream, everyMinute, invoked } = triggers;
  if (routes ?? staffRoutes) return "api";
  if (events ?? scans) return "events";
  if (everyMinute) return "clock";
  if (stream) return "stream";
  return invoked === "by-operators" ? "operator" : "called";
}

/**
 * The timeout of a function, by the kind of its caller. A function that another function calls times out before its
 * caller does. A function of the API times out before API Gateway does. A function that handles a batch has time for all
 * messages. The function that runs every minute ends before the next minute. An operator's call contains
 * the work of many calls.
 */
const timeouts: Readonly<Record<Audience, Duration>> = {
  called: Duration.seconds(10),
  api: Duration.seconds(15),
  events: Duration.seconds(30),
  stream: Duration.seconds(60),
  clock: Duration.seconds(55),
  operator: Duration.seconds(55),
};
