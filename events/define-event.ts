import type * as z from "zod/mini";

/**
 * One event, one version. Its file is the only place that says what it is: the type, the EventBridge rule pattern,
 * the parser, the JSON Schema and the documentation all come from here.
 *
 * Events carry ids and codes, never names, contact details or free text (law 4).
 */
export interface EventDefinition<Data = unknown> {
  /** `intake.request-registered`: service, then what happened, in the past tense. */
  readonly name: string;
  readonly version: number;
  /** `intake.request-registered.v1`: EventBridge's `detail-type` and CloudEvents' `type`. */
  readonly type: string;
  /** The service that announces it. */
  readonly service: string;
  readonly summary: string;
  /** True when no service of ours need consume it: it is there for webhooks, figures and the curious. */
  readonly public: boolean;
  readonly data: z.ZodMiniType<Data>;
  /** The event as a decision announces it; the journal stores this and the relay adds the envelope. */
  of(data: Data): AnnouncedEvent;
}

/** What a journal row stores of an event. */
export interface AnnouncedEvent {
  readonly type: string;
  readonly data: unknown;
}

export interface EventSpec<Schema extends z.ZodMiniType> {
  readonly name: `${string}.${string}`;
  readonly version: number;
  readonly summary: string;
  readonly public?: boolean;
  readonly data: Schema;
}

export function defineEvent<Schema extends z.ZodMiniType>(
  spec: EventSpec<Schema>,
): EventDefinition<z.output<Schema>> {
  const type = `${spec.name}.v${spec.version}`;
  return {
    name: spec.name,
    version: spec.version,
    type,
    service: spec.name.slice(0, spec.name.indexOf(".")),
    summary: spec.summary,
    public: spec.public ?? false,
    data: spec.data as z.ZodMiniType<z.output<Schema>>,
    of: (data) => ({ type, data }),
  };
}

/**
 * The envelope: CloudEvents 1.0 attributes in EventBridge's `detail`. EventBridge gives every resend a new id of its
 * own, so ours is inside.
 */
export interface EventEnvelope<Data = unknown> {
  readonly specversion: "1.0";
  /** `service/aggregate/version/index`: the same for every resend, and the key of the command it becomes. */
  readonly id: string;
  /** `peygir.intake`; also EventBridge's `source`. */
  readonly source: string;
  readonly type: string;
  /** When it was decided, ISO 8601 in UTC. */
  readonly time: string;
  /** The aggregate it is about. */
  readonly subject: string;
  /** The version of the aggregate's journal that announced it: followers fold in this order. */
  readonly sequence: number;
  /** The tracking code or other thread that joins a whole story. */
  readonly correlationid: string;
  /** The idempotency key of the command that caused it (an event's id, when an event did). */
  readonly causationid: string;
  readonly data: Data;
}
