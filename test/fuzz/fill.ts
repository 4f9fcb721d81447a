/** Fills a generated body with values that only the running system knows, and makes the body's fields agree. */

import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { exampleNationalCode } from "../../shared/domain/people/national-code.ts";
import { hasNumber } from "./at-desk.ts";
import type { Book } from "./book.ts";
import type { Operation } from "./document.ts";
import type { Subject } from "./draft.ts";
import { inMeeting } from "./fill-meetings.ts";
import type { Known } from "./known.ts";
import { chosen } from "./places.ts";
import { otherDesk, say, toExplain } from "./register.ts";
import { FromSystem } from "./values.ts";

export function filled({ id }: Operation, body: unknown, subject: Subject, book: Book): unknown {
  return agreeing(id, put(body, subject, book) as never, subject, book);
}

function put(value: unknown, subject: Subject, book: Book): unknown {
  if (value instanceof FromSystem) return fromBook(value, subject, book);
  if (Array.isArray(value)) return value.map((each) => put(each, subject, book));
  if (typeof value !== "object" || value === null) return value;
  const all = Object.entries(value).map(([name, each]) => [name, put(each, subject, book)] as const);
  // A field is left out if the directory has no key for it.
  return Object.fromEntries(all.filter(([, each]) => each !== undefined));
}

/** The date for a field, by the field's name. */
const times: Readonly<Record<string, (book: Book) => string>> = {
  due: () => "2030-01-01",
  day: (book) => book.tomorrow(),
  handedIn: (book) => book.today(),
  date: (book) => book.today(),
  answerBy: (book) => book.tomorrow(),
  time: () => "10:30",
};

function fromBook({ name, pick }: FromSystem, { known }: Subject, book: Book): unknown {
  const own = known as Readonly<Record<string, unknown>> | undefined;
  if (["code", "mobile", "challenge", "oneTimeCode"].includes(name) && own) return own[name];
  if (name === "pass") return known?.pass;
  if (name === "padCode") return book.pads.shift();
  if (name === "snapshot") return book.inForce && otherwise(book.inForce.snapshot, pick);
  if (name === "block") return chosen(book.blocks, pick);
  if (name === "mobile") return book.mobileLike(`0935${String(pick * 7_919).padStart(7, "0")}`);
  if (["case", "request", "earlier"].includes(name) && known) return known.code;
  if (known && ["with", "from"].includes(name)) return book.besides(known, name === "from");
  if (Object.hasOwn(times, name)) return times[name]?.(book);
  return ofDirectory(name, pick, known, book);
}

/** @returns a key of the directory for the field `name`; undefined if the directory has none. */
function ofDirectory(name: string, pick: number, known: Known | undefined, book: Book): unknown {
  const colleagues = name === "expert" ? book.experts(known?.unit) : [];
  const keys = colleagues.length > 0 ? colleagues : book.keysFor(name);
  if (keys.length === 0) return undefined;
  // A case cannot be referred to its own unit or to an accused unit (R2).
  const taken = [known?.unit, ...(known?.parties.units ?? [])];
  return chosen(name === "unit" ? keys.filter((key) => !taken.includes(key)) : keys, pick);
}

/**
 * The directory with another telephone number, so that each publication differs from the previous one, even with the same
 * `pick`.
 */
function otherwise(snapshot: Snapshot, pick: number): Snapshot {
  const [phone = "", next = ""] = [0, 1].map((more) => `021-${String(10_000_000 + pick + more)}`);
  const { organisation } = snapshot;
  return {
    ...snapshot,
    organisation: { ...organisation, phone: phone === organisation.phone ? next : phone },
  };
}

type Identity = { readonly type: string };

interface Body {
  readonly snapshot?: object;
  readonly channel?: string;
  readonly handedIn?: string;
  readonly letter?: object;
  readonly padCode?: string;
  readonly onBehalfOf?: { readonly type: string };
  readonly authoritySeen?: true;
  readonly proof?: unknown;
  readonly authority?: true;
  readonly whose?: string;
  readonly contactBy: string;
  readonly email?: string;
  readonly kind: string;
  readonly knownTo?: string;
  readonly answers: readonly string[];
  readonly earlier?: string;
  readonly reused?: object;
  readonly outcome?: string;
  readonly who: { readonly type: string; readonly identity?: Identity };
  readonly identity: Identity;
  readonly applicant: { readonly type: string };
}

const somebody = { type: "national-code", number: exampleNationalCode(1) };

/** An identity for the block list that no known request has and that is not blocked yet. */
function toBlock({ identity }: Body["who"], book: Book): unknown {
  if (!identity || !hasNumber(identity) || identity.type === "legal-id")
    return { type: "mobile", mobile: book.mobileToBlock() };
  const number = exampleNationalCode(Number(book.mobileToBlock()) % 1_000_000_000);
  return {
    type: "identity",
    identity: identity.type === "national-code" ? { ...identity, number } : identity,
  };
}

