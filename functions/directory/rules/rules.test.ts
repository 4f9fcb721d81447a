import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { loadFolder } from "../adapters/load-folder.ts";
import { checkSnapshot, fits, followingProblems, publish, publishOn } from "./rules.ts";

const folder = join(import.meta.dirname, "../demo");

function demo(): Snapshot {
  const checked = checkSnapshot(loadFolder(folder).snapshot);
  if (!checked.ok)
    throw new Error(checked.problems.map(({ en, path }) => `${path.join("/")}: ${en}`).join("\n"));
  return checked.snapshot;
}

/** The problems of the demo organisation after one change, each as `path: code`. */
function problemsAfter(change: (snapshot: Snapshot) => void): readonly string[] {
  const changed = structuredClone(demo());
  change(changed);
  const checked = checkSnapshot(changed);
  return checked.ok ? [] : checked.problems.map(({ path, code }) => `${path.join("/")}: ${code}`);
}

const at = <Entry>(entries: Entry[], index: number): Entry => {
  const entry = entries.at(index);
  if (entry === undefined) throw new Error("no such entry");
  return entry;
};

/** The photo with more data behind the header of its scan: about 4,300 characters. */
function large(photo: string): string {
  const bytes = Buffer.from(photo.split(",")[1] ?? "", "base64");
  const filled = Buffer.concat([bytes.subarray(0, -2), Buffer.alloc(1_700, 1), bytes.subarray(-2)]);
  return `data:image/jpeg;base64,${filled.toString("base64")}`;
}

describe("the demo organisation", () => {
  it("is accepted, with all 31 provinces, and with problems, complaints, suggestions and demands among its kinds (C3)", () => {
    const snapshot = demo();
    expect(snapshot.provinces).toHaveLength(31);
    const kinds = snapshot.kinds.filter(({ onWeb }) => onWeb).map(({ key }) => key);
    expect(kinds).toEqual(expect.arrayContaining(["issue", "problem", "complaint", "suggestion", "demand"]));
    expect(kinds).toEqual(expect.arrayContaining(["request", "unanswered-124-complaint", "meeting-request"]));
  });
});

describe("texts of notices", () => {
  it("are the defaults, in their usual order, where a snapshot leaves them out, so removing the organisation's own text restores the default (N1)", () => {
    const whole = demo();
    const { templates, ...rest } = whole;
    expect(checkSnapshot(rest)).toEqual({ ok: true, snapshot: whole });
    expect(checkSnapshot({ ...rest, templates: templates.toSpliced(3, 2) })).toEqual({
      ok: true,
      snapshot: whole,
    });
  });
});

