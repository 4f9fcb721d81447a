import * as z from "zod/mini";
import { once } from "./once.ts";

/**
 * One version of an event. The event's EventBridge pattern, parser, JSON Schema and documentation are derived
 * from this definition.
 *
 * An event contains ids and codes, never names, contact details or free text (law 4).
 */
export interface EventDefinition<Data = unknown, Type extends string = string> {
  /** For example `intake.request-registered`: the service, then the fact, in the past tense. */
  readonly name: string;
  readonly version: number;
  /** For example `intake.request-registered.v1`: EventBridge's `detail-type` and CloudEvents' `type`. */
  readonly type: Type;
  /** The service that publishes the event. */
  readonly service: string;
  readonly summary: string;
  /**
   * True when no service of ours needs to consume the event, because webhooks, figures or other programs use the event.
   */
  readonly public: boolean;
  /** Parses the data when the event is published; an unknown field is an error. */
  readonly data: z.ZodMiniType<Data>;
  /**
   * Parses the data in a consumer. An unknown field is ignored, because a new optional field does not raise
   * the version.
   */
  readonly reads: z.ZodMiniType<Data>;
  /**
   * Makes the event that a journal row stores; the relay adds the envelope later.
   * @throws before anything is stored, when the data do not fit the schema, for example when a field that may hold only
   * an id holds free text (law 4)
   * @example
   * requestRegistered.of({ request: code, kind, subject, … })
   */
  of(data: Data): AnnouncedEvent;
}

export type DataOf<Definition extends EventDefinition> = z.output<Definition["data"]>;

/** The part of an event that a journal row stores; the relay adds the rest of the envelope. */
export interface AnnouncedEvent {
  readonly type: string;
  readonly data: unknown;
}

export interface EventSpec<
  Name extends `${string}.${string}`,
  Version extends number,
  Shape extends z.core.$ZodShape,
> {
  readonly name: Name;
  readonly version: Version;
  readonly summary: string;
  readonly public?: boolean;
  /** Returns the schema of the event's data; called on first use only. */
  readonly data: () => z.ZodMiniObject<Shape, z.core.$strict>;
}

/**
 * Defines one version of an event: type, schema and documentation. Export each definition from a file of its
 * own in `events/`, then run `npm run catalogue`, which documents the event and stores its schema in
 * `frozen.json`.
 * @example
 * export const requestWithdrawn = defineEvent({
 * name: "intake.request-withdrawn",
 * version: 1,
 * summary: "The applicant withdrew their request.",
 * data: () => z.strictObject({ request: code(), at: moment() }),
 * });
 */
export function defineEvent<
  const Name extends `${string}.${string}`,
  const Version extends number,
  Shape extends z.core.$ZodShape,
>(
  spec: EventSpec<Name, Version, Shape>,
): EventDefinition<z.output<z.ZodMiniObject<Shape, z.core.$strict>>, `${Name}.v${Version}`> {
  type Data = z.output<z.ZodMiniObject<Shape, z.core.$strict>>;
  const { name, version, summary } = spec;
  const type = `${name}.v${version}` as const;
  const data = once(spec.data);
  const reads = once(() => z.object(data().shape));
  return {
    name,
    version,
    type,
    service: name.slice(0, name.indexOf(".")),
    summary,
    public: spec.public ?? false,
    get data() {
      return data() as unknown as z.ZodMiniType<Data>;
    },
    get reads() {
      return reads() as unknown as z.ZodMiniType<Data>;
    },
    of: (given) => ({ type, data: data().parse(given) }),
  };
}

/**
 * An event as it travels on the bus: CloudEvents 1.0 attributes in EventBridge's `detail`. The envelope's id
 * is made by Peygir, because EventBridge gives an event a new id each time it is sent.
 */
export interface EventEnvelope<Data = unknown> {
  readonly specversion: "1.0";
  /**
   * `service/aggregate/version/index`: the same for every resend. A consumer uses it as the idempotency key
   * of its command.
   */
  readonly id: string;
  /** For example `peygir.intake`; also EventBridge's `source`. */
  readonly source: string;
  readonly type: string;
  /** The time of the decision that published the event, ISO 8601 in UTC. */
  readonly time: string;
  /** The id of the aggregate that the event is about. */
  readonly subject: string;
  /**
   * The version of the journal row that published the event. Consumers order the events of one aggregate by this
   * version.
   */
  readonly sequence: number;
  /** The request's tracking code, which joins all events and log lines of one request. */
  readonly correlationid: string;
  /**
   * The idempotency key of the command that published the event; if an event caused that command, the key is
   * that event's id.
   */
  readonly causationid: string;
  /**
   * The hash of the journal row that published the event. With it a consumer can later check that the row is
   * unchanged (P3).
   */
  readonly rowhash?: string | undefined;
  /** A salted hash of the row's public facts (P7); absent when the row has none. */
  readonly factshash?: string | undefined;
  /**
   * `staff:<username>`: the member of staff whose command published the event; absent when an applicant,
   * another event or a timer caused it.
   */
  readonly actor?: string | undefined;
  readonly data: Data;
}
