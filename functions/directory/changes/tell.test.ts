import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Snapshot, snapshotSchema } from "../../../shared/directory/snapshot.ts";
import { loadFolder } from "../adapters/load-folder.ts";
import { changesBetween } from "./changes-between.ts";
import { rerouted } from "./rerouted.ts";
import { tell } from "./tell.ts";

const demo: Snapshot = snapshotSchema.parse(loadFolder(join(import.meta.dirname, "../demo")).snapshot);

function changed(change: (snapshot: Snapshot) => void): Snapshot {
  const after = structuredClone(demo);
  change(after);
  return after;
}

const said = (change: (snapshot: Snapshot) => void) => {
  const after = changed(change);
  return tell(demo, after, changesBetween(demo, after)).map(({ says }) => says);
};

const the = <Entry extends object>(entries: readonly Entry[] | undefined, key: string): Entry => {
  const found = entries?.find((entry) => Object.values(entry).includes(key));
  if (!found) throw new Error(`no ${key}`);
  return found;
};

describe("a change of the directory as a sentence", () => {
  it("uses the names of units, not their keys (P5)", () => {
    expect(
      said(({ units }) => Object.assign(the(units, "services"), { parent: "rights-deputyship" })),
    ).toEqual([
      {
        fa: "واحد «دفتر نظارت بر خدمات و فروش اینترنتی»: واحد بالادست از «معاونت نظارت بر کالا و خدمات» به «معاونت حقوق مصرف‌کنندگان و تولیدکنندگان» تغییر کرد",
        en: "Unit “Services and Online Sales”: the unit above changed from “Deputyship for Supervision of Goods and Services” to “Deputyship for Rights of Consumers and Producers”",
      },
    ]);
  });

  it("writes roles, yes and no, and the conditions of rules in words instead of keys", () => {
    expect(said(({ staff }) => the(staff, "b.maleki").roles.push("auditor"))[0]).toEqual({
      fa: "کارمند «بابک ملکی»: نقش‌ها از «کارشناس» به «کارشناس، ممیز» تغییر کرد",
      en: "Member of staff “Babak Maleki”: roles changed from “expert” to “expert, auditor”",
    });
    expect(said(({ kinds }) => Object.assign(the(kinds, "suggestion"), { onWeb: false }))[0]?.en).toBe(
      "Kind “Suggestion”: on the citizen's form changed from “yes” to “no”",
    );
    expect(
      said(({ routing }) => Object.assign(the(routing, "meetings").when, { channel: ["web"] }))[0]?.en,
    ).toBe(
      "Routing rule “The head's office coordinates meetings”: conditions changed from “kind: Meeting request” to “kind: Meeting request, channel: web”",
    );
  });

  it("quotes a telephone number as it is, even if it equals a role's key or the name of an object's property", () => {
    const phone = (words: string) =>
      said(({ organisation }) => Object.assign(organisation, { phone: words }));
    expect(phone("constructor")[0]?.en).toMatch(/telephone changed from “021-00000000” to “constructor”$/);
    expect(phone("head")[0]?.en).toMatch(/to “head”$/);
  });

  it("takes the name of an added or removed entry from the snapshot that has the entry", () => {
    const retire = (snapshot: Snapshot) => {
      snapshot.staff = snapshot.staff.filter(({ username }) => username !== "b.mahdavi");
      snapshot.subjects.push({ key: "rent", name: { fa: "اجاره", en: "Rent" } });
    };
    expect(said(retire).map(({ en }) => en)).toEqual([
      "Member of staff “Behnam Mahdavi” was removed",
      "Subject “Rent” was added",
    ]);
  });

  it("gives the old and the new position of a moved rule, and does not quote long texts", () => {
    const swap = (snapshot: Snapshot) => {
      snapshot.routing = [
        ...snapshot.routing.slice(1, 2),
        ...snapshot.routing.slice(0, 1),
        ...snapshot.routing.slice(2),
      ];
      Object.assign(the(snapshot.answerTemplates, "explained"), { text: { fa: "…".repeat(99), en: "…" } });
    };
    expect(said(swap).map(({ fa }) => fa)).toEqual([
      "قاعده ارجاع «شکایت بی‌پاسخ ۱۲۴ با اداره نظارت بر رسیدگی‌های ۱۲۴ است» از جای ۲ به جای ۱ رفت",
      "متن آماده پاسخ «توضیح و راهنمایی»: متن تغییر کرد",
    ]);
  });

  it("names the subjects for which a prepared text is offered (R21)", () => {
    const narrow = (snapshot: Snapshot) => {
      Object.assign(the(snapshot.answerTemplates, "explained"), { subjects: ["food", "laws"] });
    };
    expect(said(narrow).map(({ fa }) => fa)).toEqual([
      "متن آماده پاسخ «توضیح و راهنمایی»: فقط برای این موضوع‌ها از «هیچ» به «قیمت یا کیفیت مواد غذایی، قانون‌ها، آیین‌نامه‌ها و پرسش حقوقی» تغییر کرد",
    ]);
  });

  it("exists for every change of every section, complete in both languages", () => {
    const empty = changed((snapshot) => {
      for (const [name, content] of Object.entries(snapshot))
        if (Array.isArray(content)) Object.assign(snapshot, { [name]: [] });
    });
    const gone = tell(demo, empty, changesBetween(demo, empty));
    const come = tell(empty, demo, changesBetween(empty, demo));
    expect(new Set(gone.map(({ section }) => section)).size).toBe(20);
    for (const { says } of [...gone, ...come])
      expect(`${says.fa} ${says.en}`).not.toMatch(/\{|undefined|object|«»/);
  });
});

describe("routing examples under new rules", () => {
  it("are reported when the new rules send them to another unit than the old rules, even when the examples were removed together with their rule (R1)", () => {
    const after = changed((snapshot) => {
      snapshot.routing = snapshot.routing.filter(({ key }) => key !== "isfahan");
      snapshot.routingExamples = snapshot.routingExamples.filter(({ unit }) => unit !== "isfahan-office");
    });
    const told = rerouted(demo, after);
    expect(told.length).toBeGreaterThan(0);
    expect(new Set(told.map(({ before }) => before))).toEqual(
      new Set(told.map(() => ({ unit: "isfahan-office", rule: "isfahan" }))),
    );
    expect(told[0]?.says.en).toMatch(
      /^“Complaint, Price of goods, Isfahan, web” goes to “.+” instead of “Isfahan Provincial Office”$/,
    );
  });

  it("are not reported when the old and new rules send them to the same unit, or when no routing rule is left", () => {
    expect(rerouted(demo, demo)).toEqual([]);
    expect(rerouted(demo, { ...demo, routing: [] })).toEqual([]);
  });
});
