import * as z from "zod/mini";
import { once } from "./once.ts";

/**
 * One version of an event. Its file alone defines it: type, EventBridge rule pattern, parser, JSON Schema and
 * documentation derive from here.
 *
 * Events contain ids and codes, never names, contact details or free text (law 4).
 */
export interface EventDefinition<Data = unknown, Type extends string = string> {
  /** `intake.request-registered`: the service, then the fact, in the past tense. */
  readonly name: string;
  readonly version: number;
  /** `intake.request-registered.v1`: EventBridge's `detail-type` and CloudEvents' `type`. */
  readonly type: Type;
  /** The service that announces it. */
  readonly service: string;
  readonly summary: string;
  /** Whether it needs no consumer among our services: it serves webhooks, figures and other programs. */
  readonly public: boolean;
  /** The data that the announcer may put into it, strictly. */
  readonly data: z.ZodMiniType<Data>;
  /**
   * The data as a consumer reads it: unknown fields are ignored, since added optional fields keep the
   * version.
   */
  readonly reads: z.ZodMiniType<Data>;
  /**
   * The event as a decision announces it; the journal stores this and the relay adds the envelope.
   * @throws before anything is stored when the data have another shape: a bug, or free text where only ids
   * may be (law 4)
   * @example
   * requestRegistered.of({ request: code, kind, subject, … })
   */
  of(data: Data): AnnouncedEvent;
}

export type DataOf<Definition extends EventDefinition> = z.output<Definition["data"]>;

/** The part of an event that a journal row stores. */
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
  /** Makes the schema on first use. */
  readonly data: () => z.ZodMiniObject<Shape, z.core.$strict>;
}

/**
 * Defines a version of an event: its type, schema and documentation. A new file of `events/` exports it, and
 * `npm run catalogue` documents it. `frozen.json` holds the shape of every released version.
 * @example
 * export const requestWithdrawn = defineEvent({
 *   name: "intake.request-withdrawn",
 *   version: 1,
 *   summary: "The applicant withdrew their request.",
 *   data: () => z.strictObject({ request: code(), at: moment() }),
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
 * The envelope: CloudEvents 1.0 attributes in EventBridge's `detail`. It has an id of ours, since EventBridge
 * gives every resend a new one.
 */
export interface EventEnvelope<Data = unknown> {
  readonly specversion: "1.0";
  /** `service/aggregate/version/index`: the same for every resend, and the key of the consumer's command. */
  readonly id: string;
  /** `peygir.intake`; also EventBridge's `source`. */
  readonly source: string;
  readonly type: string;
  /** The time of the decision, ISO 8601 in UTC. */
  readonly time: string;
  /** The aggregate it is about. */
  readonly subject: string;
  /** The version of the journal row that announced it: followers fold in this order. */
  readonly sequence: number;
  /** The correlation id that joins the events of one request: the tracking code. */
  readonly correlationid: string;
  /** The idempotency key of the command that caused it (an event's id, when an event did). */
  readonly causationid: string;
  /**
   * The hash of the journal row that announced it, by which a consumer can later check that the row is
   * unchanged (P3).
   */
  readonly rowhash?: string | undefined;
  /** The commitment to the public facts of that row; absent when it has none (P7). */
  readonly factshash?: string | undefined;
  /** `staff:<username>`: the member of staff whose command announced it; absent when others caused it. */
  readonly actor?: string | undefined;
  readonly data: Data;
}