describe("a snapshot of the directory is refused", () => {
  it("when a field names an entry that does not exist", () => {
    expect(problemsAfter(({ units }) => Object.assign(at(units, 1), { parent: "nowhere" }))).toContain(
      "units/1/parent: unknown-reference",
    );
    expect(problemsAfter(({ routing }) => at(routing, 0).when.kind?.push("wish"))).toEqual([
      "routing/0/when/kind/1: unknown-reference",
    ]);
    expect(problemsAfter(({ staff }) => Object.assign(at(staff, 0), { unit: "nowhere" }))).toEqual([
      "staff/0/unit: unknown-reference",
    ]);
    expect(problemsAfter(({ kinds }) => Object.assign(at(kinds, 0), { unanswered: "wish" }))).toEqual([
      "kinds/0/unanswered: unknown-reference",
    ]);
    expect(problemsAfter(({ deputies }) => Object.assign(at(deputies, 0), { deputy: "nobody" }))).toEqual([
      "deputies/0/deputy: unknown-reference",
    ]);
    expect(
      problemsAfter(({ routingExamples }) => Object.assign(at(routingExamples, 0), { province: "atlantis" })),
    ).toEqual(["routingExamples/0/province: unknown-reference"]);
  });

  it("when text in the organisation's colours is not readable in light or dark mode; the error names the worst pair of colours (WCAG 1.4.3)", () => {
    const paint = (light: string, dark: string) => (snapshot: Snapshot) =>
      Object.assign(snapshot.organisation, { colours: { light, dark } });
    expect(problemsAfter(paint("#1a4480", "#9cc2f5"))).toEqual([]);
    expect(problemsAfter(paint("#e29a0f", "#9cc2f5"))).toEqual(["organisation/colours/light: low-contrast"]);
    expect(problemsAfter(paint("#1a4480", "#1a4480"))).toEqual(["organisation/colours/dark: low-contrast"]);
    expect(problemsAfter(paint("red", "#9cc2f5"))).toEqual(["organisation/colours/light: bad-form"]);
    const changed = structuredClone(demo());
    paint("#e29a0f", "#9cc2f5")(changed);
    const checked = checkSnapshot(changed);
    expect(checked.ok ? [] : checked.problems.map(({ en }) => en)).toEqual([
      expect.stringMatching(
        /^text in #\w+ on #\w+ is not readable: its contrast is [12]\.\d and must be at least 4\.5/,
      ),
    ]);
  });

  it("when the organisation's logo contains a script, is no picture, or is too long", () => {
    const draw = (logo: string) => (snapshot: Snapshot) => Object.assign(snapshot.organisation, { logo });
    expect(problemsAfter(draw("<svg><script/></svg>"))).toEqual(["organisation/logo: logo-not-taken"]);
    expect(problemsAfter(draw("logo.gif"))).toEqual(["organisation/logo: logo-no-picture"]);
    expect(problemsAfter(draw("x".repeat(24_001)))).toEqual(["organisation/logo: too-long"]);
  });

  it("when a page that the organisation wrote is not plain text, is empty or is too long", () => {
    const about = (fa: string) => (snapshot: Snapshot) =>
      Object.assign(snapshot.organisation, { pages: { about: { fa, en: "About us" } } });
    expect(problemsAfter(about("هزینه < ۵ تومان و سن > ۱۸؛ خرید & فروش.\n\nبند دوم"))).toEqual([]);
    for (const markup of ["<b>مهم</b>", "<script>", "<!-- یادداشت -->", "خرید&nbsp;فروش", "<a href=x"])
      expect(problemsAfter(about(markup)), markup).toEqual(["organisation/pages/about/fa: not-plain-text"]);
    expect(problemsAfter(about(""))).toEqual(["organisation/pages/about/fa: empty"]);
    expect(problemsAfter(about("م".repeat(4_001)))).toEqual(["organisation/pages/about/fa: too-long"]);
    expect(problemsAfter(({ organisation }) => Object.assign(organisation, { pages: undefined }))).toEqual(
      [],
    );
  });

  it("when the text about what applicants bring to a meeting is not one line", () => {
    const bring = (fa: string) => (snapshot: Snapshot) =>
      Object.assign(at(snapshot.units, 0), { bring: { fa, en: "A card" } });
    expect(problemsAfter(bring("کارت ملی و نامه‌ها"))).toEqual([]);
    for (const end of ["\n", "\r", "\r\n"])
      expect(problemsAfter(bring(`کارت${end}نامه`)), JSON.stringify(end)).toEqual([
        "units/0/bring/fa: bad-form",
      ]);
    for (const end of ["\u0085", "\u2028", "\u2029", "\v", "\0", "\u202e"])
      expect(problemsAfter(bring(`کارت${end}نامه`)), JSON.stringify(end)).toEqual([
        "units/0/bring/fa: unseen-character",
      ]);
  });

  it("when a kind of complaint about an unanswered request names itself as the kind of the unanswered request (R2)", () => {
    expect(
      problemsAfter(({ kinds }) => Object.assign(at(kinds, 0), { unanswered: at(kinds, 0).key })),
    ).toEqual(["kinds/0/unanswered: unanswered-itself"]);
    expect(problemsAfter(({ kinds }) => Object.assign(at(kinds, 0), { unanswered: "complaint" }))).toEqual(
      [],
    );
  });

  it("when a key or a username is repeated", () => {
    expect(problemsAfter(({ staff }) => staff.push({ ...at(staff, 0) }))).toEqual([
      "staff/54/username: twice",
    ]);
    expect(problemsAfter(({ subjects }) => subjects.push({ ...at(subjects, 0) }))).toEqual([
      "subjects/29/key: twice",
    ]);
    expect(problemsAfter(({ templates }) => templates.push({ ...at(templates, 0) }))).toEqual([
      "templates/100/key: twice",
    ]);
  });

  it("when a unit is, through its superior units, above itself", () => {
    const problems = problemsAfter(({ units }) => Object.assign(at(units, 0), { parent: "isfahan-office" }));
    expect(problems).toContain("units/0/parent: endless-parents");
    expect(problems).toContain("units/6/parent: endless-parents");
  });

  it("when a unit has no approver, no expert, or two heads (R10)", () => {
    const retire = (key: string) => (snapshot: Snapshot) => {
      snapshot.staff = snapshot.staff.filter(({ username }) => username !== key);
      snapshot.deputies = [];
    };
    expect(problemsAfter(retire("k.bahrami"))).toEqual(["units/12: no-head"]);
    expect(problemsAfter(retire("a.gholami"))).toEqual(["units/12: no-expert"]);
    const promote = ({ staff }: Snapshot) =>
      staff.find(({ username }) => username === "y.golshan")?.roles.push("head");
    expect(problemsAfter(promote)).toEqual(["units/6: two-heads"]);
  });

  it("when it has fewer than two administrators, because only they can change it again (P5, R2)", () => {
    const demote = ({ staff }: Snapshot) => {
      const [first] = staff.filter(({ roles }) => roles.includes("administrator"));
      Object.assign(first ?? {}, { roles: ["auditor"] });
    };
    expect(problemsAfter(demote)).toEqual(["staff: too-few-administrators"]);
  });

  it("when the last routing rule has a condition, or an earlier routing rule has none (R1)", () => {
    expect(problemsAfter(({ routing }) => routing.pop())).toEqual(["routing/17: no-catch-all"]);
    expect(problemsAfter(({ routing }) => Object.assign(at(routing, 3), { when: {} }))).toEqual([
      "routing/3: hides-the-rest",
    ]);
    expect(problemsAfter(({ routing }) => Object.assign(at(routing, 3), { when: { subject: [] } }))).toEqual([
      "routing/3/when/subject: empty",
    ]);
  });

  it("when a routing example goes to another unit than it says, or a rule has no example (R1)", () => {
    expect(problemsAfter(({ routing }) => Object.assign(at(routing, 10), { unit: "services" }))).toEqual([
      "routingExamples/16/unit: goes-elsewhere",
    ]);
    expect(problemsAfter(({ routingExamples }) => routingExamples.splice(16, 1))).toEqual([
      "routing/10/key: no-example",
    ]);
  });

  it("when a deputy stands in for themselves, or on days that do not exist", () => {
    expect(problemsAfter(({ deputies }) => Object.assign(at(deputies, 0), { deputy: "m.karimi" }))).toEqual([
      "deputies/0/deputy: stands-in-for-self",
    ]);
    expect(problemsAfter(({ deputies }) => Object.assign(at(deputies, 0), { from: "2026-02-30" }))).toEqual([
      "deputies/0/from: no-such-day",
    ]);
    expect(problemsAfter(({ deputies }) => Object.assign(at(deputies, 0), { to: "2026-12-04" }))).toEqual([
      "deputies/0/to: ends-before-start",
    ]);
  });

  it("when a text for SMS is too long for one SMS, or has a link, the request's subject or an unknown placeholder (N1)", () => {
    const text = (index: number, change: object) => (snapshot: Snapshot) =>
      Object.assign(at(snapshot.templates, index), change);
    expect(problemsAfter(text(0, { text: `پیگیر: کد {code} ${"و".repeat(45)}` }))).toEqual([]);
    expect(problemsAfter(text(0, { text: `پیگیر: کد {code} ${"و".repeat(46)}` }))).toEqual([
      "templates/0/text: several-parts",
    ]);
    expect(problemsAfter(text(0, { text: "{code} peygir.ir" }))).toEqual(["templates/0/text: link-in-sms"]);
    expect(problemsAfter(text(0, { subject: "؟" }))).toEqual(["templates/0/text: sms-with-subject"]);
    expect(problemsAfter(text(0, { text: "کد {code} {holder}" }))).toEqual([
      "templates/0/text: unknown-place",
    ]);
    expect(problemsAfter(text(0, { text: "ثبت شد" }))).toEqual(["templates/0/text: place-missing"]);
    expect(problemsAfter(text(2, { subject: undefined }))).toEqual(["templates/2/text: no-subject"]);
    expect(problemsAfter(text(0, { key: "greeting" }))).toEqual(["templates/0/key: bad-value"]);
  });

  it("when a text for answers has an unknown kind, outcome, subject or placeholder (P5, R21)", () => {
    const answer = (change: object) => (snapshot: Snapshot) =>
      Object.assign(at(snapshot.answerTemplates ?? [], 0), change);
    expect(problemsAfter(answer({ kind: "wish" }))).toEqual(["answerTemplates/0/kind: unknown-reference"]);
    expect(problemsAfter(answer({ outcome: "maybe" }))).toEqual([
      "answerTemplates/0/outcome: unknown-reference",
    ]);
    expect(problemsAfter(answer({ subjects: ["goods-price", "weather"] }))).toEqual([
      "answerTemplates/0/subjects/1: unknown-reference",
    ]);
    expect(problemsAfter(answer({ subjects: [] }))).toEqual(["answerTemplates/0/subjects: empty"]);
    expect(problemsAfter(answer({ key: "explained" }))).toEqual(["answerTemplates/3/key: twice"]);
    expect(problemsAfter(answer({ text: { fa: "به {name} عزیز", en: "Dear …" } }))).toEqual([
      "answerTemplates/0/text/fa: unknown-place",
    ]);
    const known = { fa: "کد {کد رهگیری}، {unit}: {مستند قانونی}", en: "{code}, {unit}: {law}" };
    expect(problemsAfter(answer({ text: known }))).toEqual([]);
    expect(problemsAfter(answer({ text: { fa: "…".repeat(4_001), en: "…" } }))).toEqual([
      "answerTemplates/0/text/fa: too-long",
    ]);
  });

  it("when another organisation, to which the form sends citizens on, has no phone or link, or has the reserved key (C5)", () => {
    const firstUnit = (change: object) => (snapshot: Snapshot) =>
      Object.assign(at(snapshot.units, 0), { address: undefined, map: undefined }, change);
    const map = "https://map.example/?place=1#map=16";
    expect(problemsAfter(firstUnit({ map }))).toEqual(["units/0/map: map-without-address"]);
    const address = { fa: "تهران", en: "Tehran" };
    expect(problemsAfter(firstUnit({ map, address }))).toEqual([]);
    for (const wrong of ["http://map.example/", "javascript:alert(1)", "https://map.example/<b>"])
      expect(problemsAfter(firstUnit({ map: wrong, address }))).toEqual(["units/0/map: bad-form"]);
    const handOff = (change: object) => (snapshot: Snapshot) =>
      Object.assign(at(snapshot.handOffs ?? [], 0), change);
    expect(problemsAfter(handOff({ phone: undefined }))).toEqual(["handOffs/0: no-address"]);
    expect(problemsAfter(handOff({ phone: undefined, link: "http://124.ir" }))).toEqual([
      "handOffs/0/link: bad-form",
    ]);
    expect(problemsAfter(handOff({ key: "court" }))).toEqual(["handOffs/1/key: twice"]);
    expect(problemsAfter(handOff({ key: "us" }))).toEqual(["handOffs/0/key: reserved"]);
  });

  it("when guidance is about an unknown kind or subject, or is too long to be read before registering (C16)", () => {
    const guidance = (change: object) => (snapshot: Snapshot) =>
      Object.assign(at(snapshot.guidance ?? [], 0), change);
    expect(problemsAfter(guidance({ when: { subject: ["weather"], kind: ["wish"] } }))).toEqual([
      "guidance/0/when/kind/0: unknown-reference",
      "guidance/0/when/subject/0: unknown-reference",
    ]);
    expect(problemsAfter(guidance({ text: { fa: "…".repeat(601), en: "…" } }))).toEqual([
      "guidance/0/text/fa: too-long",
    ]);
  });

  it("without a delay, when 1,500 units form a circle in which each unit is below the next", () => {
    const chain = ({ units }: Snapshot) => {
      for (let n = 0; n < 1_500; n += 1)
        units.push({ key: `u${n}`, name: { fa: "ی", en: "u" }, parent: n === 0 ? "u1499" : `u${n - 1}` });
    };
    expect(problemsAfter(chain)).toContain("units/1000/parent: endless-parents");
  });

  it("with an error text that quotes the beginning of a wrong value, not the whole value", () => {
    const deep = JSON.parse(`${"[".repeat(50_000)}${"]".repeat(50_000)}`);
    const checked = checkSnapshot({
      ...demo(),
      kinds: [{ ...at(demo().kinds, 0), key: "X".repeat(9_000) }],
      staff: [{ ...at(demo().staff, 0), roles: [deep] }],
    });
    expect(checked.ok ? "" : checked.problems.map(({ en }) => en).join().length).toBeLessThan(500);
  });

  it("when a section is empty or the citizens' form would offer nothing", () => {
    expect(problemsAfter((snapshot) => Object.assign(snapshot, { subjects: [] }))).toContain(
      "subjects: empty",
    );
    const hide = ({ kinds }: Snapshot) => {
      for (const kind of kinds) kind.onWeb = false;
    };
    expect(problemsAfter(hide)).toEqual(["kinds: none-on-web"]);
  });

  it("when an official heads no unit inside the organisation, or is named as the person who receives visitors in the official's own stead (P5)", () => {
    const edit = (change: object) => (snapshot: Snapshot) =>
      Object.assign(at(snapshot.officials ?? [], 1), change);
    expect(problemsAfter(edit({ of: "nobody" }))).toEqual(["officials/1/of: unknown-reference"]);
    expect(problemsAfter(edit({ of: "a.rastegar" }))).toEqual(["officials/1/of: twice"]);
    expect(problemsAfter(edit({ of: "n.sohrabi" }))).toEqual(["officials/1/of: official-no-head"]);
    expect(problemsAfter(edit({ of: "p.rahnama" }))).toEqual(["officials/1/of: official-no-head"]);
    expect(problemsAfter(edit({ receivers: ["b.dehghan", "nobody"] }))).toEqual([
      "officials/1/receivers/1: unknown-reference",
    ]);
    expect(problemsAfter(edit({ receivers: ["b.dehghan"] }))).toEqual([
      "officials/1/receivers/0: stands-in-for-self",
    ]);
    expect(problemsAfter(edit({ receivers: ["p.rahnama"] }))).toEqual([
      "officials/1/receivers/0: outside-stands-in",
    ]);
    expect(problemsAfter(edit({ kinds: ["complaint", "wish"] }))).toEqual([
      "officials/1/kinds/1: unknown-reference",
    ]);
  });

  it("when an official's usual public days cannot be published (P5)", () => {
    const usual = { weekdays: ["monday"], begins: "09:00", minutes: 15, places: 8 };
    const edit = (change: object) => (snapshot: Snapshot) =>
      Object.assign(at(snapshot.officials ?? [], 1), { publicDays: { ...usual, ...change } });
    expect(problemsAfter(edit({}))).toEqual([]);
    expect(problemsAfter(edit({ minutes: 0, walkIns: 41 }))).toEqual([
      "officials/1/publicDays/minutes: not-positive",
      "officials/1/publicDays/walkIns: too-much",
    ]);
    expect(problemsAfter(edit({ begins: "23:00", places: 5 }))).toEqual([
      "officials/1/publicDays/places: past-midnight",
    ]);
    expect(problemsAfter(edit({ weekdays: [] }))).toEqual(["officials/1/publicDays/weekdays: empty"]);
  });

  it("when an official's photo is no JPEG, or the photos together are too large (P5)", () => {
    const edit = (photo: string) => (snapshot: Snapshot) =>
      Object.assign(at(snapshot.officials ?? [], 1), { photo });
    expect(problemsAfter(edit("data:image/png;base64,iVBOR"))).toEqual([
      "officials/1/photo: photo-no-picture",
    ]);
    const crowd = (snapshot: Snapshot) => {
      const heads = snapshot.staff.filter(
        ({ roles, username }) => roles.includes("head") && username !== "p.rahnama",
      );
      const title = { fa: "مدیر", en: "Head" };
      const photo = large(snapshot.officials?.[0]?.photo ?? "");
      Object.assign(snapshot, { officials: heads.map(({ username: of }) => ({ of, title, photo })) });
    };
    expect(problemsAfter(crowd)).toEqual(["officials: photos-too-large"]);
  });

  it("when it is too large for a journal row", () => {
    const crowd = ({ staff }: Snapshot) => {
      for (let n = 0; n < 2_000; n += 1) staff.push({ ...at(staff, 2), username: `b.mahdavi${n}` });
    };
    expect(problemsAfter(crowd)).toEqual([": too-large"]);
  });

  it("when fields are missing, misspelt or of the wrong type; the errors name all these fields", () => {
    const wrong = ({ units, staff, kinds, provinces }: Snapshot) => {
      Object.assign(at(units, 0), { name: { fa: "دفتر" } });
      Object.assign(at(staff, 0), { roles: ["chief"], phone: "021" });
      Object.assign(at(kinds, 0), { onWeb: "yes" });
      Object.assign(at(provinces, 0), { key: "Tehran" });
    };
    expect(problemsAfter(wrong)).toEqual([
      "provinces/0/key: bad-form",
      "units/0/name/en: missing",
      "staff/0/roles/0: bad-value",
      "staff/0/phone: unknown-field",
      "kinds/0/onWeb: wrong-shape",
    ]);
    expect(checkSnapshot(null).ok).toBe(false);
  });
});

