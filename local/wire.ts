/** Puts the template's functions between what sets them off and what they call. */
import type { Server } from "node:http";
import { openBus } from "./bus/bus.ts";
import type { CallLog } from "./call-log.ts";
import type { Clock } from "./clock.ts";
import { Bells, type EventSources, startEventSources } from "./event-sources/event-sources.ts";
import { mappingsOf } from "./event-sources/mappings.ts";
import type { Target } from "./forward.ts";
import { createFront } from "./front/front.ts";
import { dynamoDbService } from "./gateway/dynamodb.ts";
import { eventsService } from "./gateway/events.ts";
import { type Caller, createGateway, type FaultInjector } from "./gateway/gateway.ts";
import { lambdaService } from "./gateway/lambda.ts";
import { sesService, snsService } from "./gateway/messages.ts";
import { sqsService } from "./gateway/sqs.ts";
import { openHttpApi } from "./http-api/http-api.ts";
import { type RolePolicies, rolePolicies } from "./iam/policies.ts";
import { functionsOf, type LambdaFunction } from "./lambda/environment.ts";
import { type Functions, runFunctions } from "./lambda/functions.ts";
import type { Logs } from "./logs.ts";
import { operator } from "./operator/operator-role.ts";
import type { Objects } from "./s3/objects.ts";
import { createS3 } from "./s3/s3.ts";
import { type Schedules, startSchedules } from "./schedules/schedules.ts";
import { schedulesOf } from "./schedules/schedules-of.ts";
import type { Sqs } from "./sqs/queues.ts";
import type { Addresses } from "./stand-ins.ts";
import type { LocalState } from "./state.ts";
import type { Template } from "./template/template.ts";
import type { Vendors } from "./vendors/vendors.ts";

export interface WireOptions {
  readonly template: Template;
  readonly addresses: Addresses;
  readonly gateway: Server;
  readonly s3: Server;
  readonly objects: Objects;
  readonly dynamoDb: Target;
  readonly sqs: Sqs;
  readonly state: LocalState;
  readonly clock: Clock;
  readonly vendors: Vendors;
  readonly logs: Logs;
  readonly calls: CallLog;
  readonly faults: ReadonlySet<FaultInjector>;
  readonly complain: (line: string) => void;
}

export interface Wired {
  readonly functions: Functions;
  readonly front: Server;
  readonly sources: EventSources;
  /** Begins to count: once there is something to look at. */
  readonly startSchedules: () => Schedules;
}

export function wire(options: WireOptions): Wired {
  const { template, addresses, gateway, dynamoDb, sqs, state, clock, logs, calls, faults, complain } =
    options;
  const bus = openBus(template, clock, sqs.send);
  const all = functionsOf(template);
  const policies = rolePolicies(template, new Set(all.map(({ roleArn }) => roleArn)));
  const functions = runFunctions({ functions: all, gateway: addresses.gateway, clock, log: logs.write });
  const callers = callersOf(all, policies);
  const bells = new Bells();
  const asking = {
    caller: (accessKeyId: string) => callers.get(accessKeyId),
    invocation: functions.requestOf,
    record: calls.record,
    faults,
  };
  createS3(options.s3, { ...asking, template, objects: options.objects, bus, clock });
  createGateway(gateway, {
    ...asking,
    services: {
      dynamodb: dynamoDbService(template, dynamoDb, (table) => bells.of(table).ring(), clock),
      events: eventsService(bus),
      lambda: lambdaService(functions),
      ses: sesService(state, clock),
      sns: snsService(state, clock, () => options.vendors.moods()["sns"] === "well"),
      sqs: sqsService(sqs),
    },
  });
  const mappings = mappingsOf(template, all, policies);
  const schedules = schedulesOf(template, all, policies);
  return {
    functions,
    front: createFront(template, openHttpApi(template, functions, clock)),
    sources: startEventSources({ template, mappings, functions, dynamoDb, sqs, state, bells }),
    startSchedules: () => startSchedules({ schedules, clock, functions, send: sqs.send, complain }),
  };
}

function callersOf(
  functions: readonly LambdaFunction[],
  policies: RolePolicies,
): ReadonlyMap<string, Caller> {
  const callers = functions.map(({ logicalId, name, roleArn }) => {
    const statements = policies.get(roleArn) ?? [];
    return [logicalId, { name, roleName: roleArn.split("/").at(-1) ?? roleArn, statements }] as const;
  });
  return new Map([...callers, [operator.name, operator]]);
}