/** A webhook's body without units and partner, so that it gets the events of the whole organisation (N6). */
const hearing = (body: Body & Partial<Record<"units" | "partner", unknown>>): unknown => {
  const { units: _, partner: __, ...rest } = body;
  return { ...rest, events: ["case.opened"] };
};

const aboutNoCase: Readonly<Record<string, (body: Body, book: Book) => unknown>> = {
  "add-block": (body, book) => ({ ...body, who: toBlock(body.who, book) }),
  // The proposed directory has no deputies, which is a change of power over cases (R2).
  "propose-directory": (body) => ({ snapshot: { ...body.snapshot, deputies: [] } }),
  "decide-directory-proposal": () => ({ decision: "withdraw" }),
  "make-partner-key": () => ({ partner: "samad" }),
  "end-partner-key": (body, { partnerKeys: [oldest] }) => oldest ?? body,
  "add-webhook": (body) => hearing(body),
  "change-webhook": (body) => hearing(body),
  "identify-applicant": (body) => (hasNumber(body.identity) ? body : { ...body, identity: somebody }),
  "act-for-applicant": (body) => ({ ...body, act: { type: "add", words: say } }),
  // The applicant shows a document, so the body has no one-time code that the applicant read out.
  "print-receipt": ({ proof: _, ...body }) => body,
  "open-with-pin": (_, book) => book.receipt,
  // The administrator must repeat the numbers of requests that the screen showed (P2).
  "switch-retention": (body) => ({ ...body, looked: { ready: 3, waiting: 1 } }),
  "register-emergency": (body, book) => onTheSpot(body, book),
  "register-emergency-for-applicant": (body, book) => calledIn(body, book),
  "register-request": (body, book) => registering(body, book),
  "register-report": (body, { snapshot }) => ({
    ...body,
    kind: snapshot.kinds.find(({ withoutIdentity }) => withoutIdentity)?.key,
  }),
  // The clerk answered in own words, since not every organisation has prepared answers.
  "note-guidance": () => ({ channel: "desk", what: "answered" }),
  "register-for-applicant": (body, book) => entering(body, book),
  "register-from-partner": (body, book) => atPartner(body as never, book),
};

/** Makes the kind and subject of a partner's request agree, as the partner's form does, and removes the accused. */
function atPartner(
  { request, ...body }: { readonly request: Body & { readonly complainedOfUnit?: string } },
  book: Book,
) {
  const { complainedOfUnit: _, ...told } = request;
  const { kind, subject } = registering(told as never, book) as { kind: string; subject: string };
  return { ...body, request: { ...told, kind, subject } };
}

/** Makes a body follow the rules that a schema cannot express, such as an answer for each point. */
function agreeing(id: string, body: Body, { known }: Subject, book: Book): unknown {
  const alone = aboutNoCase[id];
  if (alone) return alone(body, book);
  const ofMeeting = inMeeting(id, body as never, known, book);
  if (ofMeeting) return ofMeeting;
  if (known && id.endsWith("-my-code")) {
    const { identity, mobile, mine } = known;
    const { sent: _, ...given } = mine;
    return { identity, mobile, ...(id === "confirm-my-code" && given) };
  }
  if (id === "enter-result") return { result: 1 };
  if (id.startsWith("bulk-")) {
    const { code, version } = known ?? {};
    return { ...body, cases: [{ case: code, version }] };
  }
  return known ? inCase(id, body, known, book) : body;
}

/** Makes a body agree with the state of its case. */
function inCase(id: string, body: Body, known: Known, book: Book): unknown {
  if (id === "ask-explanation")
    return { ...body, of: { person: toExplain(known, book) ?? book.bystanders()[0] } };
  // The clerk must tell exactly the notices that the case has (C18).
  if (id === "tell-applicant")
    return { ...body, result: "reached", notices: known.notices ?? [someNotice(known)] };
  if (id === "name-parties") return { ...body, ...oneMore(known, book) };
  if (id === "correct-case") return { ...body, ...otherMatter(known, book) };
  const own = boundedOf[id];
  if (own) return own(body);
  if (id === "split-case") return { parts: [{ unit: otherDesk(known, book), points: [known.points - 1] }] };
  return id === "draft-answer" ? answering(body, known, book) : body;
}

const someNotice = ({ code }: Known): string => `intake/${code}/4/0`;

/** The body of an emergency with an emergency's subject, from a mobile that registers nothing else (S3). */
const onTheSpot = ({ person: _, ...body }: Body & { readonly person?: string }, book: Book): unknown => ({
  ...body,
  ...{ reason: book.keysFor("reason")[0], unit: book.aside()[0], mobile: book.mobileOnTheSpot() },
});

/** The body of an emergency by telephone, with or without a mobile, that does not accuse the clerk's own unit (S3, R2). */
function calledIn({ mobile, ...body }: Body & { readonly mobile?: string }, book: Book): unknown {
  const { mobile: own, ...emergency } = onTheSpot(body as Body, book) as { readonly mobile: string };
  const unit = book.aside().find((key) => key !== book.unitOf("clerk"));
  return { ...emergency, unit, ...(mobile !== undefined && { mobile: own }) };
}