describe("publishing a snapshot", () => {
  it("gives the snapshot the next number, and gives none when nothing changed", () => {
    const snapshot = demo();
    const published = publish({ number: 0 }, snapshot);
    expect(published).toEqual({ facts: [{ type: "published", number: 1, snapshot, changes: 0 }] });
    expect(publish({ number: 1, snapshot }, demo())).toEqual({ facts: [] });
  });

  it("records how many entries changed, and is refused when the editor started from a snapshot that is no longer in force (R16)", () => {
    const [before, after] = [demo(), demo()];
    Object.assign(at(after.units, 3), { parent: "it-systems" });
    Object.assign(after.organisation, { phone: "1" });
    expect(publishOn({ number: 7, snapshot: before }, after, 7)).toMatchObject({
      facts: [{ number: 8, changes: 2 }],
    });
    expect(publishOn({ number: 8, snapshot: before }, after, 7)).toEqual({ refused: { code: "stale" } });
  });
});

describe("a reorganisation that moves nearly everyone (R2)", () => {
  const crowd = (unit: string): Snapshot => {
    const { staff, ...rest } = demo();
    const many = Array.from({ length: 720 }, (_, n) => ({
      username: `person-number-${n}`,
      name: { fa: "نمونه نمونه‌ای", en: "Sample Person" },
      unit,
      roles: ["expert" as const],
    }));
    return { ...rest, staff: [...staff, ...many] };
  };
  const before = { number: 1, snapshot: crowd("legal-office"), at: "2026-11-24T08:00:00.000Z" };

  it("is refused as too large when one journal row cannot hold the record of who left which unit", () => {
    expect(fits(crowd("it-systems")), "by itself").toBe(true);
    expect(followingProblems(before, crowd("it-systems")).map(({ code }) => code)).toEqual(["too-large"]);
  });

  it("is accepted when it is published in smaller steps", () => {
    const next = crowd("legal-office");
    const staff = next.staff.map((one, n) => (n > 740 ? { ...one, unit: "it-systems" } : one));
    expect(followingProblems(before, { ...next, staff })).toEqual([]);
  });
});
