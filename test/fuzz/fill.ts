/** Puts into a generated body what only the running system can say, and makes its parts agree. */

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
  // What the directory has no key for is left out.
  return Object.fromEntries(all.filter(([, each]) => each !== undefined));
}

/** When something is to be done. */
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

/** Nothing where the directory has no such key. */
function ofDirectory(name: string, pick: number, known: Known | undefined, book: Book): unknown {
  const colleagues = name === "expert" ? book.experts(known?.unit) : [];
  const keys = colleagues.length > 0 ? colleagues : book.keysFor(name);
  if (keys.length === 0) return undefined;
  // R2: it goes to nobody who has it, and to nobody complained of in it.
  const taken = [known?.unit, ...(known?.parties.units ?? [])];
  return chosen(name === "unit" ? keys.filter((key) => !taken.includes(key)) : keys, pick);
}

/** With another telephone number than there is: something to publish, also when the last one was published with this pick. */
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
  readonly outcome?: string;
  readonly who: { readonly type: string; readonly identity?: Identity };
  readonly identity: Identity;
  readonly applicant: { readonly type: string };
}

const somebody = { type: "national-code", number: exampleNationalCode(1) };

/** Nobody who registers, and nobody twice: there are few legal IDs, and small numbers are drawn often. */
function toBlock({ identity }: Body["who"], book: Book): unknown {
  if (!identity || !hasNumber(identity) || identity.type === "legal-id")
    return { type: "mobile", mobile: book.mobileToBlock() };
  const number = exampleNationalCode(Number(book.mobileToBlock()) % 1_000_000_000);
  return {
    type: "identity",
    identity: identity.type === "national-code" ? { ...identity, number } : identity,
  };
}

/** Where it is about no case that is followed. */
/** N6: of the whole organisation: which units and partners there are is the rule's own test. */
const hearing = (body: Body & Partial<Record<"units" | "partner", unknown>>): unknown => {
  const { units: _, partner: __, ...rest } = body;
  return { ...rest, events: ["case.opened"] };
};

const aboutNoCase: Readonly<Record<string, (body: Body, book: Book) => unknown>> = {
  "add-block": (body, book) => ({ ...body, who: toBlock(body.who, book) }),
  // R2: without the deputies who are in force.
  "propose-directory": (body) => ({ snapshot: { ...body.snapshot, deputies: [] } }),
  "decide-directory-proposal": () => ({ decision: "withdraw" }),
  "make-partner-key": () => ({ partner: "samad" }),
  "end-partner-key": (body, { partnerKeys: [oldest] }) => oldest ?? body,
  "add-webhook": (body) => hearing(body),
  "change-webhook": (body) => hearing(body),
  "identify-applicant": (body) => (hasNumber(body.identity) ? body : { ...body, identity: somebody }),
  "act-for-applicant": (body) => ({ ...body, act: { type: "add", words: say } }),
  // Nobody reads a code out.
  "print-receipt": ({ proof: _, ...body }) => body,
  "open-with-pin": (_, book) => book.receipt,
  // P2: nobody turns it on unlooked.
  "switch-retention": (body) => ({ ...body, looked: { ready: 3, waiting: 1 } }),
  "register-emergency": (body, book) => onTheSpot(body, book),
  "register-emergency-for-applicant": (body, book) => calledIn(body, book),
  "register-request": (body, book) => registering(body, book),
  "register-report": (body, { snapshot }) => ({
    ...body,
    kind: snapshot.kinds.find(({ withoutIdentity }) => withoutIdentity)?.key,
  }),
  // In a clerk's own words: what else there is to tell, not every organisation has.
  "note-guidance": () => ({ channel: "desk", what: "answered" }),
  "register-for-applicant": (body, book) => entering(body, book),
  "register-from-partner": (body, book) => atPartner(body as never, book),
};

/** Its kind and subject go together as on a page, and nobody is complained of. */
function atPartner(
  { request, ...body }: { readonly request: Body & { readonly complainedOfUnit?: string } },
  book: Book,
) {
  const { complainedOfUnit: _, ...told } = request;
  const { kind, subject } = registering(told as never, book) as { kind: string; subject: string };
  return { ...body, request: { ...told, kind, subject } };
}

/** What a schema cannot say: an address for e-mails, an answer for each point. */
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

