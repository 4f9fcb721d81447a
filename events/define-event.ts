import * as z from "zod/mini";
import { once } from "./once.ts";

/**
 * One event, one version. Its file is the only place that says what it is: the type, the EventBridge rule pattern,
 * the parser, the JSON Schema and the documentation all come from here.
 *
 * Events carry ids and codes, never names, contact details or free text (law 4).
 */
export interface EventDefinition<Data = unknown, Type extends string = string> {
  /** `intake.request-registered`: service, then what happened, in the past tense. */
  readonly name: string;
  readonly version: number;
  /** `intake.request-registered.v1`: EventBridge's `detail-type` and CloudEvents' `type`. */
  readonly type: Type;
  /** The service that announces it. */
  readonly service: string;
  readonly summary: string;
  /** True when no service of ours need consume it: it is there for webhooks, figures and the curious. */
  readonly public: boolean;
  /** What its announcer may put into it, and nothing else. */
  readonly data: z.ZodMiniType<Data>;
  /** What a consumer reads of it: fields it does not know yet are passed over, for an added optional field keeps the version. */
  readonly reads: z.ZodMiniType<Data>;
  /**
   * The event as a decision announces it; the journal stores this and the relay adds the envelope.
   *
   * @throws before anything is stored when the data are not of this shape: a bug, or words where only ids may be (law 4).
   */
  of(data: Data): AnnouncedEvent;
}

/** The data of an event's definition. */
export type DataOf<Definition extends EventDefinition> = z.output<Definition["data"]>;

/** What a journal row stores of an event. */
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
  /** Makes the schema, when the event is first announced or read. */
  readonly data: () => z.ZodMiniObject<Shape, z.core.$strict>;
}

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
  /** The hash of the journal row that announced it: who keeps it can tell later whether the row is still the same (P3). */
  readonly rowhash?: string | undefined;
  /** The commitment to what outsiders may be shown of that row; absent where they may be shown nothing (P7). */
  readonly factshash?: string | undefined;
  /** `staff:<username>`: the member of staff whose command announced it; absent on all that others caused. */
  readonly actor?: string | undefined;
  readonly data: Data;
}
