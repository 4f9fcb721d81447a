/**
 * Collects what the fuzzer knows about the running system: requests, mobiles, and the states of cases. All of it comes from
 * the system's answers and from the requests that the fuzzer sent.
 */

import { subjectsOf } from "../../shared/directory/lookups.ts";
import { route } from "../../shared/directory/route.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { silentUnit } from "../../shared/directory/unanswered.ts";
import { tehranDay } from "../../shared/domain/time/tehran-time.ts";
import { type Division, Hall, type Place } from "./hall.ts";
import type { Known, Owed } from "./known.ts";
import { json, type WireAnswer } from "./wire.ts";

export type Role = Snapshot["staff"][number]["roles"][number];

/** The fields of a case in an answer that the fuzzer reads. */
interface CaseBody {
  readonly case: string;
  readonly version: number;
  readonly stage: string;
  readonly unit: { readonly key: string };
  readonly expert?: { readonly username: string };
  readonly points?: readonly string[];
  readonly parties: {
    readonly units: readonly { readonly key: string }[];
    readonly people: readonly { readonly username: string }[];
  };
  readonly kind: { readonly key: string };
  readonly subject: { readonly key: string };
  readonly commitments?: readonly {
    readonly owner:
      | { readonly unit: { readonly key: string } }
      | { readonly person: { readonly username: string } };
    readonly standing: string;
    readonly published?: { readonly withdrawn?: unknown };
  }[];
  readonly calls?: readonly { readonly number: number; readonly standing: string }[];
  readonly outside?: readonly { readonly standing: string; readonly renewed?: unknown }[];
  readonly letters?: readonly unknown[];
  readonly clocks?: readonly { readonly extended?: unknown }[];
  readonly explanations?: readonly {
    readonly of: { readonly person?: { readonly username: string } };
    readonly given?: object;
  }[];
  readonly mayI: readonly string[];
  readonly hops: readonly { readonly unit: { readonly key: string } }[];
}

/** The fields of a meeting in an answer that the fuzzer reads. */
interface MeetingBody {
  readonly meeting: string;
  readonly request: string;
  readonly version: number;
  readonly stage: string;
  readonly host: { readonly username: string };
  readonly place?: Place;
  readonly deputy?: { readonly username: string };
  readonly offer?: { readonly places: readonly Place[] };
  readonly vulnerable?: boolean;
  readonly minutes?: { readonly earlier?: readonly unknown[] };
}

/** The fields of a bulk step other than its list of cases. */
export interface BulkBody {
  readonly unit?: string;
  readonly expert?: string;
}

/** The body of a registration that the fuzzer sent. */
export interface Registered {
  readonly kind: string;
  readonly subject: string;
  readonly province?: string;
  readonly complainedOfUnit?: string;
  readonly complainedOfPerson?: string;
  readonly knownTo?: string;
  readonly mobile: string;
  readonly identity: unknown;
}

/** The body of an emergency that the fuzzer sent. */
export interface Emergency {
  readonly reason: string;
  readonly unit?: string;
  readonly mobile: string;
  readonly knownTo?: string;
}

export interface InForce {
  readonly number: number;
  readonly snapshot: Snapshot;
}

function owedIn({ commitments: [first] = [] }: Pick<CaseBody, "commitments">): Owed | undefined {
  if (!first) return undefined;
  const { owner, standing, published } = first;
  return {
    standing,
    public: published !== undefined && published.withdrawn === undefined,
    owner: "unit" in owner ? { unit: owner.unit.key } : { person: owner.person.username },
  };
}

const openCallsIn = ({ calls = [] }: Pick<CaseBody, "calls">): readonly number[] =>
  calls.flatMap(({ number, standing }) => (["open", "overdue"].includes(standing) ? [number] : []));

/** Operations after which the fuzzer no longer knows the case's state, or after which no step on the case is possible. */
const leadsAway = ["object-to-answer", "rate-answer", "rate-for-applicant", "split-case", "erase-applicant"];

/** The stages in which a meeting continues although its request is withdrawn. */
const begun = ["arrived", "called", "in-session", "finished"];