/** What must agree with the case it is about. */
function inCase(id: string, body: Body, known: Known, book: Book): unknown {
  if (id === "ask-explanation")
    return { ...body, of: { person: toExplain(known, book) ?? book.bystanders()[0] } };
  // C18: of what is told, nothing else stands before the clerk.
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

/** S3: for one of its own reasons, about nobody who is needed, by a mobile that registers nothing else. */
const onTheSpot = ({ person: _, ...body }: Body & { readonly person?: string }, book: Book): unknown => ({
  ...body,
  ...{ reason: book.keysFor("reason")[0], unit: book.aside()[0], mobile: book.mobileOnTheSpot() },
});

/** S3: likewise, by who has a mobile or none, and not about the clerk's own unit (R2). */
function calledIn({ mobile, ...body }: Body & { readonly mobile?: string }, book: Book): unknown {
  const { mobile: own, ...emergency } = onTheSpot(body as Body, book) as { readonly mobile: string };
  const unit = book.aside().find((key) => key !== book.unitOf("clerk"));
  return { ...emergency, unit, ...(mobile !== undefined && { mobile: own }) };
}

const withoutCall = ({ call: _, ...body }: Body & { readonly call?: unknown }) => body;
/** C11: nobody asks for themselves as if for another: small numbers are drawn often. */
const forSomebodyElse = ({ onBehalfOf: of }: Body) =>
  of?.type === "another" && {
    onBehalfOf: { ...of, identity: { type: "national-code", number: exampleNationalCode(77_000_000) } },
  };

/** C15: nothing is hidden where the kind does not offer it. */
function registering({ knownTo, ...body }: Body, { snapshot }: Book): unknown {
  const offers = snapshot.kinds.some(({ key, mayHide }) => key === body.kind && mayHide === true);
  return {
    ...body,
    ...forSomebodyElse(body),
    ...(knownTo !== undefined && { knownTo: offers ? knownTo : "unit" }),
    ...(body.email === undefined && { contactBy: "sms" }),
  };
}

/** Nobody is found again here: `functions/intake/register-for-applicant` plays it. */
const entering = (
  { knownTo: _, handedIn: __, letter, padCode, authoritySeen, ...body }: Body,
  book: Book,
): unknown => {
  const nobody = { type: "given", identity: { type: "none" }, seen: "nothing", fullName: "رحیم نمونه‌ای" };
  const onPad = padCode !== undefined && ["desk", "paper"].includes(body.channel ?? "");
  return {
    ...body,
    ...forSomebodyElse(body),
    // C11: a document of authority is shown by who asks for another.
    ...(authoritySeen && body.onBehalfOf?.type === "another" && { authoritySeen }),
    ...(onPad && { padCode }),
    ...(onPad || ["paper", "letter"].includes(body.channel ?? "")
      ? { handedIn: book.today() }
      : { readBack: true }),
    ...(body.channel === "letter" && { letter: fromYesterday(letter, book) }),
    applicant: body.applicant.type === "given" ? body.applicant : nobody,
  };
};

/** C19: a letter of its own each time, which came today. */
const fromYesterday = (letter: object | undefined, book: Book) => ({
  sender: { type: "organisation", name: "سازمان نمونه" },
  ...letter,
  number: book.mobileToBlock(),
  date: book.today(),
});

/** What the case or the directory bounds more than the schema does. */
const boundedOf: Readonly<Record<string, (body: Body) => unknown>> = {
  // Only some of its calls are open, and by then another may have been made.
  "note-contact": withoutCall,
  // C11: only who asks for another has an authority document, and somebody to be erased besides.
  "ask-applicant": ({ authority: _, ...body }) => body,
  "begin-attachment": ({ authority: _, ...body }) => body,
  // Nor was anything kept long enough within an hour (P2).
  "erase-applicant": ({ whose: _, ...body }) => ({ ...body, because: "asked" }),
  // D5: ten working days at most.
  "extend-deadline": (body) => ({ ...body, days: 10 }),
};

/** An answer for each point; whatever the outcome demands: the body that it was sent to, and no earlier request. */
function answering({ earlier: _, outcome: key, ...body }: Body, known: Known, { snapshot }: Book): unknown {
  // C11: that the authority document is missing, only after it was asked for.
  const authority = snapshot.outcomes.find((one) => one.key === key)?.authority;
  const answers = Array.from({ length: known.points }, (_, n) => chosen(body.answers, n));
  return { transferredTo: say, ...body, outcome: authority ? "granted" : key, answers };
}

/** D4: another subject than it is about, of a kind that four eyes answer and by which nobody becomes complained of. */
function otherMatter({ matter }: Known, { snapshot: { kinds, subjects } }: Book): Partial<Known["matter"]> {
  const kind = kinds.find(
    ({ onWeb, fourEyes, unanswered, withoutIdentity }) =>
      onWeb && fourEyes && !unanswered && !withoutIdentity,
  )?.key;
  const subject = subjects.find(({ key }) => key !== matter.subject)?.key;
  return { ...(kind !== undefined && { kind }), ...(subject !== undefined && { subject }) };
}

/** R2: everybody who is complained of, and one more, of whom nobody is needed. */
function oneMore({ parties: { units, people } }: Known, book: Book): Known["parties"] {
  const next = book.bystanders().find((username) => !people.includes(username));
  return { units, people: [...people, ...(next === undefined ? [] : [next])] };
}