const withoutCall = ({ call: _, ...body }: Body & { readonly call?: unknown }) => body;
/** Gives the represented person a national code that differs from the requester's (C11). */
const forSomebodyElse = ({ onBehalfOf: of }: Body) =>
  of?.type === "another" && {
    onBehalfOf: { ...of, identity: { type: "national-code", number: exampleNationalCode(77_000_000) } },
  };

/** Hides the applicant's identity only if the kind of request allows this (C15). */
function registering({ knownTo, ...body }: Body, { snapshot }: Book): unknown {
  const offers = snapshot.kinds.some(({ key, mayHide }) => key === body.kind && mayHide === true);
  return {
    ...body,
    ...forSomebodyElse(body),
    ...(knownTo !== undefined && { knownTo: offers ? knownTo : "unit" }),
    ...(body.email === undefined && { contactBy: "sms" }),
  };
}

/** The body of a registration at the desk for an applicant whom the system does not know yet. */
const entering = (
  { knownTo: _, handedIn: __, letter, padCode, authoritySeen, ...body }: Body,
  book: Book,
): unknown => {
  const nobody = { type: "given", identity: { type: "none" }, seen: "nothing", fullName: "رحیم نمونه‌ای" };
  const onPad = padCode !== undefined && ["desk", "paper"].includes(body.channel ?? "");
  return {
    ...body,
    ...forSomebodyElse(body),
    // Only a representative shows a document of authority (C11).
    ...(authoritySeen && body.onBehalfOf?.type === "another" && { authoritySeen }),
    ...(onPad && { padCode }),
    ...(onPad || ["paper", "letter"].includes(body.channel ?? "")
      ? { handedIn: book.today() }
      : { readBack: true }),
    ...(body.channel === "letter" && { letter: fromYesterday(letter, book) }),
    applicant: body.applicant.type === "given" ? body.applicant : nobody,
  };
};

/** A paper letter with a number that no other letter has, and today's date (C19). */
const fromYesterday = (letter: object | undefined, book: Book) => ({
  sender: { type: "organisation", name: "سازمان نمونه" },
  ...letter,
  number: book.mobileToBlock(),
  date: book.today(),
});

/** Changes bodies whose fields the case or the directory limits more than the schema does. */
const boundedOf: Readonly<Record<string, (body: Body) => unknown>> = {
  // A contact names no promised call, since the call may be made already.
  "note-contact": withoutCall,
  // Only representatives have a document of authority, and only they can request another person's erasure (C11).
  "ask-applicant": ({ authority: _, ...body }) => body,
  "begin-attachment": ({ authority: _, ...body }) => body,
  // No request of the fuzzing campaign is old enough to be erased for its age (P2).
  "erase-applicant": ({ whose: _, ...body }) => ({ ...body, because: "asked" }),
  // A question to an outside body has no long numbers and releases only texts that are there (R7).
  "ask-outside": () => ({ body: { name: "شهرداری" }, question: say }),
  // The only field may be absent, and the fuzzer needs one to spoil.
  "renew-outside": () => ({ days: 7 }),
  // The public wording of a commitment has no long numbers and no addresses (I6).
  "publish-commitment": () => ({ wording: say }),
  // A deadline can be extended by at most ten working days (D5).
  "extend-deadline": (body) => ({ ...body, days: 10 }),
};

/**
 * Gives a drafted answer one text for each point of the request and the fields of its outcome, but neither an earlier
 * request nor sources.
 */
function answering(
  { earlier: _, reused: __, outcome: key, ...body }: Body,
  known: Known,
  { snapshot }: Book,
): unknown {
  // The outcome for a missing document of authority needs a question for this document first (C11).
  const authority = snapshot.outcomes.find((one) => one.key === key)?.authority;
  const answers = Array.from({ length: known.points }, (_, n) => chosen(body.answers, n));
  return { transferredTo: say, ...body, outcome: authority ? "granted" : key, answers };
}

/** Another kind and subject for a correction: a kind that needs four-eyes approval and accuses nobody (D4). */
function otherMatter({ matter }: Known, { snapshot: { kinds, subjects } }: Book): Partial<Known["matter"]> {
  const kind = kinds.find(
    ({ onWeb, fourEyes, unanswered, withoutIdentity }) =>
      onWeb && fourEyes && !unanswered && !withoutIdentity,
  )?.key;
  const subject = subjects.find(({ key }) => key !== matter.subject)?.key;
  return { ...(kind !== undefined && { kind }), ...(subject !== undefined && { subject }) };
}

/** The accused of the case and one more user whom the fuzzer needs in no case (R2). */
function oneMore({ parties: { units, people } }: Known, book: Book): Known["parties"] {
  const next = book.bystanders().find((username) => !people.includes(username));
  return { units, people: [...people, ...(next === undefined ? [] : [next])] };
}