export const ofPartnerKeys: readonly string[] = ["make-partner-key", "end-partner-key"];
/** The operations that raise the version of a webhook. */
export const ofWebhooks: readonly string[] = [
  ...["add-webhook", "change-webhook", "rotate-webhook-secret", "turn-webhook"],
  "replay-failed-deliveries",
];

export class Book {
  readonly requests: Known[] = [];
  /** Requests from the emergency form (S3), kept apart from the ordinary requests. */
  readonly emergencies: Known[] = [];
  /** Requests whose accused person is not matched yet (R2); inspection has them. */
  readonly undecided: Known[] = [];
  /** People who may join a group's request: each has the request's code and a mobile of their own (C10), kept apart. */
  readonly joiners: Known[] = [];
  /** Requests of applicants without a mobile, whom a clerk calls (C18), kept apart. */
  readonly byCall: Known[] = [];
  /** Requests from a partner system (C8), kept apart. */
  readonly fromPartner: Known[] = [];
  readonly snapshot: Snapshot;
  /** The present directory, as the administrator read it last. */
  inForce: InForce | undefined;
  /** The ids of the administrator's open proposals to change the directory (R2). */
  readonly proposals: string[] = [];
  /** The ids of block list entries that block no applicant of a known request. */
  readonly blocks: string[] = [];
  /** The partner keys that the fuzzer made and did not end, oldest first (N7). */
  readonly partnerKeys: { readonly partner: string; readonly number: number }[] = [];
  /** Webhooks, oldest first, each with the version last seen (N6). */
  readonly webhooks: { readonly id: string; version: number; off: boolean }[] = [];
  /** Code and PIN of the newest paper receipt (C2). */
  receipt: { readonly code: string; readonly pin: string } | undefined;
  /** The codes of receipts printed in advance under which no request is entered yet (C20). */
  readonly pads: string[] = [];
  #mobiles = 0;
  readonly #drawn = new Map<string, number>();
  readonly #gone = new Set<string>();

  readonly #now: () => Date;
  readonly hall: Hall;

  constructor(snapshot: Snapshot, now: () => Date) {
    this.hall = new Hall(now);
    this.snapshot = snapshot;
    this.#now = now;
  }

  /** The number of registrations so far, from which the network address of the next one is made (C17). */
  get registered(): number {
    return [
      this.requests,
      this.emergencies,
      this.undecided,
      this.joiners,
      this.byCall,
      this.fromPartner,
    ].flat().length;
  }

