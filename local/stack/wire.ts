/** Connects the template's functions with their triggers and with the services that they call. */
import type { RequestListener } from "node:http";
import { openHttpApi } from "../api-gateway/http-api.ts";
import type { CallLog } from "../aws-endpoint/call-log.ts";
import { dynamoDbService } from "../aws-endpoint/dynamodb.ts";
import { eventsService } from "../aws-endpoint/events.ts";
import type { Target } from "../aws-endpoint/forward.ts";
import { type Caller, type FaultInjector, gateway } from "../aws-endpoint/gateway.ts";
import { lambdaService } from "../aws-endpoint/lambda.ts";
import { sesService, snsService } from "../aws-endpoint/messages.ts";
import { secretsService } from "../aws-endpoint/secrets.ts";
import { sqsService } from "../aws-endpoint/sqs.ts";
import { front } from "../cloudfront/front.ts";
import { Bells, type EventSources, startEventSources } from "../event-sources/event-sources.ts";
import { mappingsOf } from "../event-sources/mappings.ts";
import { openBus } from "../eventbridge/bus.ts";
import { type Schedules, startSchedules } from "../eventbridge/schedules.ts";
import { schedulesOf } from "../eventbridge/schedules-of.ts";
import { type RolePolicies, rolePolicies } from "../iam/policies.ts";
import type { LambdaFunction } from "../lambda/environment.ts";
import type { Functions } from "../lambda/functions.ts";
import { mover } from "../pages/operator/mover-role.ts";
import { operator } from "../pages/operator/operator-role.ts";
import type { Objects } from "../s3/objects.ts";
import { s3 } from "../s3/s3.ts";
import type { Sqs } from "../sqs/queues.ts";
import type { Template } from "../template/template.ts";
import type { Vendors } from "../vendors/vendors.ts";
import { secretsHere } from "./chosen.ts";
import type { Clock } from "./clock.ts";
import type { Engines, Services } from "./engines.ts";
import type { LocalState } from "./state.ts";

export interface WireOptions {
  readonly template: Template;
  /** The template with the routes of the API. */
  readonly api: Template;
  readonly engines: Engines | undefined;
  readonly functions: Functions;
  readonly objects: Objects;
  readonly dynamoDb: Target;
  readonly sqs: Sqs;
  readonly state: LocalState;
  readonly clock: Clock;
  readonly vendors: Vendors;
  readonly calls: CallLog;
  readonly faults: ReadonlySet<FaultInjector>;
  readonly complain: (line: string) => void;
}

export interface Wired {
  /** The request handlers of the distribution, of the gateway for AWS calls, and of the buckets. */
  readonly front: RequestListener;
  readonly gateway: RequestListener;
  readonly s3: RequestListener;
  readonly sources: EventSources;
  /** Starts the schedules; call it once the stack has an organisation. */
  readonly startSchedules: () => Schedules;
}

export function wire(options: WireOptions): Wired {
  const { template, engines, functions, dynamoDb, sqs, state, clock, calls, faults, complain } = options;
  const { all } = functions;
  const bus = openBus(template, clock, sqs.send);
  const policies = rolePolicies(template, new Set(all.map(({ roleArn }) => roleArn)));
  const callers = callersOf(all, policies, engines);
  const bells = new Bells();
  const asking = {
    caller: (accessKeyId: string) => callers.get(accessKeyId),
    invocation: functions.requestOf,
    record: calls.record,
    faults,
  };
  const own: Services = {
    dynamodb: dynamoDbService(template, dynamoDb, (table, rows) => bells.of(table).ring(rows), clock),
    events: eventsService(bus),
    lambda: lambdaService(functions),
    secretsmanager: secretsService(secretsHere),
    ses: sesService(template, state, clock),
    sns: snsService(state, clock, () => options.vendors.moods()["sns"] === "well"),
    sqs: sqsService(sqs),
  };
  const services = engines?.services(own, (table) => bells.of(table).ring()) ?? own;
  const mappings = mappingsOf(template, all, policies);
  const schedules = schedulesOf(template, all, policies);
  return {
    front: front(template, openHttpApi(options.api, functions, clock), clock),
    gateway: gateway({ ...asking, services }),
    s3: s3({ ...asking, template, objects: options.objects, bus, clock }),
    sources: startEventSources({ template, mappings, functions, dynamoDb, sqs, state, bells }),
    startSchedules: () => startSchedules({ schedules, clock, functions, send: sqs.send, complain }),
  };
}

function callersOf(
  functions: readonly LambdaFunction[],
  policies: RolePolicies,
  engines: Engines | undefined,
): ReadonlyMap<string, Caller> {
  const callers = functions.flatMap((fn) => {
    const { logicalId, name, roleArn } = fn;
    const statements = policies.get(roleArn) ?? [];
    const caller = { name, roleName: roleArn.split("/").at(-1) ?? roleArn, statements };
    // Tests that act with a function's rights name it by its logical id, whatever keys the function itself
    // uses.
    const accessKeys = [logicalId, engines?.keysOf(fn).accessKeyId ?? logicalId];
    return accessKeys.map((key) => [key, caller] as const);
  });
  return new Map([...callers, [operator.name, operator], [mover.name, mover]]);
}