  /** Tomorrow's ISO date in Tehran. */
  tomorrow(): string {
    return tehranDay(new Date(this.#now().getTime() + 86_400_000));
  }

  /** Today's ISO date in Tehran. */
  today(): string {
    return tehranDay(this.#now());
  }

  /** The directory's keys that are valid in a field of this name. */
  keysFor(field: string): readonly string[] {
    const { kinds, subjects, provinces, outcomes } = this.snapshot;
    if (field === "unit") return this.desks();
    if (field === "expert" || field === "person") return this.experts();
    if (field === "complainedOfUnit") return this.aside();
    if (field === "official") return this.desks().flatMap((unit) => this.whoIs("head", unit) ?? []);
    const lists: Readonly<Record<string, readonly { readonly key: string }[]>> = {
      kind: kinds.filter(({ onWeb, fourEyes, withoutIdentity }) => onWeb && fourEyes && !withoutIdentity),
      subject: subjectsOf(this.snapshot, ""),
      reason: subjects.filter(({ key }) => this.#reasons().includes(key)),
      province: provinces,
      // An outcome that refers to an earlier answer is left out, since applicants here seldom have one.
      outcome: outcomes.filter(({ repeated }) => !repeated),
    };
    return (lists[field] ?? []).map(({ key }) => key);
  }

  /** The subjects that an emergency may have (S3). */
  #reasons(): readonly string[] {
    return this.snapshot.kinds.flatMap(({ subjects: own = [] }) => own);
  }

  /** A new mobile, with which one emergency is registered and nothing else. */
  mobileOnTheSpot(): string {
    this.#mobiles += 1;
    return `0937${String(this.#mobiles).padStart(7, "0")}`;
  }

  /** A new mobile, with which a person joins a group and registers nothing. */
  mobileToJoin(): string {
    this.#mobiles += 1;
    return `0936${String(this.#mobiles).padStart(7, "0")}`;
  }

  /** The units whose members can bring a case from acceptance to answer. */
  desks(): readonly string[] {
    const all = this.snapshot.units.filter(({ outside }) => !outside).map(({ key }) => key);
    return all.filter((unit) => this.whoIs("expert", unit) && this.whoIs("head", unit));
  }

  /** The units that may be accused in a case without excluding a user whom the fuzzer needs (R2). */
  aside(): readonly string[] {
    const { units, routing } = this.snapshot;
    const isInUse = (key: string): boolean =>
      ["expert" as const, "head" as const].some((role) => this.whoIs(role, key) !== undefined) ||
      routing.some(({ unit }) => unit === key) ||
      units.some(({ parent }) => parent === key);
    return units.filter(({ key, outside }) => !outside && !isInUse(key)).map(({ key }) => key);
  }

  /** The users who may be accused, since the fuzzer needs none of them in a case. */
  bystanders(): readonly string[] {
    const units = this.aside();
    const needed: readonly Role[] = ["expert", "inspector", "head", "clerk", "auditor", "administrator"];
    return this.snapshot.staff
      .filter(({ unit, roles }) => units.includes(unit) || !roles.some((role) => needed.includes(role)))
      .map(({ username }) => username);
  }

  /** The users who can be assignees in the unit, or in any unit when none is given. */
  experts(unit?: string): readonly string[] {
    const fits = (one: Snapshot["staff"][number]) =>
      one.roles.includes("expert") && (unit === undefined || one.unit === unit);
    return this.snapshot.staff.filter(fits).map(({ username }) => username);
  }

  /**
   * Whether the request is the newest of its mobile. The SMS with the code for all requests of a person goes to the mobile of
   * the newest request.
   */
  isNewest({ code, mobile }: Known): boolean {
    return this.requests.findLast((one) => one.mobile === mobile)?.code === code;
  }

  whoIs(role: Role, unit?: string): string | undefined {
    const fits = (one: Snapshot["staff"][number]) =>
      one.roles.includes(role) && (unit === undefined || one.unit === unit);
    return this.snapshot.staff.find(fits)?.username;
  }

  /** The unit of the first user with this role. */
  unitOf(role: Role): string | undefined {
    const username = this.whoIs(role);
    return this.snapshot.staff.find((one) => one.username === username)?.unit;
  }

  /** A new mobile for the block list, with which nothing is ever registered. */
  mobileToBlock(): string {
    this.#mobiles += 1;
    return `0998${String(this.#mobiles).padStart(7, "0")}`;
  }

  /** Removes all requests of an applicant, so that no further step uses them. */
  forget(gone: Known | undefined): void {
    for (const list of [this.byCall, this.joiners, this.fromPartner])
      if (gone && list.includes(gone)) list.splice(list.indexOf(gone), 1);
    const isTheirs = ({ mobile, code }: Known) => code === gone?.code || mobile === gone?.mobile;
    for (const one of this.requests.filter(isTheirs)) {
      this.requests.splice(this.requests.indexOf(one), 1);
      this.#gone.add(one.mobile);
    }
  }

  /**
   * The given mobile; or a new mobile if the given one was used twice or its owner was forgotten, because of limits per
   * mobile (C17).
   */
  mobileLike(mobile: string): string {
    const drawn = this.#drawn.get(mobile) ?? 0;
    if (this.#gone.has(mobile) || drawn >= 2)
      return this.mobileLike(String(Number(mobile) + 1).padStart(11, "0"));
    this.#drawn.set(mobile, drawn + 1);
    return mobile;
  }

  /**
   * The code of another request in the same unit that is linked with this request, or with `isLinked` false, not linked with
   * it (R14).
   */
  besides({ code, unit, links }: Known, isLinked: boolean): string | undefined {
    const fits = (one: Known) =>
      one.code !== code && one.unit === unit && links.includes(one.code) === isLinked && one.links.length < 9;
    return this.requests.find(fits)?.code;
  }

  /** Notes a new or removed link in both requests. */
  noteLink(
    id: string,
    known: Known,
    { with: to, from }: { readonly with?: string; readonly from?: string },
  ): void {
    const other = this.requests.find(({ code }) => code === (to ?? from));
    const rest = known.links.filter((code) => code !== other?.code);
    if (!other) return;
    known.links = id === "link-case" ? [...rest, other.code] : rest;
    const back = other.links.filter((code) => code !== known.code);
    other.links = id === "link-case" ? [...back, known.code] : back;
  }

  /** Notes the answer to an operation that concerns no case. */
  noteAtDesk(id: string, answer: WireAnswer, body: unknown): void {
    const said = json<InForce & { readonly block: string; readonly proposal: string }>(answer);
    if (id === "read-directory") this.inForce = said;
    if (id === "publish-directory") this.inForce = { ...(body as InForce), number: said.number };
    if (id === "propose-directory") this.proposals.push(said.proposal);
    if (id === "decide-directory-proposal") this.proposals.splice(this.proposals.indexOf(said.proposal), 1);
    if (id === "add-block") this.blocks.push(said.block);
    if (ofWebhooks.includes(id)) this.#noteWebhook(answer);
    if (ofPartnerKeys.includes(id)) this.#notePartnerKey(id, answer);
    if (id === "lift-block") this.blocks.splice(this.blocks.indexOf(said.block), 1);
  }

  #notePartnerKey(id: string, answer: WireAnswer): void {
    const { partner, number } = json<Book["partnerKeys"][number]>(answer);
    const at = this.partnerKeys.findIndex((one) => one.partner === partner && one.number === number);
    if (id === "make-partner-key" && at < 0) this.partnerKeys.push({ partner, number });
    if (id === "end-partner-key" && at >= 0) this.partnerKeys.splice(at, 1);
  }

  noteEmergency(answer: WireAnswer, { reason, unit, mobile, knownTo = "inspection" }: Emergency): void {
    const kind = this.snapshot.kinds.find(({ byInspection }) => byInspection)?.key ?? "";
    const about = { kind, subject: reason, ...(unit !== undefined && { complainedOfUnit: unit }) };
    // Inspection handles every emergency, even if the applicant's identity is not hidden from the units.
    this.noteRegistered(answer, { ...about, mobile, knownTo, identity: { type: "none" } }, this.emergencies);
  }

  #noteWebhook(answer: WireAnswer): void {
    const { webhook } = json<{ readonly webhook?: { readonly webhook: string; readonly state: string } }>(
      answer,
    );
    if (!webhook) return;
    const tag = answer.headers["etag"]?.replaceAll('"', "");
    const known = this.webhooks.find(({ id }) => id === webhook.webhook);
    const off = webhook.state === "off";
    if (!known) this.webhooks.push({ id: webhook.webhook, version: 1, off });
    else Object.assign(known, { off, ...(tag !== undefined && { version: Number(tag) }) });
  }

  noteRegistered(
    answer: WireAnswer,
    { mobile, identity, ...given }: Registered,
    among: Known[] = given.complainedOfPerson === undefined ? this.requests : this.undecided,
  ): void {
    const { trackingCode: code } = json<{ trackingCode: string }>(answer);
    if (among.some((one) => one.code === code)) return;
    const { complainedOfUnit: of, knownTo } = given;
    const hidden = knownTo === "inspection";
    const request = { ...given, channel: "web" } as const;
    const silent = silentUnit(this.snapshot, request)?.unit;
    const parties = { units: [of, silent].filter((one) => one !== undefined), people: [] };
    const kept = hidden || among === this.emergencies || among === this.undecided;
    const { unit } = route(this.snapshot, request, { parties }, "2026-11-24", kept);
    const fresh = {
      version: 0,
      stage: "waiting",
      unit,
      expert: undefined,
      points: 0,
      calls: [],
      callsPromised: 0,
      letters: 0,
      places: 0,
      extended: false,
      links: [],
      parties,
      matter: { kind: given.kind, subject: given.subject },
      explanations: [],
      units: [unit],
      codesSent: 0,
      ...(hidden && { hidden }),
    };
    among.push({ code, mobile, identity, mine: { sent: 0 }, ...fresh });
  }

  /** Notes an applicant's step, or another step whose answer shows no case. */
  noteAct(id: string, known: Known): void {
    if (id === "reply-to-question") known.stage = "in-hand";
    if (id === "withdraw-request") {
      const meetsOn = begun.includes(known.meeting?.stage ?? "");
      Object.assign(known, { stage: "ended", meeting: undefined, meetsOn });
    }
    if (id === "begin-attachment") known.places += 1;
    if (id === "place-hold" || id === "lift-hold") known.held = id === "place-hold";
    if (id === "give-consent" || id === "take-back-consent") known.consented = id === "give-consent";
    if (leadsAway.includes(id)) this.forget(known);
  }

  /** Notes the result of a bulk step for one case. */
  noteBulk(known: Known, answer: WireAnswer, { unit, expert }: BulkBody): void {
    const [result] = json<{ results: readonly { version?: number }[] }>(answer).results;
    if (result?.version === undefined) return;
    known.version = result.version;
    known.expert = expert;
    if (unit === undefined) return;
    known.unit = unit;
    known.units = [...known.units, unit];
  }

  /** Notes officials' public days that were published or cancelled. */
  noteDays(id: string, answer: WireAnswer, body: unknown): void {
    if (id === "cancel-day") this.hall.noteCancelled(body as Place);
    if (id !== "publish-days") return;
    this.hall.notePublished(body as Division, json<{ days: readonly { day: string }[] }>(answer).days);
  }

  /**
   * Notes that a day has passed: sessions, and clerks' passes for identified applicants, have expired. The fuzzer
   * forgets all requests except `kept`.
   */
  noteNight(kept: Known | undefined): void {
    const others = this.requests.splice(0, this.requests.length, ...(kept ? [kept] : []));
    this.emergencies.length = 0;
    this.undecided.length = 0;
    this.joiners.length = 0;
    this.byCall.length = 0;
    this.fromPartner.length = 0;
    for (const { mobile } of others) if (mobile !== kept?.mobile) this.#gone.add(mobile);
    if (!kept) return;
    const mine = { sent: 0 };
    const over = { session: undefined, challenge: undefined, oneTimeCode: undefined, pass: undefined };
    Object.assign(kept, { ...over, codesSent: 0, mine });
  }

  /** Notes the meeting of a request; the fuzzer requests at most one meeting for a request. */
  noteMeeting(answer: WireAnswer): void {
    const { meeting: id, request, version, stage, host, place, ...more } = json<MeetingBody>(answer);
    const known = this.requests.find(({ code }) => code === request);
    if (!known) throw new Error("A meeting of a request that nobody registered");
    if (place) this.hall.noteTaken(place);
    known.meeting = {
      ...{ id, version, stage, host: host.username, offered: more.offer?.places ?? [] },
      ...(place && { place }),
      ...(more.deputy && { deputy: more.deputy.username }),
      ...{ vulnerable: more.vulnerable === true, written: more.minutes !== undefined },
      corrections: more.minutes?.earlier?.length ?? 0,
    };
  }

  noteCase(answer: WireAnswer): void {
    const { case: code, version, stage, unit, expert, points = [], hops, ...more } = json<CaseBody>(answer);
    const all = [this.requests, this.emergencies, this.undecided, this.byCall, this.fromPartner].flat();
    const known = all.find((one) => one.code === code);
    if (!known) throw new Error("A case that nobody registered");
    Object.assign(known, {
      version,
      stage,
      unit: unit.key,
      expert: expert?.username,
      points: points.length,
      parties: {
        units: more.parties.units.map(({ key }) => key),
        people: more.parties.people.map(({ username }) => username),
      },
      matter: { kind: more.kind.key, subject: more.subject.key },
      owed: owedIn(more),
      calls: openCallsIn(more),
      callsPromised: more.calls?.length ?? 0,
      outside: more.outside?.[0] && more.outside[0].standing === "open",
      renewed: more.outside?.[0]?.renewed !== undefined,
      letters: more.letters?.length ?? 0,
      extended: more.clocks?.some((clock) => clock.extended !== undefined) ?? false,
      explanations: (more.explanations ?? []).map(({ of, given }) => ({
        of: of.person?.username ?? "",
        given: given !== undefined,
      })),
      mayClose: more.mayI.includes("close-no-opinion"),
      units: hops.map((hop) => hop.unit.key),
    });
  }
}
